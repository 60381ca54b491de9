import type { WebContents } from 'electron'
import type { WindowRole } from '../ipc/sender.ts'

const roles = new Map<number, WindowRole>()

/** Remembers what a window is for, for as long as its web contents lives. */
export const giveRole = (webContents: WebContents, role: WindowRole): void => {
  const { id } = webContents
  roles.set(id, role)
  webContents.once('destroyed', () => roles.delete(id))
}

export const roleOf = (webContentsId: number): WindowRole | undefined => roles.get(webContentsId)
