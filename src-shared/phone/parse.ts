import { getCountryCallingCode, validatePhoneNumberLength, type PhoneNumber } from 'libphonenumber-js/max'
import { err, ok, type Result } from '../lang/result.ts'
import { MOST_E164_DIGITS, resolve, type DialledIn } from './canonical.ts'
import { hasLetters, isDialString, removeExtension, removeSeparators, toAsciiDigits } from './characters.ts'
import { cleanPhoneInput } from './clean.ts'
import { callingCodeOf, isCountryCode } from './countries.ts'
import { channelsFor, COUNTRYLESS_CALLING_CODES, isAcceptedLineType, lineTypeOf } from './line-type.ts'
import type { CountryCode, E164, ParsedNumber, PhoneError, PhoneErrorCode } from './types.ts'

/** Longer text is refused unread. */
const LONGEST_INPUT = 64

/**
 * Parses a number as the API takes it (R9): digits, `+` or `00` allowed in front, nothing else. The parsed calling code wins
 * over `defaultCountry` (R8). Refusals are coded and say which form would have been taken.
 */
export function parsePhoneNumber(input: string, defaultCountry?: CountryCode): Result<ParsedNumber, PhoneError> {
  if (input.length > LONGEST_INPUT) return err({ code: 'number_too_long' })
  const dial = toAsciiDigits(input)
  const malformed = malformation(dial)
  if (malformed) return err(withSuggestion(malformed, input, defaultCountry))
  const where = whereDialled(defaultCountry)
  const number = resolve(dial, where)
  return number ? accept(number) : err({ code: unresolved(dial, where) })
}

function whereDialled(country: CountryCode | undefined): DialledIn | undefined {
  return country && isCountryCode(country) ? { country, callingCode: getCountryCallingCode(country) } : undefined
}

function malformation(dial: string): PhoneErrorCode | undefined {
  if (dial.trim() === '') return 'number_empty'
  if (isDialString(dial)) return undefined
  if (removeExtension(dial) !== dial) return 'number_has_extension'
  if (hasLetters(dial)) return 'number_has_letters'
  const joined = removeSeparators(dial)
  if (joined === '') return 'number_empty'
  return joined !== dial && isDialString(joined) ? 'number_has_separators' : 'number_invalid'
}

function withSuggestion(code: PhoneErrorCode, input: string, country: CountryCode | undefined): PhoneError {
  const where = whereDialled(country)
  const { cleaned } = cleanPhoneInput(input, where?.country)
  const number = isDialString(cleaned) ? resolve(cleaned, where) : undefined
  const accepted = number && accept(number)
  return accepted?.ok ? { code, suggestion: accepted.value.e164 } : { code }
}

function accept(number: PhoneNumber): Result<ParsedNumber, PhoneError> {
  const lineType = lineTypeOf(number)
  if (lineType === undefined) return err({ code: 'number_invalid' })
  if (!isAcceptedLineType(lineType)) return err({ code: 'number_type_refused', lineType })
  return ok({
    e164: number.number as E164,
    country: number.country,
    callingCode: number.countryCallingCode,
    national: number.nationalNumber,
    lastFour: number.nationalNumber.slice(-4),
    lineType,
    channels: channelsFor(lineType, { smsOff: false }),
  })
}

function unresolved(dial: string, where: DialledIn | undefined): PhoneErrorCode {
  const international = dial.replace(/^00/, '+')
  if (international.replace('+', '').length > MOST_E164_DIGITS) return 'number_too_long'
  const isInternational = international.startsWith('+')
  if (!isInternational && !where) return 'number_country_unknown'
  if (isInternational && COUNTRYLESS_CALLING_CODES.has(international.slice(1, 4))) return 'number_invalid'
  if (isInternational && callingCodeOf(international.slice(1)) === undefined)
    return international.length < 4 ? 'number_too_short' : 'number_country_unknown'
  const length = isInternational
    ? validatePhoneNumberLength(international)
    : validatePhoneNumberLength(dial, where?.country && { defaultCountry: where.country })
  if (length === 'TOO_SHORT' || length === 'NOT_A_NUMBER') return 'number_too_short'
  return length === 'TOO_LONG' ? 'number_too_long' : 'number_invalid'
}
