/** Where a release stands (R3): for the second reviewer, then through its 30 days. */
export type NumberReleaseState = 'awaiting_reviewer' | 'awaiting_delay' | 'released' | 'cancelled'
/** Why a number may be released: what says that it belongs to somebody else by now. */
export const RELEASE_REASONS = ['proven_by_another_account', 'carrier_reassigned', 'legal_request', 'other'] as const
export type ReleaseReason = (typeof RELEASE_REASONS)[number]
/** Why a reviewer calls a release off; the owner's word may reach one through support. */
export const CALL_OFF_REASONS = ['owner_objected', 'evidence_doubtful', 'asked_by_mistake', 'other'] as const
export type CallOffReason = (typeof CALL_OFF_REASONS)[number]
/** Why a release ended without effect: called off, objected to on the page, the number came back to its account, or the policy was turned off. */
export type NumberReleaseEnd = CallOffReason | 'number_returned' | 'policy_off'

/** One release of one claim (R3); its two reviewers are never one person, which the database holds too. */
export interface NumberReleaseRecord {
  readonly id: string
  readonly accountId: string
  readonly claimId: string
  readonly state: NumberReleaseState
  readonly endReason: NumberReleaseEnd | null
  readonly reason: ReleaseReason
  readonly ticket: string
  /** The reviewer who asked, by their id at the organisation's provider. */
  readonly requestedBy: string
  readonly requestedAt: Date
  /** The second reviewer. */
  readonly approvedBy: string | null
  readonly approvedAt: Date | null
  /** When it takes effect: 30 days after the second reviewer's approval. */
  readonly until: Date | null
  readonly endedAt: Date | null
}
