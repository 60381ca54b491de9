import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { withLock } from './lock.ts'
import { inProject } from './paths.ts'
import { run } from './run.ts'

const downloadTimeoutMs = 10 * 60_000
const rememberFailureMs = 24 * 60 * 60_000
const folder = inProject('node_modules', 'electron')

export interface DownloadFailed {
  readonly reason: string
}

/** The pinned version, from the installed electron package. */
export const electronVersion = (): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version

/** The executable's path inside an unpacked Electron. */
export function executableName(): string {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? join('Electron.app', 'Contents', 'MacOS', 'Electron') : 'electron'
}

/** The electron package's own binary, if it was downloaded completely (path.txt is written last). */
export function ownElectron(): string | undefined {
  if (!existsSync(join(folder, 'path.txt'))) return undefined
  const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
  return existsSync(executable) ? executable : undefined
}

/** Downloads the binary with the package's own installer; a failure is remembered for a day, so that it costs one start only. */
export async function downloadOwnElectron(retry: boolean): Promise<string | DownloadFailed> {
  const memory = join(cacheFolder(), `electron-${electronVersion()}-download-failed`)
  const remembered = retry ? undefined : readRecent(memory)
  if (remembered !== undefined) {
    return { reason: `${remembered}; remembered for a day, "npm start -- --retry-download" tries again` }
  }
  return await withLock(join(cacheFolder(), 'electron-download.lock'), async () => {
    const meanwhile = ownElectron()
    if (meanwhile !== undefined) return meanwhile
    const installer = await run(process.execPath, [join(folder, 'install.js')], {
      output: 'keep',
      timeoutMs: downloadTimeoutMs,
    })
    const executable = ownElectron()
    if (executable !== undefined) {
      rmSync(memory, { force: true })
      return executable
    }
    const reason = firstLine(installer.output) ?? `its installer ended with ${installer.code}`
    writeFileSync(memory, reason)
    return { reason }
  })
}

function readRecent(file: string): string | undefined {
  if (!existsSync(file) || Date.now() - statSync(file).mtimeMs > rememberFailureMs) return undefined
  return readFileSync(file, 'utf8')
}

const firstLine = (text: string): string | undefined =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('Downloading'))
