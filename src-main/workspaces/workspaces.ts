import { EMBEDDED } from '../../src-shared/contract/workspace-kinds.ts'
import type { Server } from '../../src-shared/contract/workspaces.ts'
import type { Input, Reply } from '../../src-shared/contract/index.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { CallService } from '../ipc/serve-operations.ts'
import type { Connection } from './connection.ts'
import { newServer, serverIn, withChange, without, type NewServer, type WorkspaceList } from './workspace-list.ts'
import type { WorkspaceService } from './workspace-service.ts'
import type { WorkspaceStore } from './workspace-store.ts'

/** One workspace that was opened since the start: what is left of it stays until it is removed. */
export interface OpenWorkspace {
  readonly service: WorkspaceService
  readonly connection: Connection
  /** Does away with what is kept of its session on the disk. */
  readonly destroy: () => void
}

export interface WorkspacesDependencies {
  readonly store: WorkspaceStore
  readonly openEmbedded: () => OpenWorkspace
  readonly openServer: (server: Server) => OpenWorkspace
  /** Throws a coded error unless a fitting service answers there. */
  readonly ask: (origin: string) => Promise<void>
  readonly newId: () => string
  /** Another workspace is shown: every page of the one before has to go. */
  readonly onSwitch: () => void
  /** The list is another one. */
  readonly onList: () => void
}

type ListReply = Reply<'workspaces.list'>

export interface Workspaces {
  /** The workspace that is shown. */
  readonly current: () => OpenWorkspace
  readonly isCurrent: (id: string) => boolean
  /** Throws `demonstration_only` elsewhere than in the embedded workspace. */
  readonly requireEmbedded: () => void
  readonly list: () => ListReply
  readonly add: (asked: NewServer) => Promise<Reply<'workspaces.add'>>
  readonly change: (change: Input<'workspaces.change'>) => ListReply
  readonly switchTo: (id: string) => ListReply
  readonly remove: (id: string) => Promise<ListReply>
  /** Listens to the workspace that is shown, if it is ready, and to none besides. */
  readonly listen: () => void
  /** The console quits: nothing is listened to any more. */
  readonly end: () => void
  /** Calls the workspace that is shown when the call begins. */
  readonly call: CallService
}

/** The workspaces of this console: one is shown at a time, in every window; the others keep their sessions. */
export const createWorkspaces = (dependencies: WorkspacesDependencies): Workspaces => {
  const { store, openEmbedded, openServer, ask, newId, onSwitch, onList } = dependencies
  const open = new Map<string, OpenWorkspace>()

  const openedAt = (id: string): OpenWorkspace => {
    const there = open.get(id) ?? (id === EMBEDDED ? openEmbedded() : openServer(serverIn(store.get(), id)))
    open.set(id, there)
    return there
  }
  const current = (): OpenWorkspace => openedAt(store.get().current)

  const reply = ({ servers, current: shown }: WorkspaceList): ListReply => ({
    current: shown,
    workspaces: [
      { id: EMBEDDED, kind: 'embedded', name: null, address: null, colour: 'violet' },
      ...servers.map((each) => ({ ...each, kind: 'server' as const })),
    ],
  })
  const keep = (list: WorkspaceList): ListReply => {
    store.set(list)
    onList()
    return reply(list)
  }

  const requireEmbedded = (): void => {
    if (store.get().current !== EMBEDDED) throw new AppError('demonstration_only')
  }
  const listen = (): void => {
    const shown = current()
    for (const each of open.values()) each.connection.listen(each === shown && shown.service.status().state === 'ready')
  }

  const switchTo = (id: string): ListReply => {
    const list = store.get()
    if (id !== EMBEDDED) serverIn(list, id)
    if (id === list.current) return reply(list)
    current().service.leave()
    current().connection.cancelSignIn()
    const next = keep({ ...list, current: id })
    current().service.enter()
    listen()
    onSwitch()
    return next
  }

  return {
    current,
    isCurrent: (id) => store.get().current === id,
    requireEmbedded,
    list: () => reply(store.get()),
    add: async (asked) => {
      const id = newId()
      // Refused before anybody is asked, and looked at again after: the list may be another one by then.
      await ask(newServer(store.get(), id, asked).address)
      const list = store.get()
      const server = newServer(list, id, asked)
      return { ...keep({ ...list, servers: [...list.servers, server] }), added: server.id }
    },
    change: ({ workspaceId, name, colour }) => keep(withChange(store.get(), workspaceId, { name, colour })),
    switchTo,
    remove: async (id) => {
      serverIn(store.get(), id)
      const leaving = openedAt(id)
      await leaving.connection.restored()
      serverIn(store.get(), id)
      if (store.get().current === id) switchTo(EMBEDDED)
      // It is forgotten here at once; whether the server hears of it is waited for by nobody.
      void leaving.connection.session.signOut()
      leaving.destroy()
      open.delete(id)
      return keep(without(store.get(), id))
    },
    listen,
    end: () => {
      for (const { connection } of open.values()) connection.listen(false)
    },
    call: async (key, input) => {
      if (key.startsWith('demonstration.')) requireEmbedded()
      return current().connection.api.call(key, input)
    },
  }
}
