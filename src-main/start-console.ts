import { app, clipboard } from 'electron'
import { demonstrationCommand } from '../src-shared/commands/commands.ts'
import { EVENTS_CHANNEL, type DesktopEvent } from '../src-shared/contract/events.ts'
import { demonstrationPages, type DemonstrationPage } from '../src-shared/contract/page.ts'
import { EMBEDDED } from '../src-shared/contract/workspace-kinds.ts'
import { createHttp } from './api/http.ts'
import { ownAuthorities } from './api/trusted-authorities.ts'
import { createDesktopHandlers } from './ipc/desktop-handlers.ts'
import type { StartServiceProcess } from './embedded-service/service-process.ts'
import { openRouter } from './ipc/router.ts'
import type { Log } from './log/log.ts'
import { callbackPage } from './session/callback-page.ts'
import { createSettingsStore } from './settings/settings-store.ts'
import { applyTheme } from './settings/theme.ts'
import { languageOf } from './settings/language-of.ts'
import { createFiles } from './shell/files.ts'
import { createNativeMenu } from './shell/menu.ts'
import { createNewsNotifications } from './shell/news-notifications.ts'
import { createNewsWatch } from './shell/news-watch.ts'
import { createOpenDemonstration } from './shell/open-demonstration.ts'
import { openSignIn } from './shell/open-external.ts'
import { createShortCopy } from './shell/short-copy.ts'
import { createConsoleWindows } from './window/console-windows.ts'
import { createDemonstrationWindows } from './window/demonstration-window.ts'
import { roleOf } from './window/window-roles.ts'
import { createConsoleWorkspaces } from './workspaces/create-console-workspaces.ts'

/** Electron's zoom levels are 20 % apart; ours are half of one. */
const zoomStep = 0.5

export interface ConsoleStart {
  readonly log: Log
  readonly startService: StartServiceProcess
  readonly evaluationRuntime: boolean
  /** A PEM file of authorities whose certificates are trusted beside those that everybody trusts. */
  readonly authorities: string | undefined
  /** Where the link leads that the console was started with. */
  readonly place: string | undefined
}

export interface RunningConsole {
  /** Brings the console to the front, at a place where one is named. */
  readonly open: (place?: string) => void
  readonly stop: () => Promise<void>
}

/** Puts the console together; the service starts first, and the window does not wait for it. */
export const startConsole = ({
  log,
  startService,
  evaluationRuntime,
  authorities,
  place,
}: ConsoleStart): RunningConsole => {
  const titleEnd = evaluationRuntime ? ' — evaluation runtime' : ''
  const [appFolder, userData] = [app.getAppPath(), app.getPath('userData')]
  const about = { evaluationRuntime, version: app.getVersion() }
  const http = createHttp(ownAuthorities(authorities, log))
  log.info({ ...about, electron: process.versions['electron'] }, `${app.name} starts${titleEnd}`)
  const settings = createSettingsStore((next) => {
    applyTheme(next)
    windows.applyZoom()
    if (next.language !== drawnIn) menu.draw()
    drawnIn = next.language
    send({ type: 'settings.changed' })
  })
  let drawnIn = settings.get().language
  const windows = createConsoleWindows({
    appFolder,
    title: `${app.name}${titleEnd}`,
    zoomLevel: () => settings.get().zoom * zoomStep,
    onFocus: () => menu.follow(),
  })
  const { send } = windows
  const workspaces = createConsoleWorkspaces({
    startService,
    userData,
    http,
    log,
    about,
    send: (event) => {
      send(event)
      news.hear(event)
    },
    browser: { openBrowser: openSignIn, page: () => callbackPage(languageOf(settings.get())) },
    onEmbeddedReady: (origin) => demonstration.follow(origin),
    onSwitch: () => {
      demonstration.closeAll()
      menu.forget()
      windows.startOver()
      news.startOver()
    },
  })
  const { embedded } = workspaces
  const notifications = createNewsNotifications({
    language: () => languageOf(settings.get()),
    open: (accountId) => windows.show(`/accounts/${accountId}`),
  })
  const news = createNewsWatch({
    staff: () => workspaces.current().connection.session.view().staff,
    read: () => workspaces.call('staffNews.list', { limit: 20 }),
    onPerson: notifications.clear,
    // The program's own icon shows it on macOS and where Linux has Unity's launcher; elsewhere the windows do.
    onUnread: (count) => windows.showUnread(app.setBadgeCount(count) ? 0 : count),
    onNews: (line) => {
      if (settings.get().desktopNotifications && !windows.areInFront()) notifications.tell(line)
    },
    report: (error) => log.warn({ err: error }, 'news could not be read'),
  })
  const demonstration = createDemonstrationWindows(titleEnd)
  const openDemonstration = createOpenDemonstration({
    call: workspaces.call,
    origin: embedded.origin,
    windows: demonstration,
  })
  const reportFault = (key: string, error: unknown): void => log.error({ operation: key, err: error }, 'a fault')

  const showDemonstration = (page: DemonstrationPage) => (): void =>
    void openDemonstration({ page, in: 'window' }).catch((error: unknown) => reportFault('menu', error))
  const menu = createNativeMenu({
    language: () => languageOf(settings.get()),
    own: {
      'window.new': () => void windows.openAnother(),
      ...Object.fromEntries(demonstrationPages.map((page) => [demonstrationCommand(page), showDemonstration(page)])),
    },
    mayDo: (id) => !id.startsWith('demonstration.') || workspaces.isCurrent(EMBEDDED),
    current: windows.current,
    ask: (command) => {
      windows.show()
      windows.current()?.send(EVENTS_CHANNEL, { type: 'command.asked', command } satisfies DesktopEvent)
    },
  })

  const shortCopy = createShortCopy(clipboard)

  workspaces.current().service.enter()
  applyTheme(settings.get())
  menu.draw()
  // The window loads while the keyring is asked, which can take its time.
  windows.show(place)
  void workspaces.current().connection.restored()
  openRouter({
    callService: workspaces.call,
    desktop: createDesktopHandlers({
      workspaces,
      settings,
      embedded,
      comeForward: () => windows.show(),
      openDemonstration,
      files: createFiles({
        recorder: () => {
          // Where the file comes from hears of it, also if another workspace is shown by then.
          const { api } = workspaces.current().connection
          return (exported) => api.call('auditEvents.recordExport', exported)
        },
      }),
      shortCopy,
      windows: {
        'windows.open': async ({ place: there }) => ({ opened: windows.openAnother(there) }),
        'windows.tellCommands': async ({ commands }, { webContentsId }) => {
          menu.tell(webContentsId, commands)
          return { told: true }
        },
      },
    }),
    // A page of the workspace before has nothing to ask of this one.
    roleOf: (webContentsId) => (windows.isLeaving(webContentsId) ? undefined : roleOf(webContentsId)),
    reportFault,
  })
  const stop = async (): Promise<void> => {
    await shortCopy.end()
    workspaces.end()
    return embedded.stop()
  }
  return { open: windows.show, stop }
}
