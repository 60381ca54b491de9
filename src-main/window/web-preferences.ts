import type { Session, WebPreferences } from 'electron'

/** What every window has: no Node, no way out of the sandbox, nothing experimental. */
export const webPreferences = (session: Session, preload?: string): WebPreferences => ({
  session,
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  experimentalFeatures: false,
  allowRunningInsecureContent: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  enableWebSQL: false,
  ...(preload === undefined ? {} : { preload }),
})
