import { describe, expect, it } from 'vitest'
import { owners, strangersIn } from './owners.ts'
import { codeBelow, sourceFolders, textOf } from './tree.ts'

const seeds: Readonly<Record<string, readonly string[]>> = {
  ipcMain: [
    `import { ipcMain } from 'electron'`,
    `electron.ipcMain.handle('x', f)`,
    `import { ipcMain as doors } from 'electron'`,
    `electron['ipcMain'].on('x', f)`,
  ],
  ipcRenderer: [`import { ipcRenderer } from 'electron'`, `const { ipcRenderer } = electron`],
  axios: [`import axios from 'axios'`, `const a = await import('axios')`, `import { isAxiosError } from 'axios'`],
  pg: [`import { Pool } from 'pg'`, `const pg = require('pg')`],
  PGlite: [
    `import { PGlite } from '@electric-sql/pglite'`,
    `const { PGlite } = load(load.resolve('@electric-sql/pglite'))`,
  ],
  'process.env': [
    `const home = process.env.HOME`,
    `const { env } = process`,
    `import { env } from 'node:process'`,
    `globalThis.process['env']`,
  ],
  'shell.openExternal': [
    `shell.openExternal(url)`,
    `electron.shell.openExternal(url)`,
    `import { shell as os } from 'electron'; os.openExternal(url)`,
    `const { openExternal } = shell`,
  ],
  'window.bridge': [`window.bridge.accounts.get(id)`, `const { bridge } = window`, `globalThis.bridge.x()`],
}

describe('one owner per dangerous API', () => {
  it('holds for every file of every program', () => {
    // A unit test beside its file may name a driver: it drives the owner it stands beside.
    const code = codeBelow(sourceFolders).filter((path) => !/\.test\.tsx?$/.test(path))
    const strangers = code.flatMap((path) => strangersIn(path, textOf(path)))
    expect(strangers, `\n${strangers.join('\n')}\n`).toEqual([])
  })

  it('has seeds for every owner', () => {
    expect(Object.keys(seeds)).toEqual(owners.map((owner) => owner.api))
  })

  it.each(Object.entries(seeds).flatMap(([api, codes]) => codes.map((code) => [api, code] as const)))(
    'catches %s in: %s',
    (api, code) => {
      const strangers = strangersIn('src-main/window/seed.ts', code)
      expect(strangers).toHaveLength(1)
      expect(strangers[0]).toContain(`src-main/window/seed.ts:1 → ${api}: use `)
    },
  )

  it('lets the owner be', () => {
    expect(strangersIn('src-main/ipc/router.ts', `import { ipcMain } from 'electron'`)).toEqual([])
    expect(strangersIn('src-main/api/http.ts', `import axios from 'axios'`)).toEqual([])
    expect(strangersIn('src-service/config.ts', `parse(process.env)`)).toEqual([])
  })

  it('minds neither types nor words in comments', () => {
    expect(
      strangersIn('src-main/window/seed.ts', `import type { AxiosInstance } from 'axios' // ipcMain, process.env`),
    ).toEqual([])
  })
})
