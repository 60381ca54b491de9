import type { StaffRole } from '../actor.ts'

/** Whom the organisation's provider named; `signedInAt` is its `auth_time`. */
export interface StaffIdentity {
  readonly id: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  readonly signedInAt: Date
}

/** A session of a staff member, bound to the key with this thumbprint (RFC 9449 `jkt`); times on the real clock. */
export interface StaffSession extends StaffIdentity {
  readonly sessionId: string
  readonly endsAt: Date
}

/** A proof whose signature and claims were found good; whether it was seen before only the database knows. */
export interface CheckedProof {
  /** RFC 7638 SHA-256 thumbprint of the key that signed it. */
  readonly keyThumbprint: string
  /** What makes it single-use: the hash of key and `jti`. */
  readonly hash: Uint8Array
}

/** A session with the seconds that its access token lives and the product's clock. */
export interface IssuedStaffSession extends StaffSession {
  readonly accessSeconds: number
  readonly serverNow: Date
}

/** What the caller holds after signing in or refreshing: two opaque secrets of 256 bits. */
export interface StaffTokenPair extends IssuedStaffSession {
  readonly accessToken: string
  readonly refreshToken: string
}

/** Why a session does not answer: it is unknown or over, or the proof is another key's or was used before. */
export type StaffSessionRefusal = 'session_over' | 'proof_invalid'
