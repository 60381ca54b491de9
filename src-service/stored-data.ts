import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { readDataConfig } from './config.ts'
import type { Keys } from './domain/ports/keys.ts'
import { configuredKeys } from './keys/configured-keys.ts'
import { openWorkspaceKeys } from './keys/workspace-keys.ts'
import type { Database } from './sql/database.ts'
import { openPglite } from './sql/pglite.ts'
import { openPostgres } from './sql/postgres.ts'
import { isWorkspace } from './sql/workspace-folder.ts'

/** The database of an installation with the keys to its numbers, for a program that looks into it. */
export interface StoredData {
  readonly database: Database
  readonly keys: Keys
}

/** Where the data are not to be had: a sentence for whoever started the program. */
export class NoStoredData extends Error {
  override readonly name = 'NoStoredData'
}

/** The organisation's database, by the variables that the service reads. Errors: `NoStoredData`, `KeysError`. */
export function openConfiguredData(): StoredData {
  const config = readDataConfig((path) => readFileSync(path, 'utf8'))
  if ('problems' in config)
    throw new NoStoredData(config.problems.map(({ variable, problem }) => `${variable}: ${problem}`).join('\n'))
  return {
    keys: configuredKeys({ value: config.keys }),
    database: openPostgres({ url: config.databaseUrl, poolSize: 2, applicationName: 'linekeeper look' }),
  }
}

/** An embedded workspace's folder that nobody has open: two engines on one folder would destroy it. Errors: `NoStoredData`, `KeysError`. */
export async function openEmbeddedData(dataDir: string): Promise<StoredData> {
  const folder = join(dataDir, 'database')
  if (!isWorkspace(folder)) throw new NoStoredData(`${dataDir} holds no embedded workspace`)
  if (await isServed(join(dataDir, 'port')))
    throw new NoStoredData(`${dataDir} is open in a console: close it and try again`)
  const keys = openWorkspaceKeys(join(dataDir, 'workspace.keys'), { mayCreate: false })
  return { keys, database: await openPglite({ folder }) }
}

/** Whether something listens on the port that the workspace was served on last. */
async function isServed(portFile: string): Promise<boolean> {
  const port = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0
  if (!Number.isInteger(port) || port <= 0) return false
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    const answer = (served: boolean) => {
      socket.destroy()
      resolve(served)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
}
