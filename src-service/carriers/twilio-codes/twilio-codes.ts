import type { DeliveryReason } from '../../domain/records.types.ts'
import { ACCOUNT_CODES } from './account-codes.ts'
import { API_CODES } from './api-codes.ts'
import type { CodeRow } from './code-row.types.ts'
import { DELIVERY_CODES } from './delivery-codes.ts'
import { TWIML_CODES } from './twiml-codes.ts'

/** Every code of the dictionary that an SMS or a call of ours can meet, in order. */
export const TWILIO_CODES: readonly CodeRow[] = [
  ...ACCOUNT_CODES,
  ...TWIML_CODES,
  ...API_CODES,
  ...DELIVERY_CODES,
].toSorted(([left], [right]) => left - right)

/** What a code means to us. */
export interface TwilioCode {
  readonly reason: DeliveryReason
  readonly title: string
  /** Whether the same request may succeed in a moment. */
  readonly again: boolean
  /** The dictionary's page of it, and the day of the entry that was read. */
  readonly source: string
  readonly readOn: string
}

const BY_CODE: ReadonlyMap<string, TwilioCode> = new Map(
  TWILIO_CODES.map(([code, reason, title, readOn, again]) => [
    String(code),
    { reason, title, again: again === 'again', source: `https://www.twilio.com/docs/api/errors/${code}`, readOn },
  ]),
)

/** The entry of a code; null: Twilio has told one that is not in the table. It stays visible as it came, with the reason `other`. */
export const twilioCode = (code: string): TwilioCode | null => BY_CODE.get(code) ?? null
