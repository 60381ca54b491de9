import type { Channel } from '../../../src-shared/phone/types.ts'
import type { DeliveryReason, DeliveryState, IdentityCheckRecord } from '../records.types.ts'
import type { NumberChangeState } from '../number-changes/number-change-record.types.ts'

/**
 * Where a member cannot get on alone and no clock of ours will help (R7): the current number is out of reach and a check blocks the change;
 * a check that is being processed is not reported on; the phone is lost and the mail with the link did not leave; the number of the first
 * set-up is out of reach.
 */
export const DEAD_END_KINDS = [
  'number_unreachable',
  'check_processing',
  'link_not_mailed',
  'setup_unreachable',
] as const
/** One of them. */
export type DeadEndKind = (typeof DEAD_END_KINDS)[number]
/** What rests on something that the member tried counts for 7 days: whoever has not tried again has given up, and is not stuck. */
export const DEAD_END_REACH = 7 * 86_400_000

/** One send of this account to the number that a dead end may be about. */
export interface DeadEndSend {
  readonly id: string
  readonly channel: Channel
  readonly state: DeliveryState
  readonly reason: DeliveryReason | null
  readonly requestedAt: Date
}

/** What the judgement of a dead end rests on (R7): the same rows for the account's page and for the list of all of them. */
export interface DeadEndFacts {
  readonly closedAt: Date | null
  readonly currentClaimId: string | null
  /** As the identity provider reported them, the last changed first. */
  readonly pendingChecks: readonly Pick<IdentityCheckRecord, 'id' | 'state' | 'startedAt' | 'changedAt'>[]
  /** The current number; without one that of the newest set-up; null: there was none. */
  readonly number: {
    /** R10: codes reach it by call alone. */
    readonly callOnly: boolean
    /** The newest first, a few of each channel. */
    readonly sends: readonly DeadEndSend[]
    /** When a code to it was last entered right. */
    readonly provenAt: Date | null
  } | null
  /** R4: the newest notice with a link of the lost-phone path. */
  readonly lostPhone: { readonly id: string; readonly askedAt: Date; readonly mailFailed: boolean } | null
  readonly openChange: NumberChangeState | null
}
