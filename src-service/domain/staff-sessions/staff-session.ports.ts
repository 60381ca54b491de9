import type {
  CheckedProof,
  IssuedStaffSession,
  StaffIdentity,
  StaffSession,
  StaffSessionRefusal,
} from './staff-session.types.ts'

/** How long a session lives (ASVS 7.3.2): nobody extends it. */
export const STAFF_SESSION_HOURS = 12
/** How long an access token lives: what a lost one is worth at most, beside its key. */
export const ACCESS_TOKEN_MINUTES = 10

/** Opaque secrets: 256 random bits as base64url, kept as SHA-256 only. */
export interface Secrets {
  create(): string
  hash(secret: string): Uint8Array
}

export interface NewStaffSession {
  readonly identity: StaffIdentity
  readonly proof: CheckedProof
  /** Makes the ID token single-use. */
  readonly idTokenHash: Uint8Array
  readonly accessHash: Uint8Array
  readonly refreshHash: Uint8Array
}

/** Sessions and used proofs, shared by all processes; every method is one statement, so that no two processes accept one proof. */
export interface StaffSessionStore {
  /** Refuses a proof or an ID token that was used before. */
  create(session: NewStaffSession): Promise<IssuedStaffSession | 'proof_invalid' | 'sign_in_failed'>
  /** A new access token; the refresh token stays, for it is worth nothing without its key (RFC 9449, section 5). */
  refresh(
    refreshHash: Uint8Array,
    accessHash: Uint8Array,
    proof: CheckedProof,
  ): Promise<IssuedStaffSession | StaffSessionRefusal>
  /** Answers the product's clock. */
  end(refreshHash: Uint8Array, proof: CheckedProof): Promise<{ readonly serverNow: Date } | StaffSessionRefusal>
  /** The session of an access token. */
  find(accessHash: Uint8Array, proof: CheckedProof): Promise<StaffSession | StaffSessionRefusal>
  /** Whether the session of this id has not ended: asked of an open stream, which no proof comes with. */
  stands(sessionId: string): Promise<boolean>
}
