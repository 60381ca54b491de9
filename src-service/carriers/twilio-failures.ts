import twilio from 'twilio'
import type { SendOutcome } from '../domain/ports/code-carrier.ts'
import { twilioCode } from './twilio-codes/twilio-codes.ts'

type Refusal = Extract<SendOutcome, { outcome: 'refused' }>

/** What Twilio refused for good; null: it may take the same request in a moment, or was not reached at all. */
export function refusalIn(error: unknown): Refusal | null {
  if (!(error instanceof twilio.RestException)) return null
  const { status } = error
  const known = error.code === undefined ? null : twilioCode(String(error.code))
  if (status >= 500 || status === 408 || status === 429 || known?.again) return null
  const isAboutUs = status === 401 || status === 403
  return {
    outcome: 'refused',
    reason: known?.reason ?? (isAboutUs ? 'carrier_setup' : 'other'),
    carrierCode: String(error.code ?? status),
  }
}

/** The failure to log. Only its kind: the SDK's own error holds the request, and with it number and code. */
export function unavailable(error: unknown): Error {
  if (error instanceof twilio.RestException)
    return new Error(`Twilio answered ${error.status}${error.code === undefined ? '' : `, code ${error.code}`}`)
  const code = (error as { code?: unknown } | null)?.code
  return new Error(`Twilio was not reached: ${typeof code === 'string' ? code : 'unknown failure'}`)
}
