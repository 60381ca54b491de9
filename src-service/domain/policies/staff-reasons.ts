/** The reasons for a number change that staff ask for (R5); the policy `requestReasons` says which of them are offered. */
export const REQUEST_REASONS = ['lost_phone', 'new_number', 'no_codes_arrive', 'number_typed_wrong', 'other'] as const
export type RequestReason = (typeof REQUEST_REASONS)[number]

/** The reasons for a supervisor's re-send before the wait is over (R13); the policy `overrideReasons` says which of them are offered. */
export const OVERRIDE_REASONS = ['code_lost_on_the_way', 'member_is_waiting', 'carrier_outage', 'other'] as const
export type OverrideReason = (typeof OVERRIDE_REASONS)[number]

/** The reasons for revealing a number (R21); the policy `revealReasons` says which of them are offered. None records how a caller was believed. */
export const REVEAL_REASONS = [
  'carrier_question',
  'duplicate_review',
  'disputed_change',
  'legal_request',
  'other',
] as const
export type RevealReason = (typeof REVEAL_REASONS)[number]
