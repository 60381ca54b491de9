import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './run.ts'

/** Why Chromium's sandbox cannot work for this person here, in words; undefined where it can. */
export async function sandboxObstacle(executable: string): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  if (process.getuid?.() === 0) return 'running as root'
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (isSetuidRoot(helper)) return undefined
  // What the sandbox needs of the kernel: a user namespace in which it is root.
  const namespaces = await run('unshare', ['--user', '--map-root-user', 'true'], { output: 'keep' })
  if (namespaces.code === 0 || namespaces.code === 127) return undefined
  return `this system allows no user namespaces; to have it: sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`
}

function isSetuidRoot(file: string): boolean {
  try {
    const { uid, mode } = statSync(file)
    return uid === 0 && (mode & 0o4000) !== 0
  } catch {
    return false
  }
}
