import fc from 'fast-check'
import metadata from 'libphonenumber-js/metadata.max.json' with { type: 'json' }
import { COUNTRIES } from '../../src-shared/phone/countries.ts'
import type { CountryCode } from '../../src-shared/phone/types.ts'
import { sizes } from './sizes.ts'

/** Positions in the library's packed plans. */
const INTERNATIONAL_PREFIX = 1
const TRUNK_PREFIX = 5
const TYPES = 11
/** The order of the packed types. */
const TYPE_NAMES = [
  'fixed_line',
  'mobile',
  'toll_free',
  'premium_rate',
  'personal_number',
  'voicemail',
  'uan',
  'pager',
  'voip',
  'shared_cost',
] as const
export type PlanType = (typeof TYPE_NAMES)[number]

type Packed = readonly unknown[]
const planOf = (country: CountryCode): Packed => metadata.countries[country] as Packed
const exactly = (source: string): RegExp => new RegExp(`^(?:${source})$`)

const draw = (source: string, count: number, seed: number): readonly string[] => [
  ...new Set(fc.sample(fc.stringMatching(exactly(source)), { numRuns: count, seed })),
]

/** What the country dials before a national number; `''`: it has no trunk prefix. */
export function trunkPrefix(country: CountryCode): string {
  const prefix = planOf(country)[TRUNK_PREFIX]
  return typeof prefix === 'string' ? prefix : ''
}

/** One of the prefixes that the country dials before a calling code. */
export const internationalPrefixes = (country: CountryCode, count: number, seed: number): readonly string[] =>
  draw(String(planOf(country)[INTERNATIONAL_PREFIX]), count, seed)

/** Different national numbers of some types, drawn from the plan's own patterns. */
export function planNumbers(
  country: CountryCode,
  types: readonly PlanType[],
  count: number,
  seed: number,
): readonly string[] {
  const patterns = (planOf(country)[TYPES] ?? []) as readonly (Packed | 0 | null)[]
  const sources = types.flatMap((type) => {
    const pattern = patterns[TYPE_NAMES.indexOf(type)]
    return pattern && typeof pattern[0] === 'string' && pattern[0] !== '' ? [pattern[0]] : []
  })
  return [...new Set(sources.flatMap((source) => draw(source, Math.ceil(count / sources.length), seed)))]
}

/** Different national numbers of the networks and services without a country, by calling code. */
export const countrylessNumbers = (count: number, seed: number): readonly (readonly [string, readonly string[]])[] =>
  Object.entries(metadata.nonGeographic).map(([callingCode, plan]) => [
    callingCode,
    draw(String((plan as Packed)[2]), count, seed),
  ])

/** How many numbers to draw for each country; in the full size more than 50,000 for all of them. */
export const numbersPerCountry = (): number => Math.ceil(sizes.numbers / COUNTRIES.length)
