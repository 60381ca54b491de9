import { app } from 'electron'
import { createApiClient } from './api/client.ts'
import { createEventStream } from './api/event-stream.ts'
import { createHttp } from './api/http.ts'
import { createEmbeddedWorkspace } from './embedded-service/embedded-workspace.ts'
import { createDesktopHandlers } from './ipc/desktop-handlers.ts'
import { openRouter } from './ipc/router.ts'
import type { Log } from './log/log.ts'
import { createConsoleSession } from './session/create-console-session.ts'
import { createSettingsStore } from './settings/settings-store.ts'
import { applyTheme } from './settings/theme.ts'
import { setMenu } from './shell/menu.ts'
import { createOpenDemonstration } from './shell/open-demonstration.ts'
import { createConsoleWindow } from './window/console-window.ts'
import { createDemonstrationWindows } from './window/demonstration-window.ts'
import { roleOf } from './window/window-roles.ts'

export interface ConsoleStart {
  readonly log: Log
  readonly evaluationRuntime: boolean
}

export interface RunningConsole {
  readonly open: () => void
  readonly stop: () => Promise<void>
}

/** Puts the console together; the service starts first, and the window does not wait for it. */
export const startConsole = ({ log, evaluationRuntime }: ConsoleStart): RunningConsole => {
  const titleEnd = evaluationRuntime ? ' — evaluation runtime' : ''
  const [appFolder, userData] = [app.getAppPath(), app.getPath('userData')]
  const about = { evaluationRuntime, version: app.getVersion() }
  const http = createHttp()
  log.info({ ...about, electron: process.versions['electron'] }, `${app.name} starts${titleEnd}`)
  let live = false
  const { open, send } = createConsoleWindow(appFolder, `${app.name}${titleEnd}`)
  const isReady = (): boolean => service.status().state === 'ready'
  const listen = (): void => {
    const { staff } = session.view()
    events.listenAs(isReady() && staff !== null ? `${staff.id} ${staff.signedInAt}` : undefined)
  }

  const service = createEmbeddedWorkspace({
    appFolder,
    userData,
    http,
    log,
    about,
    isLive: () => live,
    forgetSession: () => session.forget(),
    onChange: () => {
      if (isReady()) demonstration.follow(service.origin())
      listen()
      send({ type: 'workspace.changed' })
    },
  })
  const { origin } = service
  const session = createConsoleSession({
    http,
    origin,
    log,
    onChange: () => {
      listen()
      send({ type: 'session.changed' })
    },
  })
  const events = createEventStream({
    http,
    session,
    origin,
    onEvent: send,
    onLive: (next) => {
      live = next
      send({ type: 'workspace.changed' })
    },
    report: (message, details) => log.warn(details, message),
  })
  const settings = createSettingsStore((next) => {
    applyTheme(next)
    send({ type: 'settings.changed' })
  })
  const api = createApiClient({ http, session, origin })
  const demonstration = createDemonstrationWindows(titleEnd)
  const openDemonstration = createOpenDemonstration({ api, origin, windows: demonstration })
  const reportFault = (key: string, error: unknown): void => log.error({ operation: key, err: error }, 'a fault')

  service.start()
  applyTheme(settings.get())
  // The window loads while the keyring is asked, which can take its time.
  open()
  const restored = session.restore()
  openRouter({
    callService: api.call,
    desktop: createDesktopHandlers({ session, restored, settings, workspace: service, openDemonstration }),
    roleOf,
    reportFault,
  })
  setMenu({
    openDemonstration: (page) =>
      void openDemonstration({ page, in: 'window' }).catch((error: unknown) => reportFault('menu', error)),
  })
  const stop = (): Promise<void> => {
    events.listenAs(undefined)
    return service.stop()
  }
  return { open, stop }
}
