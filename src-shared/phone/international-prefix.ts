import { Metadata } from 'libphonenumber-js/max'
import type { CountryCode } from './types.ts'

const patterns = new Map<CountryCode, RegExp | undefined>()

/** What a country dials before a calling code (`011` in the United States, `00` or `09` in Mexico), as its plan says it. */
function prefixOf(country: CountryCode): RegExp | undefined {
  if (!patterns.has(country)) {
    const metadata = new Metadata()
    metadata.selectNumberingPlan(country)
    const prefix = metadata.numberingPlan?.IDDPrefix()
    patterns.set(country, prefix ? new RegExp(`^(?:${prefix})`) : undefined)
  }
  return patterns.get(country)
}

/**
 * The digits that may be a whole number with its calling code, the likelier first (R9): behind the country's own international
 * prefix, which wins where `00` could be read as a part of it (Indonesia's `009`), then behind `00`.
 */
export function behindInternationalPrefixes(digits: string, country: CountryCode | undefined): readonly string[] {
  const own = country && prefixOf(country)?.exec(digits)?.[0]
  const prefixes = [...(own ? [own] : []), ...(digits.startsWith('00') && own !== '00' ? ['00'] : [])]
  return prefixes.map((prefix) => digits.slice(prefix.length))
}
