import { cleanPhoneInput, type CleanChange } from '../../src-shared/phone/clean.ts'
import { COUNTRIES, isCountryCode } from '../../src-shared/phone/countries.ts'
import { parsePhoneNumber } from '../../src-shared/phone/parse.ts'
import type { CountryCode, ParsedNumber, PhoneError } from '../../src-shared/phone/types.ts'
import type { Result } from '../../src-shared/lang/result.ts'

/** What a phone field holds: a country (ISO 3166-1 alpha-2) and the number as it was typed or cleaned. */
export interface PhoneValue {
  readonly country: string
  readonly number: string
}

/** What a phone field's content amounts to (R9). */
export interface PhoneReading {
  /** What to send: cleaned number and the country that its calling code names (R8). */
  readonly value: PhoneValue
  readonly changes: readonly CleanChange[]
  /** The calling code belongs to another country than the chosen one: it wins (R8). */
  readonly countryTaken: boolean
  readonly result: Result<ParsedNumber, PhoneError>
}

const countryOf = (text: string): CountryCode | undefined => (isCountryCode(text) ? text : undefined)

/** Reads what stands in a phone field: cleans it, parses it, and lets the parsed calling code win over the country. */
export function readPhone({ country, number }: PhoneValue): PhoneReading {
  const chosen = countryOf(country)
  const { cleaned, changes } = cleanPhoneInput(number, chosen)
  const result = parsePhoneNumber(cleaned, chosen)
  const parsed = result.ok ? result.value.country : undefined
  if (!result.ok || !parsed) return { value: { country, number: cleaned }, changes, countryTaken: false, result }
  const { national, e164 } = result.value
  const again = parsePhoneNumber(national, parsed)
  // A few national numbers are read differently without their calling code; those keep it.
  const stable = again.ok && again.value.e164 === e164
  const value = { country: parsed, number: stable ? national : cleaned }
  const countryTaken = parsed !== country
  const shortened = stable && !countryTaken && cleaned.startsWith('+') && !changes.includes('calling_code_recognised')
  return { value, changes: shortened ? [...changes, 'calling_code_recognised'] : changes, countryTaken, result }
}

/** The calling code of a country, digits without `+`; empty for a country without a numbering plan. */
export const callingCodeOfCountry = (country: string): string =>
  COUNTRIES.find(({ code }) => code === country)?.callingCode ?? ''
