import { getCountries, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max'
import type { CountryCode } from './types.ts'

/** The numbering plans and canonical rules that judged a number: stored with its claim, so that an upgrade can find what to judge again. */
export const PHONE_METADATA_VERSION = 'libphonenumber-js@1.13.16;rules=1'

/** Every country with a numbering plan and its calling code (digits without `+`), by country code (R8). */
export const COUNTRIES: readonly { readonly code: CountryCode; readonly callingCode: string }[] = getCountries()
  .map((code) => ({ code, callingCode: getCountryCallingCode(code) }))
  .sort((a, b) => (a.code < b.code ? -1 : 1))

/** The calling codes of `COUNTRIES`, each once. */
export const CALLING_CODES: readonly string[] = [...new Set(COUNTRIES.map(({ callingCode }) => callingCode))]

const callingCodes = new Set(CALLING_CODES)

/** Narrows any text to a country with a numbering plan. */
export const isCountryCode = (text: string): text is CountryCode => isSupportedCountry(text)

/** The calling code that these digits (no `+`) start with; none of ITU E.164's calling codes is a prefix of another. */
export const callingCodeOf = (digits: string): string | undefined =>
  [1, 2, 3].map((length) => digits.slice(0, length)).find((code) => callingCodes.has(code))
