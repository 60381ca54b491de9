/** The reasons for a number change that staff ask for (R5); the policy `requestReasons` says which of them are offered. */
export const REQUEST_REASONS = ['lost_phone', 'new_number', 'no_codes_arrive', 'number_typed_wrong', 'other'] as const
export type RequestReason = (typeof REQUEST_REASONS)[number]

/** The reasons for revealing a number (R21); the policy `revealReasons` says which of them are offered. None records how a caller was believed. */
export const REVEAL_REASONS = [
  'carrier_question',
  'duplicate_review',
  'disputed_change',
  'legal_request',
  'other',
] as const
export type RevealReason = (typeof REVEAL_REASONS)[number]
