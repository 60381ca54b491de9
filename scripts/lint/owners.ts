/** One owner per dangerous API; each message names the replacement. */

export interface ImportPattern {
  readonly group?: string[]
  readonly regex?: string
  readonly message: string
  readonly allowTypeImports?: boolean
}

export interface NamedImport {
  readonly name: string
  readonly importNames: string[]
  readonly message: string
}

export interface RestrictedProperty {
  readonly object: string
  readonly property: string
  readonly message: string
}

const nodeModules =
  `assert buffer child_process crypto events fs fs/promises http https net os path process stream timers tls url util
worker_threads zlib`.split(/\s+/)

const packages = (group: string[], message: string): ImportPattern => ({ group, message })

export const postgres = packages(['pg', 'pg-*'], 'PostgreSQL has one owner: use src-service/sql/postgres.ts.')
export const pglite = packages(
  ['@electric-sql/*'],
  'PGlite has one owner: use src-service/sql/pglite.ts and pglite-engine.ts.',
)
export const kysely = packages(['kysely', 'kysely/*'], 'SQL lives in src-service/sql.')
export const axios = packages(['axios', 'axios/*'], 'HTTP leaves the console in one place: use src-main/api/http.ts.')
export const fastify = packages(['fastify', 'fastify-*', '@fastify/*'], 'HTTP lives in src-service/http.')
export const electron = packages(
  ['electron', 'electron/*'],
  'Electron is reached from src-main and src-preload only: go through the contract.',
)
export const react = packages(
  ['react', 'react-dom', 'react-dom/*', '@mui/*', '@emotion/*', '@tanstack/*'],
  'Screens live in src-renderer.',
)
export const node = packages(
  ['node:*', ...nodeModules],
  'No Node here: ask the main process or the service through the contract.',
)

export const ipcMain: NamedImport = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'IPC has one door: add an operation to the contract; src-main/ipc/router.ts serves it.',
}
export const ipcRenderer: NamedImport = {
  name: 'electron',
  importNames: ['ipcRenderer'],
  message: 'The bridge has one owner: use src-preload/bridge.ts.',
}

export const mathRandom: RestrictedProperty = {
  object: 'Math',
  property: 'random',
  message: 'Use randomInt of node:crypto (crypto.getRandomValues in a page).',
}
export const processEnv: RestrictedProperty = {
  object: 'process',
  property: 'env',
  message: 'The environment has one reader per program: src-service/config.ts, src-main/index.ts.',
}
export const openExternal: RestrictedProperty = {
  object: 'shell',
  property: 'openExternal',
  message: 'Use openExternal of src-main/shell/open-external.ts: it checks the address.',
}
export const electronIpcMain: RestrictedProperty = {
  object: 'electron',
  property: 'ipcMain',
  message: ipcMain.message,
}
