import { join } from 'node:path'
import { app, BrowserWindow, type WebContents } from 'electron'
import { EVENTS_CHANNEL, type DesktopEvent } from '../../src-shared/contract/events.ts'
import { createRestartPolicy } from '../embedded-service/restart-policy.ts'
import { consoleAddress, placeOfConsoleAddress } from './console-address.ts'
import { createConsolePartition } from './console-session.ts'
import { markUnread } from './unread-mark.ts'
import { webPreferences } from './web-preferences.ts'
import { createWindowPlaces } from './window-places.ts'
import { giveRole } from './window-roles.ts'
import { smallest, type WindowState } from './window-state.ts'

/** More than anybody looks at; a page that opens windows without end is stopped here. */
const mostWindows = 12

export interface ConsoleWindowsOptions {
  readonly appFolder: string
  readonly title: string
  readonly zoomLevel: () => number
  /** Another window has the keyboard, or one has gone. */
  readonly onFocus: () => void
}

export interface ConsoleWindows {
  /** Brings the console to the front, at a place where one is named; opens it where it has no window. */
  readonly show: (place?: string) => void
  /** Opens another window; answers false where there are too many. */
  readonly openAnother: (place?: string) => boolean
  /** Tells every window. */
  readonly send: (event: DesktopEvent) => void
  /** The window that had the keyboard last. */
  readonly current: () => WebContents | undefined
  readonly applyZoom: () => void
  /** Loads every page anew at its beginning, so that nothing of what it held is left. */
  readonly startOver: () => void
  /** True for a page that is about to be loaded anew: what it still asks was meant for what was there before. */
  readonly isLeaving: (webContentsId: number) => boolean
  /** Whether one of them has the keyboard. */
  readonly areInFront: () => boolean
  /** Shows how much is unread, in windows to come too. */
  readonly showUnread: (count: number) => void
}

const stateOf = (window: BrowserWindow): WindowState => ({
  bounds: window.getNormalBounds(),
  maximized: window.isMaximized(),
})

/** A navigation that the next one replaces is rejected by Electron; the page itself shows what went wrong. */
const lead = (window: BrowserWindow, place?: string): void =>
  void window.loadURL(consoleAddress(place)).catch(() => undefined)

const redrawAfterCrash = (window: BrowserWindow): void => {
  const crashes = createRestartPolicy()
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const delay = reason === 'clean-exit' ? undefined : crashes.afterFailure(Date.now())
    // The page is drawn anew; after the fifth crash within a minute it stays away, and only the menu brings it back.
    if (delay !== undefined) setTimeout(() => window.isDestroyed() || window.reload(), delay)
  })
}

/** The console's windows, each with a place and size of its own that are kept across starts. */
export const createConsoleWindows = (options: ConsoleWindowsOptions): ConsoleWindows => {
  const { appFolder, title, zoomLevel, onFocus } = options
  const session = createConsolePartition(appFolder)
  const places = createWindowPlaces()
  const slots = new Map<number, BrowserWindow>()
  const leaving = new Set<number>()
  let latest: BrowserWindow | undefined
  let unread = 0

  const openAnother = (place?: string): boolean => {
    const slot = Array.from({ length: mostWindows }, (_, index) => index).find((index) => !slots.has(index))
    if (slot === undefined) return false
    const { maximized, ...bounds } = places.placement(slot, latest && stateOf(latest))
    const window = new BrowserWindow({
      ...bounds,
      title,
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      webPreferences: webPreferences(session, join(appFolder, 'out', 'preload', 'index.cjs')),
    })
    slots.set(slot, window)
    markUnread(window, title, unread)
    latest = window
    giveRole(window.webContents, 'console')
    if (maximized) window.maximize()
    window.on('page-title-updated', (event) => event.preventDefault())
    window.once('ready-to-show', () => window.show())
    const { id } = window.webContents
    window.webContents.on('dom-ready', () => window.webContents.setZoomLevel(zoomLevel()))
    window.webContents.on('did-navigate', () => leaving.delete(id))
    // A link that is clicked with Ctrl or the middle button opens a window of the console, or nothing.
    window.webContents.setWindowOpenHandler(({ url }) => {
      const there = placeOfConsoleAddress(url)
      if (there !== undefined) openAnother(there)
      return { action: 'deny' }
    })
    window.on('focus', () => {
      latest = window
      onFocus()
    })
    window.on('close', () => places.keep(slot, stateOf(window)))
    window.on('closed', () => {
      slots.delete(slot)
      leaving.delete(id)
      if (latest === window) latest = [...slots.values()].at(-1)
      onFocus()
      // The demonstration's windows are nothing without the console. On macOS a program stays without a window.
      if (slots.size === 0 && process.platform !== 'darwin') app.quit()
    })
    redrawAfterCrash(window)
    lead(window, place)
    return true
  }

  return {
    openAnother,
    show: (place) => {
      if (latest === undefined) return void openAnother(place)
      if (latest.isMinimized()) latest.restore()
      latest.focus()
      // The window alone may have the keyboard; the page is what reads the news.
      latest.webContents.focus()
      // Only what stands behind the `#` differs: the page stays as it is and goes there.
      if (place !== undefined) lead(latest, place)
    },
    send: (event) => {
      for (const window of slots.values()) window.webContents.send(EVENTS_CHANNEL, event)
    },
    current: () => latest?.webContents,
    applyZoom: () => {
      for (const window of slots.values()) window.webContents.setZoomLevel(zoomLevel())
    },
    startOver: () => {
      for (const window of slots.values()) {
        leaving.add(window.webContents.id)
        // An address without a place is another document than the one that is shown, whatever its place.
        lead(window)
      }
    },
    isLeaving: (webContentsId) => leaving.has(webContentsId),
    areInFront: () => [...slots.values()].some((window) => window.isFocused()),
    showUnread: (count) => {
      unread = count
      for (const window of slots.values()) markUnread(window, title, count)
    },
  }
}
