import { app } from 'electron'
import type { Reply } from '../../src-shared/contract/index.ts'
import type { EmbeddedWorkspace } from '../embedded-service/embedded-workspace.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import { systemLanguage } from '../settings/system-language.ts'
import { secondsKept, type ShortCopy } from '../shell/short-copy.ts'
import type { Workspaces } from '../workspaces/workspaces.ts'
import type { DesktopHandlers } from './serve-operations.ts'

export interface DesktopParts {
  readonly workspaces: Workspaces
  readonly settings: SettingsStore
  /** Brings the console to the front, when its person comes back from the browser. */
  readonly comeForward: () => void
  readonly embedded: Pick<EmbeddedWorkspace, 'restart' | 'reset'>
  readonly openDemonstration: DesktopHandlers['workspace.openDemonstration']
  readonly windows: Pick<DesktopHandlers, 'windows.open' | 'windows.tellCommands'>
  readonly files: Pick<DesktopHandlers, 'files.saveCsv' | 'files.savePdf' | 'files.print'>
  readonly shortCopy: ShortCopy
}

/** The console's own operations, which never leave the computer. */
export const createDesktopHandlers = (parts: DesktopParts): DesktopHandlers => {
  const { workspaces, settings, embedded, comeForward, openDemonstration, windows, files, shortCopy } = parts
  const status = () => workspaces.current().service.status()
  const settingsReply = (): Reply<'settings.get'> => ({
    settings: settings.get(),
    systemLanguage: systemLanguage([...app.getPreferredSystemLanguages(), app.getLocale()]),
    dataFolder: app.getPath('userData'),
  })
  return {
    'session.get': async () => {
      const { session, restored } = workspaces.current().connection
      await restored()
      return session.view()
    },
    'session.signIn': async ({ staffId }) => {
      const { signIn, session } = workspaces.current().connection
      await signIn(staffId)
      return session.view()
    },
    'session.signInInBrowser': async () => {
      const { signIn, session } = workspaces.current().connection
      await signIn()
      comeForward()
      return session.view()
    },
    'session.cancelSignIn': async () => {
      workspaces.current().connection.cancelSignIn()
      return { cancelled: true }
    },
    'session.signOut': async () => {
      const { session } = workspaces.current().connection
      await session.signOut()
      return session.view()
    },
    'settings.get': async () => settingsReply(),
    'settings.set': async (change) => {
      settings.set(change)
      return settingsReply()
    },
    'workspace.status': async () => status(),
    'workspace.restartService': async () => {
      workspaces.requireEmbedded()
      await embedded.restart()
      return status()
    },
    'workspace.resetDemonstration': async () => {
      workspaces.requireEmbedded()
      await embedded.reset()
      return status()
    },
    'workspace.openDemonstration': async (input, caller) => {
      workspaces.requireEmbedded()
      return openDemonstration(input, caller)
    },
    'workspaces.list': async () => workspaces.list(),
    'workspaces.add': (asked) => workspaces.add(asked),
    'workspaces.change': async (change) => workspaces.change(change),
    'workspaces.switch': async ({ workspaceId }) => workspaces.switchTo(workspaceId),
    'workspaces.remove': ({ workspaceId }) => workspaces.remove(workspaceId),
    ...windows,
    ...files,
    'clipboard.copyForAMinute': async ({ text }) => {
      shortCopy.copy(text)
      return { seconds: secondsKept }
    },
  }
}
