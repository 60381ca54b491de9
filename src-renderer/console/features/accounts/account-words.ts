import type { AccountState } from '../../../../src-shared/contract/accounts.ts'
import type {
  DeliveryState,
  NumberChangeState,
  IdentityCheckState,
} from '../../../../src-shared/contract/verification-views.ts'
import type { Tone } from '../../../components/palettes.ts'

/** The status hue of an account's state. */
export const ACCOUNT_TONES: Readonly<Record<AccountState, Tone>> = {
  not_verified: 'quiet',
  code_sent: 'waiting',
  verified: 'good',
  change_open: 'waiting',
  closed: 'quiet',
}

export const DELIVERY_TONES: Readonly<Record<DeliveryState, Tone>> = {
  queued: 'waiting',
  sent: 'waiting',
  delivered: 'good',
  answered: 'good',
  busy: 'blocked',
  no_answer: 'blocked',
  failed: 'blocked',
  undelivered: 'blocked',
  unknown: 'quiet',
}

/** R12: these end a send and open the re-send at once. */
export const FAILED_DELIVERIES: ReadonlySet<DeliveryState> = new Set(['busy', 'no_answer', 'failed', 'undelivered'])

export const CHANGE_TONES: Readonly<Record<NumberChangeState, Tone>> = {
  awaiting_owner: 'waiting',
  awaiting_reviewer: 'waiting',
  awaiting_authority: 'waiting',
  awaiting_delay: 'waiting',
  awaiting_possession: 'waiting',
  approved: 'good',
  declined: 'blocked',
  expired: 'quiet',
  cancelled: 'quiet',
}

export const CHECK_TONES: Readonly<Record<IdentityCheckState, Tone>> = {
  requires_input: 'waiting',
  processing: 'waiting',
  manual_review: 'waiting',
  verified: 'good',
  rejected: 'blocked',
  cancelled: 'quiet',
  expired: 'quiet',
}
