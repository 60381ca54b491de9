import type { MemberActor } from '../actor.ts'

/** How long a member stays signed in, on the real clock. */
export const MEMBER_SESSION_HOURS = 12

export interface NewMemberSession {
  /** The subject at the marketplace's issuer: the account's external id. */
  readonly externalId: string
  /** The issuer's `auth_time`: R4's five minutes count from here. */
  readonly signedInAt: Date
  readonly sessionHash: Uint8Array
  /** The session that the browser held before; it ends, so that its id cannot be fixed in advance (ASVS 7.2.4). */
  readonly replacedHash: Uint8Array | null
}

/** Members' sessions, shared by all processes; every method is one statement. */
export interface MemberSessionStore {
  create(session: NewMemberSession): Promise<'created' | 'account_not_found' | 'account_closed'>
  find(sessionHash: Uint8Array): Promise<MemberActor | null>
  /** Whether the session of this id has not ended: asked of an open stream. */
  stands(sessionId: string): Promise<boolean>
  /** Ending an unknown session changes nothing. */
  end(sessionHash: Uint8Array): Promise<void>
  /** The external id of the account that is signed in, to hint it to the issuer. */
  externalIdOf(sessionHash: Uint8Array): Promise<string | null>
}
