import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max'
import type { CountryCode, ParsedNumber } from './types.ts'
import { behindInternationalPrefixes } from './international-prefix.ts'
import { rewriteLegacy } from './legacy-forms.ts'

/** Where a number without an international prefix is dialled: in a country, or anywhere under a calling code. */
export type DialledIn =
  | { readonly country: CountryCode; readonly callingCode: string }
  | { readonly country?: never; readonly callingCode: string }

/** ITU-T E.164: calling code and national number together. */
export const MOST_E164_DIGITS = 15

function valid(text: string, where?: DialledIn): PhoneNumber | undefined {
  const origin = where?.country ? { defaultCountry: where.country } : where && { defaultCallingCode: where.callingCode }
  const number = parsePhoneNumberFromString(text, { ...origin, extract: false })
  // The German plan has longer numbers than E.164 allows to exist.
  return number?.isValid() && number.number.length <= 1 + MOST_E164_DIGITS ? number : undefined
}

/** The one canonical number behind digits that start with a calling code (no `+`), or undefined if no plan knows it (R9). */
export const resolveInternational = (digits: string): PhoneNumber | undefined => valid(`+${rewriteLegacy(digits)}`)

/**
 * The one canonical number behind digits dialled somewhere (R9): the country's own international prefix or `00`, the trunk
 * prefix where the country has one, the legacy Mexican and Argentinian forms, or a calling code without its `+`.
 */
export function resolveDialled(digits: string, where?: DialledIn): PhoneNumber | undefined {
  for (const rest of behindInternationalPrefixes(digits, where?.country)) {
    const international = resolveInternational(rest)
    if (international) return international
  }
  if (!where) return undefined
  const dialled = where.callingCode + digits
  const rewritten = rewriteLegacy(dialled)
  const legacy = rewritten === dialled ? undefined : valid(`+${rewritten}`)
  return (
    legacy ?? valid(digits, where) ?? (digits.startsWith(where.callingCode) ? resolveInternational(digits) : undefined)
  )
}

/** Resolves a dial string (`+` in front or not, ASCII digits only) to its canonical number. */
export const resolve = (dial: string, where?: DialledIn): PhoneNumber | undefined =>
  dial.startsWith('+') ? resolveInternational(dial.slice(1)) : resolveDialled(dial, where)

/**
 * The national number from which the national fingerprint is made (R21): the national digits, but for Argentina without the
 * mobile `9`, which people leave out when they say their number inside the country.
 */
export const nationalKey = ({ callingCode, national }: Pick<ParsedNumber, 'callingCode' | 'national'>): string =>
  callingCode === '54' && national.length === 11 && national.startsWith('9') ? national.slice(1) : national
