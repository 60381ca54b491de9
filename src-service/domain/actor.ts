/** A staff member's role (docs/rules.md, Roles). */
export type StaffRole = 'agent' | 'supervisor' | 'reviewer' | 'auditor'

/** A signed-in staff member; `id` is the subject at the organisation's provider. */
export interface StaffActor {
  readonly kind: 'staff'
  readonly id: string
  readonly name: string
  readonly sessionId: string
  readonly roles: readonly StaffRole[]
}

/** The owner of an account, signed in at the marketplace's issuer. */
export interface MemberActor {
  readonly kind: 'member'
  readonly accountId: string
  readonly sessionId: string
  /** Age of the sign-in in seconds on the real clock (`clock_timestamp() − auth_time`), which *Advance clock* does not move. */
  readonly signInAgeSeconds: number
  /** When the member signed in. */
  readonly signInAt: Date
}

/** The marketplace's back end. */
export interface IntegrationActor {
  readonly kind: 'integration'
  readonly id: string
}

/** A signed callback or the simulated carrier. */
export interface CarrierActor {
  readonly kind: 'carrier'
  readonly id: string
}

/** Linekeeper itself: expiries and the outbox worker. */
export interface SystemActor {
  readonly kind: 'system'
  readonly id: 'linekeeper'
}

/** Whoever makes something happen; the audit trail names them. */
export type Actor = StaffActor | MemberActor | IntegrationActor | CarrierActor | SystemActor
