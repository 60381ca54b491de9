import { getCountryCallingCode } from 'libphonenumber-js/max'
import { resolveInternational } from './canonical.ts'
import { lineTypeOf } from './line-type.ts'
import { SAMPLE_TEMPLATES } from './sample-templates.ts'
import type { CountryCode, E164, LineType } from './types.ts'

/** The countries that sample numbers can be made for. */
export const SAMPLE_COUNTRIES = Object.keys(SAMPLE_TEMPLATES) as readonly CountryCode[]

/** The line types that sample numbers of a country can have, the commonest first; empty outside `SAMPLE_COUNTRIES`. */
export const sampleTypes = (country: CountryCode): readonly LineType[] =>
  Object.keys(SAMPLE_TEMPLATES[country] ?? {}) as LineType[]

/** The same valid number each time, for demonstration and tests; throws `RangeError` where no sample of that type exists. */
export function exampleNumber(country: CountryCode, type?: LineType): E164 {
  return validNumbers(country, 0, 1, type)[0] as E164
}

/**
 * `count` different valid canonical numbers of one country and line type (its commonest if not given), the same for the same
 * seed; different seeds may share numbers. Throws `RangeError` where no such sample exists or too few different ones.
 */
export function validNumbers(
  country: CountryCode,
  seed: number,
  count: number,
  type = sampleTypes(country)[0],
): E164[] {
  const templates = type && SAMPLE_TEMPLATES[country]?.[type]
  if (!type || !templates) throw new RangeError(`no sample numbers of type ${type} for ${country}`)
  const shapes = templates.reduce((sum, template) => sum + 10 ** template.replaceAll(/[^#]/g, '').length, 0)
  const random = generator(`${country} ${type} ${seed}`)
  const numbers = new Set<E164>()
  for (let tries = 0; numbers.size < count; tries += 1) {
    if (count > shapes || tries > 100 + count * 20)
      throw new RangeError(`fewer than ${count} sample numbers for ${country}`)
    const template = templates[random(templates.length)] ?? ''
    const digits = getCountryCallingCode(country) + template.replaceAll('#', () => String(random(10)))
    const number = resolveInternational(digits)
    // A number that another country of the same calling code owns, or that is another form of one, is not a sample.
    const fits = number?.number === `+${digits}` && number.country === country && lineTypeOf(number) === type
    if (fits) numbers.add(number.number as E164)
  }
  return [...numbers]
}

/** Numbers below `bound` from a mulberry32 sequence seeded by an FNV-1a hash: repeatable everywhere, never for secrets. */
function generator(seed: string): (bound: number) => number {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193)
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000) * bound)
  }
}
