import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Reply } from '../../src-shared/contract/index.ts'
import type { Role } from '../../src-shared/contract/operation.ts'
import { defaultSettings, type Session, type Settings } from '../../src-shared/contract/desktop.ts'
import type { Workspace } from '../../src-shared/contract/workspaces.ts'
import { call } from './bridge.ts'
import { queryOf } from './query.ts'

/** Who is signed in; undefined until main has answered. */
export const useSession = (): Session | undefined => useQuery({ ...queryOf('session.get'), staleTime: Infinity }).data

/** The roles of whoever is signed in. */
export const useRoles = (): readonly Role[] => useSession()?.staff?.roles ?? []

/** How the service is; main says when it has changed. */
export const useServiceStatus = (): Reply<'workspace.status'> | undefined =>
  useQuery({ ...queryOf('workspace.status'), staleTime: Infinity }).data

/** The workspaces that this computer's console knows, and which of them is shown. */
export const useWorkspaces = (): Reply<'workspaces.list'> | undefined =>
  useQuery({ ...queryOf('workspaces.list'), staleTime: Infinity }).data

/** The workspace that is shown; undefined until main has answered. */
export const useCurrentWorkspace = (): Workspace | undefined => {
  const known = useWorkspaces()
  return known?.workspaces.find(({ id }) => id === known.current)
}

/** The settings of this computer, with the folder of its data. */
export const useSettingsReply = (): Reply<'settings.get'> | undefined =>
  useQuery({ ...queryOf('settings.get'), staleTime: Infinity }).data

export const useSettings = (): Settings => useSettingsReply()?.settings ?? defaultSettings

/** What to change, or how it follows from what is set: a key that is held goes a step further each time. */
export type SettingsChange = Partial<Settings> | ((settings: Settings) => Partial<Settings>)

/** Changes settings, one change after the other; what main answers is what counts. */
export const useSetSettings = () => {
  const client = useQueryClient()
  return useMutation({
    scope: { id: 'settings' },
    mutationFn: async (change: SettingsChange) =>
      call('settings.set', typeof change === 'function' ? change((await call('settings.get')).settings) : change),
    onSuccess: (reply) => client.setQueryData(queryOf('settings.get').queryKey, reply),
  })
}

const SIGNED_OUT_HERE = ['signed-out-here'] as const

/** Whether the last person signed out on this screen: then the end of the session is no news. */
export const signedOutHere = (client: QueryClient): boolean => client.getQueryData(SIGNED_OUT_HERE) === true

/** Takes a session that main has answered, and forgets everything that the person before could see. */
export const takeSession = (client: QueryClient, session: Session): void => {
  const own = new Set(['session.get', 'settings.get', 'workspace.status', 'workspaces.list'])
  client.removeQueries({ predicate: ({ queryKey }) => !own.has(String(queryKey[0])) })
  if (session.staff === null) client.setQueryData(SIGNED_OUT_HERE, true)
  client.setQueryData(queryOf('session.get').queryKey, session)
}
