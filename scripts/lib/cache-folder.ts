import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The person's cache folder for this project, made if needed; LINEKEEPER_CACHE_DIR names another. */
export function cacheFolder(): string {
  const folder = process.env['LINEKEEPER_CACHE_DIR'] ?? join(systemCacheFolder(), 'linekeeper')
  mkdirSync(folder, { recursive: true })
  return folder
}

function systemCacheFolder(): string {
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
}
