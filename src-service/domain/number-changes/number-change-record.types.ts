import type { StaffRole } from '../actor.ts'
import type { RequestReason } from '../policies/staff-reasons.ts'
import type { Hex, SealedNumber } from '../records.types.ts'

export type NumberChangeState =
  | 'awaiting_owner'
  | 'awaiting_reviewer'
  | 'awaiting_authority'
  | 'awaiting_delay'
  | 'awaiting_possession'
  | 'approved'
  | 'declined'
  | 'expired'
  | 'cancelled'
export type NumberChangeEnd =
  | 'cancelled_by_owner'
  | 'cancelled_by_staff'
  | 'identity_check_started'
  | 'number_taken'
  | 'declined_by_owner'
  | 'not_me'
  | 'stopped_by_owner'
  | 'account_closed'
  | 'refused_by_reviewer'
/** The reasons a reviewer chooses from (R7). */
export type RefusalReason = 'identity_doubtful' | 'owner_not_reached' | 'number_suspicious' | 'other'

export interface NumberChangeRecord extends SealedNumber {
  readonly id: string
  readonly accountId: string
  readonly state: NumberChangeState
  readonly endReason: NumberChangeEnd | null
  readonly startedBy: 'member' | 'staff'
  readonly staffId: string | null
  readonly staffRole: StaffRole | null
  readonly reason: RequestReason | null
  readonly ticket: string | null
  readonly currentClaimId: string
  readonly requestedAt: Date
  readonly acceptedAt: Date | null
  readonly authorityAt: Date | null
  readonly until: Date | null
  readonly endedAt: Date | null
  /** Since when it is in its state, and the staff member who brought it there; null: the owner, a program or the clock. */
  readonly stateAt: Date
  readonly stateBy: string | null
  /** Only of a change that a reviewer refused (R7). */
  readonly refusalReason?: RefusalReason | null
  readonly refusalNote?: string | null
}

/** A secret that left by mail (R4): `lost_phone` starts the delay, once and within 30 min; `stop` ends the change. */
export interface MailedLinkRecord {
  readonly id: string
  readonly accountId: string
  readonly numberChangeId: string
  readonly kind: 'lost_phone' | 'stop'
  readonly linkMac: Hex
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}
