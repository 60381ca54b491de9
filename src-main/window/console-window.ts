import { join } from 'node:path'
import { app, BrowserWindow, screen, session as sessions } from 'electron'
import ElectronStore from 'electron-store'
import { EVENTS_CHANNEL, type DesktopEvent } from '../../src-shared/contract/events.ts'
import { createRestartPolicy } from '../embedded-service/restart-policy.ts'
import { serveConsole } from './app-protocol.ts'
import { createFileMap } from './file-map.ts'
import { lockSession } from './web-contents-guard.ts'
import { webPreferences } from './web-preferences.ts'
import { giveRole } from './window-roles.ts'
import { placementOf, smallest, type WindowState } from './window-state.ts'

/** A port that nobody answers on: what would go to the network in spite of every other rule ends there. */
const nowhere = 'http://127.0.0.1:9'

export interface ConsoleWindow {
  readonly open: () => void
  readonly send: (event: DesktopEvent) => void
}

const createConsoleSession = (appFolder: string): Electron.Session => {
  // Without `persist:` the partition lives in memory only: nothing of a caller is left on the disk.
  const session = sessions.fromPartition('console', { cache: false })
  lockSession(session, (address) => address.startsWith('app:'))
  void session.setProxy({ proxyRules: nowhere, proxyBypassRules: '<-loopback>' })
  serveConsole(session, createFileMap(join(appFolder, 'out', 'renderer'), 'console/index.html'))
  return session
}

/** The console's one window; its place and size are kept across starts. */
export const createConsoleWindow = (appFolder: string, title: string): ConsoleWindow => {
  const store = new ElectronStore<{ window?: unknown }>({ name: 'window', clearInvalidConfig: true })
  const session = createConsoleSession(appFolder)
  const crashes = createRestartPolicy()
  let window: BrowserWindow | undefined

  const open = (): void => {
    if (window !== undefined) {
      if (window.isMinimized()) window.restore()
      return window.focus()
    }
    const { maximized, ...place } = placementOf(
      store.get('window'),
      screen.getAllDisplays().map((display) => display.workArea),
    )
    const opened = new BrowserWindow({
      ...place,
      title,
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      webPreferences: webPreferences(session, join(appFolder, 'out', 'preload', 'index.cjs')),
    })
    window = opened
    giveRole(opened.webContents, 'console')
    if (maximized) opened.maximize()
    opened.on('page-title-updated', (event) => event.preventDefault())
    opened.once('ready-to-show', () => opened.show())
    opened.on('close', () => {
      const state: WindowState = { bounds: opened.getNormalBounds(), maximized: opened.isMaximized() }
      store.set('window', state)
    })
    opened.on('closed', () => {
      window = undefined
      // The demonstration's windows are nothing without the console.
      app.quit()
    })
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      const delay = reason === 'clean-exit' ? undefined : crashes.afterFailure(Date.now())
      // The page is drawn anew; after the fifth crash within a minute it stays away, and only the menu brings it back.
      if (delay !== undefined) setTimeout(() => opened.isDestroyed() || opened.reload(), delay)
    })
    void opened.loadURL('app://console/')
  }

  return { open, send: (event) => window?.webContents.send(EVENTS_CHANNEL, event) }
}
