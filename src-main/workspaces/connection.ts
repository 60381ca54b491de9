import type { Session } from '../../src-shared/contract/desktop.ts'
import type { StreamEvent } from '../../src-shared/contract/events.ts'
import { createApiClient, type ApiClient } from '../api/client.ts'
import { createEventStream } from '../api/event-stream.ts'
import type { Http } from '../api/http.ts'
import type { ProviderSignIn } from '../session/code-flow.ts'
import { createSessionCalls } from '../session/session-calls.ts'
import { createSession, type ConsoleSession } from '../session/session.ts'
import type { Vault } from '../session/vault.ts'

/** What belongs to one workspace and to no other: its session with tokens and key, its calls, its stream. */
export interface Connection {
  readonly session: ConsoleSession
  /** Takes up the session of an earlier start, once, and settles then; until then nobody can tell who is signed in. */
  readonly restored: () => Promise<void>
  readonly api: ApiClient
  /** Listens while somebody is signed in and the workspace is shown and ready. */
  readonly listen: (wanted: boolean) => void
  readonly isLive: () => boolean
  /** Signs in; an earlier try that still waits is given up. */
  readonly signIn: (staffId?: string) => Promise<void>
  /** Gives a sign-in up that waits for its person. */
  readonly cancelSignIn: () => void
}

export interface ConnectionDependencies {
  readonly http: Http
  /** The one origin that ever gets this connection's tokens; throws while there is none. */
  readonly origin: () => string
  readonly vault: Vault
  /** Signs a demonstration person in by name, or where none is named whoever sits there; the signal gives it up. */
  readonly signInAtProvider: (
    staffId: string | undefined,
    nonce: string,
    signal: AbortSignal,
  ) => Promise<ProviderSignIn>
  readonly demonstrationStaff: Session['demonstrationStaff']
  readonly onEvent: (event: StreamEvent) => void
  /** Somebody signed in or out, or the stream began or ended. */
  readonly onChange: (what: 'session' | 'live') => void
  readonly report: (message: string, details: Readonly<Record<string, unknown>>) => void
}

/** Opens a workspace's connection; nothing is sent before somebody is signed in. */
export const createConnection = (dependencies: ConnectionDependencies): Connection => {
  const { http, origin, vault, signInAtProvider, demonstrationStaff, onEvent, onChange, report } = dependencies
  let live = false
  let restoring: Promise<void> | undefined
  let trying = new AbortController()
  const session = createSession({
    vault,
    callSession: createSessionCalls(http, origin),
    origin,
    signInAtProvider: (staffId, nonce) => signInAtProvider(staffId, nonce, trying.signal),
    demonstrationStaff,
    onChange: () => onChange('session'),
  })
  const events = createEventStream({
    http,
    session,
    origin,
    onEvent,
    onLive: (next) => {
      live = next
      onChange('live')
    },
    report,
  })
  return {
    session,
    restored: () => (restoring ??= session.restore()),
    api: createApiClient({ http, session, origin }),
    listen: (wanted) => {
      const { staff } = session.view()
      events.listenAs(wanted && staff !== null ? `${staff.id} ${staff.signedInAt}` : undefined)
    },
    isLive: () => live,
    signIn: (staffId) => {
      trying.abort()
      trying = new AbortController()
      return session.signIn(staffId)
    },
    cancelSignIn: () => trying.abort(),
  }
}
