// Becomes resources/app/main.js of the evaluation runtime, which lacks Electron's own default app:
// starts the project whose folder is the first argument, as `electron <folder>` does.
'use strict'
const Module = require('node:module')
const path = require('node:path')
const { app } = require('electron')

const given = parse(process.argv.slice(1))
if (given.folder === undefined) {
  process.stderr.write('The evaluation runtime wants the folder of the project to start.\n')
  process.exit(1)
}

const root = path.resolve(given.folder)
const manifest = require(path.join(root, 'package.json'))
const name = manifest.productName ?? manifest.name

process.defaultApp = true
app.setName(name)
app.setVersion(manifest.version)
app.setAppPath(root)
if (!app.commandLine.hasSwitch('user-data-dir')) {
  const folder = path.join(app.getPath('appData'), name)
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
}
for (const file of given.required) Module._load(file, module, false)
Module._load(path.join(root, manifest.main), Module, true)

function parse(args) {
  const required = []
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]
    if (arg === '-r' || arg === '--require') {
      index += 1
      required.push(path.resolve(args[index]))
    } else if (!arg.startsWith('-')) {
      return { folder: arg, required }
    }
  }
  return { folder: undefined, required }
}
