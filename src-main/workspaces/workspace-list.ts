import { Compile } from 'typebox/compile'
import { EMBEDDED, mostServers, serverColours } from '../../src-shared/contract/workspace-kinds.ts'
import { Server } from '../../src-shared/contract/workspaces.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { hostOf, serverOrigin } from './server-address.ts'

/** The servers that this computer's console knows, in the order in which they were added, and the workspace that it is in. */
export interface WorkspaceList {
  readonly servers: readonly Server[]
  readonly current: string
}

const check = Compile(Server)

const isUsable = (value: unknown): value is Server => {
  try {
    return check.Check(value) && serverOrigin(value.address) === value.address && tidy(value.name) === value.name
  } catch {
    return false
  }
}

const listOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** The list in a file's content: a damaged entry, or one that is there twice, is left out; nothing else is lost with it. */
export const readWorkspaces = (stored: unknown): WorkspaceList => {
  const entries: unknown = listOf(stored, 'servers')
  const servers = (Array.isArray(entries) ? entries : [])
    .filter(isUsable)
    .filter(
      (each, index, all) => all.findIndex(({ id, address }) => id === each.id || address === each.address) === index,
    )
    .slice(0, mostServers)
  const current: unknown = listOf(stored, 'current')
  return { servers, current: servers.find(({ id }) => id === current)?.id ?? EMBEDDED }
}

/** One line of visible characters: a name must not be able to look like another. */
const tidy = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim()

const nameIn = ({ servers }: WorkspaceList, typed: string, own?: string): string => {
  const name = tidy(typed)
  if (name === '' || /\p{C}/u.test(name))
    throw new AppError('validation_failed', { fields: [{ field: 'name', message: 'is not a name' }] })
  const taken = servers.some((each) => each.id !== own && each.name.toLowerCase() === name.toLowerCase())
  if (taken) throw new AppError('workspace_name_taken')
  return name
}

/** The entry; throws `workspace_fixed` for the embedded workspace and `workspace_not_found` for one that is not there. */
export const serverIn = ({ servers }: WorkspaceList, id: string): Server => {
  if (id === EMBEDDED) throw new AppError('workspace_fixed')
  const found = servers.find((each) => each.id === id)
  if (!found) throw new AppError('workspace_not_found')
  return found
}

export interface NewServer {
  readonly address: string
  readonly name?: string | undefined
  readonly colour?: Server['colour'] | undefined
}

/** The entry that a new server gets; throws where there is no room for it, or it is there. */
export const newServer = (list: WorkspaceList, id: string, { address, name, colour }: NewServer): Server => {
  const origin = serverOrigin(address)
  if (list.servers.some((each) => each.address === origin)) throw new AppError('server_known')
  if (list.servers.length >= mostServers) throw new AppError('server_limit')
  const unused = serverColours.find((each) => list.servers.every((other) => other.colour !== each))
  return {
    id,
    address: origin,
    name: nameIn(list, name === undefined || tidy(name) === '' ? hostOf(origin).slice(0, 40) : name),
    colour: colour ?? unused ?? serverColours[0],
  }
}

/** The list with an entry's name or colour changed; what is left out stays. */
export const withChange = (
  list: WorkspaceList,
  id: string,
  change: { readonly name?: string | undefined; readonly colour?: Server['colour'] | undefined },
): WorkspaceList => {
  const before = serverIn(list, id)
  const name = change.name === undefined ? before.name : nameIn(list, change.name, id)
  const after = { ...before, name, colour: change.colour ?? before.colour }
  return { ...list, servers: list.servers.map((each) => (each.id === id ? after : each)) }
}

/** The list without an entry; who was in it is in the embedded workspace now. */
export const without = (list: WorkspaceList, id: string): WorkspaceList => ({
  servers: list.servers.filter((each) => each.id !== id),
  current: list.current === id ? EMBEDDED : list.current,
})
