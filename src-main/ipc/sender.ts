import { AppError } from '../../src-shared/errors/app-error.ts'

/** The part of Electron's frame that the check reads; a frame that is gone throws or is null. */
export interface Frame {
  readonly url: string
  readonly parent: unknown
}

/** The part of Electron's invoke event that the check reads. */
export interface InvokeEvent {
  readonly senderFrame: Frame | null
  readonly sender: { readonly id: number }
}

/** What a window is for; a web contents without a role is nobody. */
export type WindowRole = 'console' | 'demonstration'

const isConsolePage = (address: string): boolean => {
  const url = new URL(address)
  return url.protocol === 'app:' && url.host === 'console' && url.username === '' && url.password === ''
}

/** True when the call comes from the top frame of a console window that shows `app://console`. */
export const isTrusted = (event: InvokeEvent, roleOf: (webContentsId: number) => WindowRole | undefined): boolean => {
  try {
    const frame = event.senderFrame
    return frame !== null && frame.parent === null && isConsolePage(frame.url) && roleOf(event.sender.id) === 'console'
  } catch {
    // A frame that navigated away while its call was on the way can no longer be asked: nobody to trust.
    return false
  }
}

/** Throws `request_refused` unless the sender is a console window's own page. */
export const requireTrusted = (event: InvokeEvent, roleOf: (webContentsId: number) => WindowRole | undefined): void => {
  if (!isTrusted(event, roleOf)) throw new AppError('request_refused')
}
