import { callingCodeOf } from './countries.ts'
import type { E164 } from './types.ts'

/** Takes a canonical number apart; throws `RangeError` on text that is none. */
export function splitE164(e164: E164): { readonly callingCode: string; readonly national: string } {
  const callingCode = callingCodeOf(e164.slice(1))
  if (!/^\+\d{5,15}$/.test(e164) || callingCode === undefined) throw new RangeError('not an E.164 number')
  return { callingCode, national: e164.slice(1 + callingCode.length) }
}

/** A number as people read it everywhere, `(+52) 6441832399` (R9); show it in a left-to-right run. */
export function formatNumber(e164: E164): string {
  const { callingCode, national } = splitE164(e164)
  return `(+${callingCode}) ${national}`
}
