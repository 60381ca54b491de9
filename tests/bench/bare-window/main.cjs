// The yardstick: a window with a static page and nothing else (or one of the pages beside this file); asked for a database, its open beside the window.
const path = require('node:path')
const { app, BrowserWindow, utilityProcess } = require('electron')
void app.whenReady().then(() => {
  const folder = process.env['BENCH_DATABASE']
  if (folder) {
    const child = utilityProcess.fork(path.join(__dirname, 'open-database.cjs'), [folder])
    child.on('message', (message) => process.stdout.write(`${JSON.stringify(message)}\n`))
  }
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true },
  })
  const page = process.env['BENCH_PAGE']
  if (page) void window.loadFile(path.join(__dirname, page))
  else void window.loadURL('data:text/html,<title>Bare</title><h1>Bare window</h1>')
})
app.on('window-all-closed', () => app.quit())
