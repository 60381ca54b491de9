import { Type, type Static } from 'typebox'
import {
  Channel,
  ClaimId,
  DeliveryId,
  DuplicateAttemptId,
  IdentityCheckId,
  Instant,
  literals,
  MaskedNumber,
  nullable,
  NumberChangeId,
  RoleName,
  strict,
  VerificationId,
} from './common.ts'

export const DeliveryState = literals([
  'queued',
  'sent',
  'delivered',
  'answered',
  'busy',
  'no_answer',
  'failed',
  'undelivered',
  'unknown',
])
export type DeliveryState = Static<typeof DeliveryState>
/** The carrier's reason in our words; the carrier's own code stays beside it. */
export const DeliveryReason = literals([
  'landline',
  'unreachable',
  'unknown_number',
  'blocked_by_carrier',
  'opted_out',
  'busy',
  'no_answer',
  'not_confirmed',
  'country_off',
  'carrier_limit',
  'carrier_setup',
  'carrier_error',
  'no_carrier',
  'other',
])
export type DeliveryReason = Static<typeof DeliveryReason>

/** One send of a code. */
export const Delivery = strict({
  id: DeliveryId,
  channel: Channel,
  state: DeliveryState,
  reason: nullable(DeliveryReason),
  carrier: nullable(Type.String()),
  carrierCode: nullable(Type.String({ description: 'The carrier’s own code, as it was sent' })),
  startedBy: literals(['member', 'staff']),
  requestedAt: Instant,
  acceptedAt: nullable(Instant),
  endedAt: nullable(Instant),
})
export type Delivery = Static<typeof Delivery>

export const VerificationState = literals(['pending', 'approved', 'expired', 'exhausted', 'cancelled'])
export const Purpose = literals(['setup', 'authority', 'possession'])
/** Where the code stands: `live` can be entered; `used_up` after 5 wrong tries; `expired` after 15 min; `void` after a terminal failure. */
export const CodeState = literals(['live', 'used_up', 'expired', 'void'])

/** A verification as staff and member see it; never with its code. */
export const Verification = strict({
  id: VerificationId,
  purpose: Purpose,
  state: VerificationState,
  number: MaskedNumber,
  channel: Channel,
  startedAt: Instant,
  codeState: CodeState,
  codeEndsAt: Instant,
  resendAt: Instant,
  triesLeft: Type.Integer({ minimum: 0, maximum: 5 }),
  expiresAt: Instant,
  delivery: nullable(Delivery),
})
export type Verification = Static<typeof Verification>

/** A number tied to the account for ever. */
export const Claim = strict({
  id: ClaimId,
  number: MaskedNumber,
  state: literals(['active', 'retired', 'released']),
  claimedAt: Instant,
  retiredAt: nullable(Instant),
})
export type Claim = Static<typeof Claim>

export const NumberChangeState = literals([
  'awaiting_owner',
  'awaiting_reviewer',
  'awaiting_authority',
  'awaiting_delay',
  'awaiting_possession',
  'approved',
  'declined',
  'expired',
  'cancelled',
])
export type NumberChangeState = Static<typeof NumberChangeState>
/** Why a number change ended, where its state alone does not say. */
export const NumberChangeEnd = literals([
  'cancelled_by_owner',
  'cancelled_by_staff',
  'identity_check_started',
  'number_taken',
  'declined_by_owner',
  'not_me',
  'stopped_by_owner',
  'account_closed',
  'refused_by_reviewer',
])
/** The reasons staff choose from for a request. */
export const RequestReason = literals(['lost_phone', 'new_number', 'no_codes_arrive', 'number_typed_wrong', 'other'])
/** The reasons staff choose from for a reveal (R21), and a supervisor for a re-send before the wait is over (R13). */
export const RevealReason = literals([
  'carrier_question',
  'duplicate_review',
  'disputed_change',
  'legal_request',
  'other',
])
export const OverrideReason = literals(['code_lost_on_the_way', 'member_is_waiting', 'carrier_outage', 'other'])

/** The reasons a reviewer chooses from (R7). */
export const RefusalReason = literals(['identity_doubtful', 'owner_not_reached', 'number_suspicious', 'other'])

export const NumberChange = strict({
  id: NumberChangeId,
  state: NumberChangeState,
  endReason: nullable(NumberChangeEnd),
  startedBy: literals(['member', 'staff']),
  requestedByRole: nullable(RoleName),
  reason: nullable(RequestReason),
  ticket: nullable(Type.String()),
  currentNumber: nullable(MaskedNumber),
  newNumber: MaskedNumber,
  requestedAt: Instant,
  acceptedAt: nullable(Instant),
  authorityAt: nullable(Instant),
  until: nullable(Instant),
  endedAt: nullable(Instant),
})
export type NumberChange = Static<typeof NumberChange>

export const IdentityCheckState = literals([
  'requires_input',
  'processing',
  'manual_review',
  'verified',
  'rejected',
  'cancelled',
  'expired',
])
export type IdentityCheckState = Static<typeof IdentityCheckState>
export const IdentityCheck = strict({
  id: IdentityCheckId,
  state: IdentityCheckState,
  pending: Type.Boolean(),
  since: Instant,
  changedAt: Instant,
  memberCanCancel: Type.Boolean({ description: 'R7: in requires_input and manual_review, at the provider' }),
})
export type IdentityCheck = Static<typeof IdentityCheck>

export const DuplicateGrade = literals(['typed', 'sent', 'proven'])
/** That an attempt exists on this account: grade and time only (security control 45). */
export const DuplicateAttemptNotice = strict({ id: DuplicateAttemptId, grade: DuplicateGrade, at: Instant })
