import fc from 'fast-check'
import metadata from 'libphonenumber-js/metadata.max.json'
import { describe, expect, it } from 'vitest'
import { nationalKey } from './canonical.ts'
import { cleanPhoneInput } from './clean.ts'
import { COUNTRIES } from './countries.ts'
import { formatNumber, splitE164 } from './format.ts'
import { parsePhoneNumber } from './parse.ts'
import { nationalKeyIn, searchQueryKind } from './query.ts'
import type { CountryCode, ParsedNumber } from './types.ts'

/** Positions in the library's packed plans: the trunk prefix, and the patterns by type (fixed line and mobile come first). */
const TRUNK = 5
const TYPES = 11

type Pattern = readonly [source: string, ...rest: unknown[]] | 0
const plan = (country: CountryCode): readonly unknown[] => metadata.countries[country] ?? []

/** Valid numbers drawn from the numbering plan of a country itself. */
function numbersOf(country: CountryCode, callingCode: string): fc.Arbitrary<ParsedNumber> {
  const patterns = ((plan(country)[TYPES] ?? []) as readonly Pattern[]).slice(0, 2)
  const sources = patterns.flatMap((pattern) => (pattern && pattern[0] ? [pattern[0]] : []))
  return fc
    .oneof(...sources.map((source) => fc.stringMatching(new RegExp(`^(?:${source})$`))))
    .map((national) => parsePhoneNumber(`+${callingCode}${national}`))
    .filter((result) => result.ok)
    .map((result) => result.value)
}

/**
 * Here some national numbers behind a trunk 0 are the start of an international or carrier prefix (Israel's 015): nobody dials
 * them so, and they are refused or a number abroad, but never another subscriber of the country.
 */
const AMBIGUOUS_TRUNK: ReadonlySet<CountryCode> = new Set<CountryCode>(['CO', 'IL', 'RW', 'UY'])

const anyNumber = fc
  .constantFrom(...COUNTRIES)
  .chain(({ code, callingCode }) => numbersOf(code, callingCode).map((number) => ({ country: code, number })))

const inScript = (zero: number) => (text: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
const SCRIPTS = [0x30, 0x660, 0x6f0, 0x966, 0xff10].map(inScript)
const SPACINGS = [' ', '-', '.', '\u00a0', '\u2011'].map(
  (mark) => (text: string) => text.replaceAll(/\d{3}(?=\d)/g, `$&${mark}`),
)

/** Twenty spellings and more of one number: 4 prefixes × 5 scripts plain, and separated as people write them. */
function spellings({ e164, callingCode, national }: ParsedNumber): { plain: string[]; separated: string[] } {
  const plain = [e164, `00${e164.slice(1)}`].flatMap((text) => SCRIPTS.map((script) => script(text)))
  const written = [`+${callingCode} ${national}`, `(+${callingCode}) ${national}`, `tel:${e164};ext=12`]
  return { plain, separated: [...written, ...SPACINGS.flatMap((space) => [space(e164), space(`00${e164.slice(1)}`)])] }
}

const parsed = (text: string, country?: CountryCode) => {
  const result = parsePhoneNumber(text, country)
  return result.ok ? result.value.e164 : result.error.code
}

describe('every numbering plan', () => {
  it('R9 twenty spellings become one form, in every country', () => {
    for (const { code, callingCode } of COUNTRIES)
      fc.assert(
        fc.property(numbersOf(code, callingCode), fc.constantFrom(...COUNTRIES), (number, { code: elsewhere }) => {
          const { plain, separated } = spellings(number)
          expect(plain.length + separated.length).toBeGreaterThanOrEqual(20)
          for (const text of plain) expect(parsed(text)).toBe(number.e164)
          for (const text of separated) expect(parsed(cleanPhoneInput(text).cleaned)).toBe(number.e164)
          expect(parsed(number.e164, elsewhere)).toBe(number.e164)
        }),
        { numRuns: 3, seed: 9 },
      )
  })

  it('R9 the national form and the one with the trunk prefix are the same number, in every country', () => {
    fc.assert(
      fc.property(anyNumber, ({ country, number }) => {
        expect(parsed(number.national, country)).toBe(number.e164)
        const trunk = plan(country)[TRUNK]
        fc.pre(typeof trunk === 'string')
        const text = `${trunk}${number.national}`
        const ways = [parsed(text, country), parsed(cleanPhoneInput(text, country).cleaned, country)]
        const abroad = AMBIGUOUS_TRUNK.has(country) && ways.every((way) => !way.startsWith(`+${number.callingCode}`))
        expect(abroad ? [] : ways).toEqual(abroad ? [] : [number.e164, number.e164])
      }),
      { numRuns: 2000, seed: 9 },
    )
  })

  it('R9 is idempotent: formatted and parsed again nothing changes', () => {
    fc.assert(
      fc.property(anyNumber, ({ number }) => {
        expect(parsePhoneNumber(number.e164)).toEqual({ ok: true, value: number })
        expect(parsed(cleanPhoneInput(formatNumber(number.e164)).cleaned)).toBe(number.e164)
        expect(splitE164(number.e164)).toEqual({ callingCode: number.callingCode, national: number.national })
      }),
      { numRuns: 1500, seed: 9 },
    )
  })

  it('R9 merges no two Italian subscribers: digits that differ stay two numbers', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:3|03|0)\d{6,9}$/), (digits) => {
        const typed = [`+39${digits}`, `+390${digits}`]
        const answers = typed.map((text) => parsed(text))
        expect(answers.filter((answer, index) => answer.startsWith('+') && answer !== typed[index])).toEqual([])
      }),
      { numRuns: 500, seed: 9 },
    )
  })

  it('R21 a whole number is found: international as itself, national by its key', () => {
    fc.assert(
      fc.property(
        anyNumber.filter(({ number }) => number.national.length >= 7),
        ({ number }) => {
          const candidates = { e164: [number.e164], national: [] }
          expect(searchQueryKind(formatNumber(number.e164))).toEqual({ kind: 'number', candidates })
          const query = searchQueryKind(number.national)
          const { national, e164 } = query.kind === 'number' ? query.candidates : { national: [], e164: [] }
          expect([...national, ...e164]).toContain(nationalKey(number))
          expect(nationalKeyIn(number.national, number.callingCode)).toBe(nationalKey(number))
        },
      ),
      { numRuns: 150, seed: 9 },
    )
  })
})
