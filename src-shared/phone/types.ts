import type { CountryCode as LibraryCountryCode } from 'libphonenumber-js/max'

/** A canonical phone number in E.164 form (`+` and at most 15 ASCII digits, R9); made only by parsing. */
export type E164 = string & { readonly __brand: 'E164' }

/** ISO 3166-1 alpha-2 code of a country or territory that has a numbering plan. */
export type CountryCode = LibraryCountryCode

/** How a code can reach a number (R10). */
export type Channel = 'sms' | 'call'

/** What kind of line a number is; only the first three may be verified (R10). */
export type LineType =
  | 'mobile'
  | 'fixed_line'
  | 'fixed_line_or_mobile'
  | 'voip'
  | 'premium_rate'
  | 'toll_free'
  | 'shared_cost'
  | 'personal_number'
  | 'pager'
  | 'uan'
  | 'voicemail'
  | 'satellite'

/** A valid number of an accepted line type, taken apart (R9, R10). */
export interface ParsedNumber {
  readonly e164: E164
  /** Undefined where the calling code's plan does not tell its countries apart. */
  readonly country: CountryCode | undefined
  /** Digits without `+`. */
  readonly callingCode: string
  /** The digits of `e164` after the calling code. */
  readonly national: string
  readonly lastFour: string
  readonly lineType: LineType
  /** What the line type allows; a carrier's "landline" answer may still turn SMS off. */
  readonly channels: readonly Channel[]
}

/** Why a number was refused (R9, R10). */
export type PhoneErrorCode =
  | 'number_empty'
  | 'number_has_separators'
  | 'number_has_letters'
  | 'number_has_extension'
  | 'number_invalid'
  | 'number_too_short'
  | 'number_too_long'
  | 'number_country_unknown'
  | 'number_type_refused'

/** A refusal: its code, the form that would have been accepted if there is one, and the line type if that is the reason. */
export interface PhoneError {
  readonly code: PhoneErrorCode
  readonly suggestion?: string
  readonly lineType?: LineType
}
