import { Type, type Static } from 'typebox'
import { AccountId, DuplicateCaseId, Instant, NumberChangeId, strict } from './common.ts'
import { NumberChangeState } from './verification-views.ts'

/** What is streamed (SSE). Events carry ids only: who receives one reads the rest with its own rights. */
export const StreamEvent = Type.Union([
  strict({ type: Type.Literal('stream.opened'), serverNow: Instant }),
  strict({ type: Type.Literal('account.changed'), accountId: AccountId, serverNow: Instant }),
  strict({
    type: Type.Literal('number_change.changed'),
    accountId: AccountId,
    numberChangeId: NumberChangeId,
    state: NumberChangeState,
    serverNow: Instant,
  }),
  strict({ type: Type.Literal('duplicate_case.changed'), duplicateCaseId: DuplicateCaseId, serverNow: Instant }),
  strict({ type: Type.Literal('policy.changed'), name: Type.String(), serverNow: Instant }),
  strict({ type: Type.Literal('clock.advanced'), serverNow: Instant }),
  /** Only the person whose news it is hears it. */
  strict({ type: Type.Literal('news.changed'), staffId: Type.String(), serverNow: Instant }),
  strict({ type: Type.Literal('presence.changed'), accountId: AccountId, serverNow: Instant }),
])
export type StreamEvent = Static<typeof StreamEvent>

/** What main pushes to its windows: the stream, and its own state. */
export type DesktopEvent =
  | StreamEvent
  | { readonly type: 'workspace.changed' }
  /** The list of workspaces has changed; a window that goes to another one is loaded anew and need not be told. */
  | { readonly type: 'workspaces.changed' }
  | { readonly type: 'session.changed' }
  | { readonly type: 'settings.changed' }
  /** A command of the registry was chosen in the native menu. */
  | { readonly type: 'command.asked'; readonly command: string }
  /** A link from outside leads here; a place only, never an action. */
  | { readonly type: 'place.asked'; readonly place: string }

/** Where the streams are. `staff`: all events, DPoP-bound session. `member`: events of the member's own account, by cookie. `demonstration`: the simulator's. */
export const streams = {
  staff: { method: 'GET', path: '/v1/events', audience: 'staff' },
  member: { method: 'GET', path: '/v1/me/events', audience: 'member' },
  demonstration: { method: 'GET', path: '/v1/demonstration/events', audience: 'demonstration' },
} as const
/** The one channel on which main pushes to a console window. */
export const EVENTS_CHANNEL = 'events'
