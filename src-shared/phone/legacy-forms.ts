import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** Mexico before 2019-08-03: 01 before a fixed line, 044 and 045 before a mobile, 1 after the calling code; today ten digits for all. */
const MEXICO = /^52(?:1|01|044|045)([2-9]\d{9})$/

/** Argentina: the mobile 9 of calls from abroad and the mobile 15 of calls at home, both at once (13 digits instead of 11). */
const ARGENTINA = /^540?90?(\d{12})$/

/** Rewrites digits in an outdated form of their country (calling code in front, no `+`) to today's form (R9); others unchanged. */
export function rewriteLegacy(digits: string): string {
  const mexican = MEXICO.exec(digits)
  if (mexican) return `52${mexican[1]}`
  const argentinian = ARGENTINA.exec(digits)
  if (!argentinian) return digits
  // Only the library knows how long the area code before the 15 is; it answers with the 9 in front and the 15 gone.
  const mobile = parsePhoneNumberFromString(`+54${argentinian[1]}`, { extract: false })
  return mobile?.isValid() && mobile.nationalNumber.startsWith('9') ? mobile.number.slice(1) : digits
}
