import { app } from 'electron'
import { guardAllWebContents } from './web-contents-guard.ts'

/** What holds for the whole program; must run before the app is ready. */
export const hardenProcess = (): void => {
  // With --no-sandbox (root has no other way) this call would make every child process end at once, again and again.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Chromium looks up no name: pages live on app:// or on the loopback address. Node's own look-ups are not touched.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND , EXCLUDE 127.0.0.1')
  guardAllWebContents()
}
