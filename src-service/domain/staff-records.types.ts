import type { StaffRole } from './actor.ts'
import type { RevealReason } from './policies/staff-reasons.ts'

/** One reveal of a whole number (R21). */
export interface RevealRecord {
  readonly id: string
  readonly staffId: string
  /** Its place among this person's reveals, from 1. */
  readonly nth: number
  readonly staffRole: StaffRole
  readonly accountId: string
  readonly claimId: string
  readonly reason: RevealReason
  readonly ticket: string | null
  readonly at: Date
}
/** What staff wrote about an account, for staff only. */
export interface AccountNoteRecord {
  readonly id: string
  readonly accountId: string
  readonly text: string
  readonly ticket: string | null
  readonly staffId: string
  readonly staffRole: StaffRole
  readonly at: Date
}
