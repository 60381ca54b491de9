import { splitE164 } from './format.ts'
import type { E164 } from './types.ts'

/** A number as staff see it, `(+52) ••••••2399` (R21); always six dots, so that a mask does not tell the number's length. */
export const maskNumber = (callingCode: string, lastFour: string): string => `(+${callingCode}) ••••••${lastFour}`

/** Masks a canonical number (R21). */
export function maskE164(e164: E164): string {
  const { callingCode, national } = splitE164(e164)
  return maskNumber(callingCode, national.slice(-4))
}
