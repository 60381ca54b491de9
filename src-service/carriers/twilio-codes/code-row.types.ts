import type { DeliveryReason } from '../../domain/records.types.ts'

/**
 * One entry of Twilio's error and warning dictionary: its code, our reason, its own title, the day of the entry that was read, and whether the same
 * request may succeed in a moment. Its page is https://www.twilio.com/docs/api/errors/ and the code.
 */
export type CodeRow = readonly [
  code: number,
  reason: DeliveryReason,
  title: string,
  readOn: string,
  again?: 'again' | undefined,
]
