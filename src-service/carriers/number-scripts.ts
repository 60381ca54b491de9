import { parsePhoneNumber } from '../../src-shared/phone/parse.ts'
import type { Channel, E164 } from '../../src-shared/phone/types.ts'
import type { SendOutcome, SendReport } from '../domain/ports/code-carrier.ts'

type End = Pick<SendReport, 'state' | 'reason' | 'carrierCode'>
type Refusal = Extract<SendOutcome, { outcome: 'refused' }>
/** How a send goes: refused at once, or accepted and ended after a while. */
export type Course = { readonly refusal: Refusal } | { readonly end: End; readonly afterMs: number }

const LANDLINE: End = { state: 'failed', reason: 'landline', carrierCode: '30006' }
const ARRIVED: Readonly<Record<Channel, End>> = {
  sms: { state: 'delivered', reason: null, carrierCode: null },
  call: { state: 'answered', reason: null, carrierCode: null },
}
/** By the last four digits of the national number; a channel that is left out arrives (docs/simulated-carrier.md). */
const SCRIPTS: Readonly<Record<string, Partial<Record<Channel, End>>>> = {
  '0001': { sms: LANDLINE },
  '0002': {
    sms: { state: 'undelivered', reason: 'unreachable', carrierCode: '30003' },
    call: { state: 'failed', reason: 'unreachable', carrierCode: '30003' },
  },
  '0003': {
    sms: { state: 'undelivered', reason: 'unknown_number', carrierCode: '30005' },
    call: { state: 'failed', reason: 'unknown_number', carrierCode: '30005' },
  },
  '0004': { sms: { state: 'undelivered', reason: 'blocked_by_carrier', carrierCode: '30007' } },
  '0005': { sms: { state: 'failed', reason: 'opted_out', carrierCode: '21610' } },
  '0006': { call: { state: 'busy', reason: 'busy', carrierCode: '486' } },
  '0007': { call: { state: 'no_answer', reason: 'no_answer', carrierCode: '480' } },
}
const SILENT: End = { state: 'unknown', reason: null, carrierCode: null }
const SILENT_FOR_MS = 30_000
const REFUSED: Refusal = { outcome: 'refused', reason: 'carrier_error', carrierCode: '30008' }

/** How a send to this number goes in the simulated carrier; the same each time. */
export function courseOf(to: E164, channel: Channel): Course {
  const parsed = parsePhoneNumber(to)
  const last = to.slice(-4)
  if (last === '0009') return { refusal: REFUSED }
  if (last === '0008') return { end: SILENT, afterMs: SILENT_FOR_MS }
  const isLandline = channel === 'sms' && parsed.ok && parsed.value.lineType === 'fixed_line'
  const end = isLandline ? LANDLINE : (SCRIPTS[last]?.[channel] ?? ARRIVED[channel])
  return { end, afterMs: delayOf(to) }
}

/** 300 to 900 ms, from the number's digits alone. */
const delayOf = (to: E164): number => 300 + (Number(to.slice(1)) % 601)
