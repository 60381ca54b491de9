import type { Channel } from '../../../src-shared/phone/types.ts'
import type { DeliveryReason } from '../../domain/records.types.ts'
import type { Arrival } from './member.ts'

/** A way for a send to go wrong; `arrival` null: no carrier took it within 5 minutes. */
export interface Failure {
  readonly reason: DeliveryReason
  readonly channel: Channel
  readonly arrival: Arrival | null
}

const failure = (channel: Channel, reason: DeliveryReason, state: Arrival['state'], carrierCode: string): Failure => ({
  channel,
  reason,
  arrival: { state, reason, carrierCode },
})

/** One for each reason that a carrier gives. */
export const FAILURES = {
  landline: failure('sms', 'landline', 'failed', '30006'),
  unreachable: failure('sms', 'unreachable', 'undelivered', '30003'),
  unknownNumber: failure('sms', 'unknown_number', 'undelivered', '30005'),
  blocked: failure('sms', 'blocked_by_carrier', 'undelivered', '30007'),
  optedOut: failure('sms', 'opted_out', 'failed', '21610'),
  busy: failure('call', 'busy', 'busy', '486'),
  noAnswer: failure('call', 'no_answer', 'no_answer', '480'),
  carrierError: failure('sms', 'carrier_error', 'failed', '30008'),
  other: failure('sms', 'other', 'undelivered', '30999'),
  noCarrier: { channel: 'sms', reason: 'no_carrier', arrival: null },
} as const satisfies Record<string, Failure>
