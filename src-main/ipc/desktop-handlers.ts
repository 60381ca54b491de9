import { app } from 'electron'
import type { Reply } from '../../src-shared/contract/index.ts'
import type { Workspace } from '../embedded-service/workspace.ts'
import type { ConsoleSession } from '../session/session.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import { systemLanguage } from '../settings/system-language.ts'
import { secondsKept, type ShortCopy } from '../shell/short-copy.ts'
import type { DesktopHandlers } from './serve-operations.ts'

export interface DesktopParts {
  readonly session: ConsoleSession
  /** Settles once a session of an earlier start is taken up; until then nobody can tell who is signed in. */
  readonly restored: Promise<void>
  readonly settings: SettingsStore
  readonly workspace: Workspace
  readonly openDemonstration: DesktopHandlers['workspace.openDemonstration']
  readonly windows: Pick<DesktopHandlers, 'windows.open' | 'windows.tellCommands'>
  readonly files: Pick<DesktopHandlers, 'files.saveCsv' | 'files.savePdf' | 'files.print'>
  readonly shortCopy: ShortCopy
}

/** The console's own operations, which never leave the computer. */
export const createDesktopHandlers = (parts: DesktopParts): DesktopHandlers => {
  const { session, restored, settings, workspace, openDemonstration, windows, files, shortCopy } = parts
  const settingsReply = (): Reply<'settings.get'> => ({
    settings: settings.get(),
    systemLanguage: systemLanguage([...app.getPreferredSystemLanguages(), app.getLocale()]),
    dataFolder: app.getPath('userData'),
  })
  return {
    'session.get': async () => {
      await restored
      return session.view()
    },
    'session.signIn': async ({ staffId }) => {
      await session.signIn(staffId)
      return session.view()
    },
    'session.signOut': async () => {
      await session.signOut()
      return session.view()
    },
    'settings.get': async () => settingsReply(),
    'settings.set': async (change) => {
      settings.set(change)
      return settingsReply()
    },
    'workspace.status': async () => workspace.status(),
    'workspace.restartService': async () => {
      await workspace.restart()
      return workspace.status()
    },
    'workspace.resetDemonstration': async () => {
      await workspace.reset()
      return workspace.status()
    },
    'workspace.openDemonstration': openDemonstration,
    ...windows,
    ...files,
    'clipboard.copyForAMinute': async ({ text }) => {
      shortCopy.copy(text)
      return { seconds: secondsKept }
    },
  }
}
