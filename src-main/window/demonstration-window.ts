import { BrowserWindow, session as sessions } from 'electron'
import type { DemonstrationPage } from '../../src-shared/contract/page.ts'
import { allowNavigation, lockSession } from './web-contents-guard.ts'
import { webPreferences } from './web-preferences.ts'
import { giveRole } from './window-roles.ts'

const titles: Readonly<Record<DemonstrationPage, string>> = {
  member: 'Member’s page',
  phones: 'Phone simulator',
  mail: 'Members’ mail',
  marketplace: 'Demonstration marketplace',
}

const sizes: Readonly<Record<DemonstrationPage, { width: number; height: number }>> = {
  member: { width: 480, height: 860 },
  phones: { width: 480, height: 720 },
  mail: { width: 720, height: 720 },
  marketplace: { width: 900, height: 720 },
}

export interface DemonstrationWindows {
  /** Opens the page's window, or brings it to the front and leads it to the address. */
  readonly open: (page: DemonstrationPage, address: string) => void
  /** The service is at an origin now, perhaps another than before: windows of an earlier one are led there. */
  readonly follow: (origin: string) => void
  /** They belong to the embedded workspace, and go with it from the screen. */
  readonly closeAll: () => void
}

const isWithin = (address: string, origin: string | undefined): boolean => {
  try {
    return new URL(address).origin === origin
  } catch {
    return false
  }
}

/** The windows of the demonstration: a session of their own in memory, no preload, locked to the embedded service's origin. */
export const createDemonstrationWindows = (titleEnd: string): DemonstrationWindows => {
  const session = sessions.fromPartition('demonstration', { cache: false })
  const windows = new Map<DemonstrationPage, BrowserWindow>()
  let origin: string | undefined
  const isOurs = (address: string): boolean => isWithin(address, origin)
  lockSession(session, (address) => isOurs(address) || /^(?:data|blob):/.test(address))

  const create = (page: DemonstrationPage): BrowserWindow => {
    const title = `${titles[page]} — Linekeeper demonstration${titleEnd}`
    const window = new BrowserWindow({ ...sizes[page], title, webPreferences: webPreferences(session) })
    giveRole(window.webContents, 'demonstration')
    allowNavigation(window.webContents, isOurs)
    window.on('page-title-updated', (event) => event.preventDefault())
    window.on('closed', () => windows.delete(page))
    windows.set(page, window)
    return window
  }

  // A navigation that the next one replaces is rejected by Electron; the page itself shows what went wrong.
  const lead = (window: BrowserWindow, address: string): void => void window.loadURL(address).catch(() => undefined)

  return {
    open: (page, address) => {
      origin = new URL(address).origin
      const window = windows.get(page) ?? create(page)
      window.show()
      window.focus()
      lead(window, address)
    },
    follow: (next) => {
      const before = origin
      origin = next
      for (const window of windows.values()) {
        const current = window.webContents.getURL()
        if (before === next || !isWithin(current, before)) continue
        const { pathname, search } = new URL(current)
        lead(window, `${next}${pathname}${search}`)
      }
    },
    closeAll: () => {
      for (const window of windows.values()) window.close()
    },
  }
}
