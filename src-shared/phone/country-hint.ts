import { isCountryCode } from './countries.ts'
import { COUNTRY_OF_TIME_ZONE } from './time-zones.ts'
import type { CountryCode } from './types.ts'

/** What is known about where a member is; every part may be missing or nonsense. */
export interface CountryHints {
  /** ISO 3166-1 alpha-2, from the marketplace's profile. */
  readonly profileCountry?: string | null | undefined
  /** A BCP 47 tag or a whole `Accept-Language` header; only a region subtag counts. */
  readonly language?: string | null | undefined
  /** An IANA name. */
  readonly timeZone?: string | null | undefined
  /** ISO 3166-1 alpha-2, from the header that the operator configures for the address. */
  readonly addressCountry?: string | null | undefined
}

const countryIn = (text: string | null | undefined): CountryCode | undefined => {
  const code = text?.trim().toUpperCase() ?? ''
  return isCountryCode(code) ? code : undefined
}

/** The region of the first tag that has one: after the language and an optional script, before variants. */
function countryOfLanguage(language: string | null | undefined): CountryCode | undefined {
  for (const tag of (language ?? '').split(',')) {
    const region = /^\s*[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})(?![a-z\d])/i.exec(tag)?.[1]
    const country = countryIn(region)
    if (country) return country
  }
  return undefined
}

/** The country to preselect: profile, else language, else time zone, else address; undefined when nothing tells (R8). */
export const countryHint = ({
  profileCountry,
  language,
  timeZone,
  addressCountry,
}: CountryHints): CountryCode | undefined =>
  countryIn(profileCountry) ??
  countryOfLanguage(language) ??
  COUNTRY_OF_TIME_ZONE.get(timeZone ?? '') ??
  countryIn(addressCountry)
