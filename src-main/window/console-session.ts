import { join } from 'node:path'
import { session as sessions } from 'electron'
import { serveConsole } from './app-protocol.ts'
import { createFileMap } from './file-map.ts'
import { lockSession } from './web-contents-guard.ts'

/** A port that nobody answers on: what would go to the network in spite of every other rule ends there. */
const nowhere = 'http://127.0.0.1:9'

/** The session of all console windows: in memory only, its own files, no way to the network. */
export const createConsolePartition = (appFolder: string): Electron.Session => {
  // Without `persist:` the partition lives in memory only: nothing of a caller is left on the disk.
  const session = sessions.fromPartition('console', { cache: false })
  lockSession(session, (address) => address.startsWith('app:'))
  void session.setProxy({ proxyRules: nowhere, proxyBypassRules: '<-loopback>' })
  serveConsole(session, createFileMap(join(appFolder, 'out', 'renderer'), 'console/index.html'))
  return session
}
