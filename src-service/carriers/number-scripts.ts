import { parsePhoneNumber } from '../../src-shared/phone/parse.ts'
import type { Channel, E164 } from '../../src-shared/phone/types.ts'
import type { SendOutcome, SendReport } from '../domain/ports/code-carrier.ts'

type End = Pick<SendReport, 'state' | 'reason' | 'carrierCode'>
type Refusal = Extract<SendOutcome, { outcome: 'refused' }>
/** A report, some milliseconds after the send was taken. */
export type TimedReport = End & { readonly afterMs: number }

/** How a send goes, from the first request to the last report. */
export interface Course {
  /** Refused at once and for good. */
  readonly refusal: Refusal | null
  /** How many requests fail before one is answered; `takenAnyway`: the send was taken and only the answer got lost. */
  readonly failures: number
  readonly takenAnyway: boolean
  /** How long the carrier thinks about its answer, in milliseconds. */
  readonly answerAfterMs: number
  /** What is reported and when; the first is how it ends, the others come twice or out of order. None: silence for ever. */
  readonly reports: readonly TimedReport[]
}

const LANDLINE: End = { state: 'failed', reason: 'landline', carrierCode: '30006' }
const ARRIVED: Readonly<Record<Channel, End>> = {
  sms: { state: 'delivered', reason: null, carrierCode: null },
  call: { state: 'answered', reason: null, carrierCode: null },
}
/** By the last four digits of the national number; a channel that is left out arrives (docs/simulated-carrier.md). */
const ENDS: Readonly<Record<string, Partial<Record<Channel, End>>>> = {
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
  '0017': { call: { state: 'no_answer', reason: 'not_confirmed', carrierCode: null } },
}
const SILENT: End = { state: 'unknown', reason: null, carrierCode: null }
const SILENT_FOR_MS = 30_000
const SLOW_MS = 3_000
const LATE_MS = 2_000
const REFUSED: Refusal = { outcome: 'refused', reason: 'carrier_error', carrierCode: '30008' }

/** How a send to this number goes in the simulated carrier; the same each time. */
export function courseOf(to: E164, channel: Channel): Course {
  const last = to.slice(-4)
  const report: TimedReport = { ...endOf(to, channel), afterMs: delayOf(to) }
  const course: Course = { refusal: null, failures: 0, takenAnyway: false, answerAfterMs: 0, reports: [report] }
  switch (last) {
    case '0008':
      return { ...course, reports: [{ ...SILENT, afterMs: SILENT_FOR_MS }] }
    case '0009':
      return { ...course, refusal: REFUSED, reports: [] }
    case '0010':
      return { ...course, reports: [] }
    case '0011':
      return { ...course, answerAfterMs: SLOW_MS }
    case '0012':
      return { ...course, failures: Infinity, reports: [] }
    case '0013':
      return { ...course, failures: 2 }
    case '0014':
      return { ...course, failures: 1, takenAnyway: true }
    case '0015':
      return { ...course, reports: [report, { ...report, afterMs: LATE_MS }] }
    case '0016':
      return { ...course, reports: [report, { ...SILENT, afterMs: LATE_MS }, { ...SENT, afterMs: LATE_MS + 1 }] }
    default:
      return /^00[2-9]\d$/.test(last) ? { ...course, reports: [{ ...report, afterMs: Number(last) * 1000 }] } : course
  }
}

const SENT: End = { state: 'sent', reason: null, carrierCode: null }

function endOf(to: E164, channel: Channel): End {
  const parsed = parsePhoneNumber(to)
  const isLandline = channel === 'sms' && parsed.ok && parsed.value.lineType === 'fixed_line'
  return isLandline ? LANDLINE : (ENDS[to.slice(-4)]?.[channel] ?? ARRIVED[channel])
}

/** 300 to 900 ms, from the number's digits alone. */
const delayOf = (to: E164): number => 300 + (Number(to.slice(1)) % 601)
