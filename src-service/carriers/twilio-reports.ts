import type { CallbackFields } from '../domain/ports/carrier-callbacks.ts'
import type { SendReport } from '../domain/ports/code-carrier.ts'
import type { DeliveryReason } from '../domain/records.types.ts'
import { SIP_CODES } from './twilio-codes/sip-codes.ts'
import { twilioCode } from './twilio-codes/twilio-codes.ts'

type Said = Pick<SendReport, 'state' | 'reason' | 'carrierCode'>

/** A field's value; null where it is missing, empty, or there twice. */
export function field(fields: CallbackFields, name: string): string | null {
  const value = fields[name]
  return typeof value === 'string' && value !== '' ? value : null
}

const underWay: Said = { state: 'sent', reason: null, carrierCode: null }

/** What a message's status says (Twilio, Message resource: statuses); null: nothing that is kept. */
export function messageReport(deliveryId: string, fields: CallbackFields): SendReport | null {
  const ref = field(fields, 'MessageSid')
  const said = messageState(field(fields, 'MessageStatus'), field(fields, 'ErrorCode'))
  return ref && said ? { deliveryId, ref, ...said } : null
}

function messageState(status: string | null, code: string | null): Said | null {
  switch (status) {
    case 'accepted':
    case 'scheduled':
    case 'queued':
    case 'sending':
    case 'sent':
      return underWay
    case 'delivered':
    case 'read':
      return { state: 'delivered', reason: null, carrierCode: null }
    case 'undelivered':
    case 'failed':
      return { state: status, reason: reasonOf(code), carrierCode: code }
    case 'canceled':
      return { state: 'failed', reason: 'carrier_error', carrierCode: code }
    default:
      return null
  }
}

/** What a call's status says (Twilio, Call resource: statuses); null: nothing that is kept. `answered` it becomes when the digit is pressed. */
export function callReport(deliveryId: string, fields: CallbackFields): SendReport | null {
  const ref = field(fields, 'CallSid')
  const said = callState(field(fields, 'CallStatus'), field(fields, 'ErrorCode'), field(fields, 'SipResponseCode'))
  return ref && said ? { deliveryId, ref, ...said } : null
}

function callState(status: string | null, code: string | null, sip: string | null): Said | null {
  const carrierCode = code ?? sip
  switch (status) {
    case 'queued':
    case 'initiated':
    case 'ringing':
    case 'in-progress':
    case 'answered':
      return underWay
    case 'completed':
      // The call is over. Had the digit been pressed, the send would have ended `answered` before this.
      return { state: 'no_answer', reason: code ? reasonOf(code) : 'not_confirmed', carrierCode: code }
    case 'busy':
      return { state: 'busy', reason: 'busy', carrierCode }
    case 'no-answer':
      return { state: 'no_answer', reason: 'no_answer', carrierCode }
    case 'failed':
    case 'canceled':
      return { state: 'failed', reason: code ? reasonOf(code) : (SIP_CODES[sip ?? ''] ?? 'other'), carrierCode }
    default:
      return null
  }
}

const reasonOf = (code: string | null): DeliveryReason => (code ? (twilioCode(code)?.reason ?? 'other') : 'other')
