import type { DeliveryReason } from '../../domain/records.types.ts'

/** What a call's SIP response says where Twilio gives no code of its own (RFC 3261, section 21; RFC 8197, RFC 8688; read 2026-11-23). */
export const SIP_CODES: Readonly<Record<string, DeliveryReason>> = {
  '401': 'carrier_setup',
  '403': 'blocked_by_carrier',
  '404': 'unknown_number',
  '408': 'unreachable',
  '410': 'unknown_number',
  '480': 'unreachable',
  '484': 'unknown_number',
  '486': 'busy',
  '487': 'no_answer',
  '500': 'carrier_error',
  '502': 'carrier_error',
  '503': 'carrier_error',
  '504': 'carrier_error',
  '600': 'busy',
  '603': 'no_answer',
  '604': 'unknown_number',
  '607': 'blocked_by_carrier',
  '608': 'blocked_by_carrier',
}
