import { Type, type Static } from 'typebox'
import { literals, nullable, strict } from './common.ts'
import { operation } from './operation.ts'
import { EMBEDDED, longestWorkspaceName, serverColours } from './workspace-kinds.ts'

export const ServerId = Type.String({ pattern: '^srv_[0-9A-HJKMNP-TV-Z]{26}$' })
const WorkspaceId = Type.String({ pattern: `^(?:${EMBEDDED}|srv_[0-9A-HJKMNP-TV-Z]{26})$` })
const ServerName = Type.String({ minLength: 1, maxLength: longestWorkspaceName })
const ServerColour = literals(serverColours)

/** A server that this computer's console knows. */
export const Server = strict({
  id: ServerId,
  address: Type.String({ description: 'Its origin: https, or http on this computer’s loopback', maxLength: 300 }),
  name: ServerName,
  colour: ServerColour,
})
export type Server = Static<typeof Server>

/** A workspace as screens show it. */
export const Workspace = strict({
  id: WorkspaceId,
  kind: literals(['embedded', 'server']),
  name: nullable(Type.String({ description: 'Null: the embedded workspace, whose name is each language’s own' })),
  address: nullable(Type.String()),
  colour: literals(['violet', ...serverColours]),
})
export type Workspace = Static<typeof Workspace>

const workspacesReply = strict({ current: WorkspaceId, workspaces: Type.Array(Workspace) })

export const workspaces = {
  list: operation({
    audience: 'desktop',
    summary: 'The workspaces that this computer’s console knows, the embedded one first, and which of them it is in',
    reply: workspacesReply,
    errors: [],
  }),
  add: operation({
    audience: 'desktop',
    summary: 'Add a server by its address, after it was asked whether it is Linekeeper’s service of a fitting version',
    body: strict({
      address: Type.String({ maxLength: 300 }),
      name: Type.Optional(Type.String({ maxLength: longestWorkspaceName })),
      colour: Type.Optional(ServerColour),
    }),
    reply: strict({ ...workspacesReply.properties, added: ServerId }),
    errors: [
      'server_address_invalid',
      'server_address_insecure',
      'server_address_user',
      'server_address_path',
      'server_known',
      'server_limit',
      'server_asked_often',
      'server_unreachable',
      'server_untrusted',
      'server_not_linekeeper',
      'server_version',
      'workspace_name_taken',
    ],
  }),
  change: operation({
    audience: 'desktop',
    summary: 'Give a server another name or colour; what is left out stays',
    body: strict({ workspaceId: WorkspaceId, name: Type.Optional(ServerName), colour: Type.Optional(ServerColour) }),
    reply: workspacesReply,
    errors: ['workspace_not_found', 'workspace_fixed', 'workspace_name_taken'],
  }),
  switch: operation({
    audience: 'desktop',
    summary: 'Go to another workspace, in every window; the one that is left stays signed in',
    body: strict({ workspaceId: WorkspaceId }),
    reply: workspacesReply,
    errors: ['workspace_not_found'],
  }),
  remove: operation({
    audience: 'desktop',
    summary: 'Forget a server with its session; the session is ended there too, where the server can be reached',
    body: strict({ workspaceId: WorkspaceId }),
    reply: workspacesReply,
    errors: ['workspace_not_found', 'workspace_fixed'],
  }),
}
