import { describe, expect, it } from 'vitest'
import {
  countrylessNumbers,
  internationalPrefixes,
  numbersPerCountry,
  planNumbers,
  trunkPrefix,
} from '../../tests/support/plan-numbers.ts'
import { SEED } from '../../tests/support/sizes.ts'
import { cleanPhoneInput } from './clean.ts'
import { COUNTRIES } from './countries.ts'
import { formatNumber } from './format.ts'
import { COUNTRYLESS_CALLING_CODES } from './line-type.ts'
import { parsePhoneNumber } from './parse.ts'
import type { CountryCode, E164 } from './types.ts'

const LONG = 600_000

const parsed = (text: string, country?: CountryCode): string => {
  const result = parsePhoneNumber(text, country)
  return result.ok ? result.value.e164 : result.error.code
}
const pasted = (text: string, country?: CountryCode): string => parsed(cleanPhoneInput(text, country).cleaned, country)

/** The numbers of a plan that may be verified; what the plan itself contradicts (Germany's longest) is refused. */
const verifiable = (country: CountryCode, callingCode: string, count: number): readonly (readonly [E164, string])[] =>
  planNumbers(country, ['fixed_line', 'mobile'], count, SEED).flatMap((national) => {
    const result = parsePhoneNumber(`+${callingCode}${national}`)
    return result.ok ? [[result.value.e164, national] as const] : []
  })

const inScript = (zero: number) => (text: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
const SCRIPTS = { arabicIndic: 0x660, persian: 0x6f0, devanagari: 0x966, fullWidth: 0xff10 }
const scripts = Object.values(SCRIPTS).map(inScript)
const spaced = (text: string, mark: string): string => text.replaceAll(/\d{3}(?=\d)/g, `$&${mark}`)
const MARKS = [' ', '-', '.', '\u00a0', '\u2011', '/', '\u200e']

/** A country from which every country can be dialled by a prefix of its own. */
const ABROAD = ['US', 'JP', 'AU', 'RU', 'TH', 'BR', 'MX', 'IT', 'GB', 'KE'] as const

/** More than twenty spellings of one number: as the API takes it, and as people paste it. */
function spellings(e164: E164, national: string, country: CountryCode): readonly (readonly [string, CountryCode?])[] {
  const digits = e164.slice(1)
  const abroad = ABROAD[Number(digits.slice(-1))] ?? 'US'
  const prefix = internationalPrefixes(abroad, 1, SEED)[0] ?? ''
  return [
    [e164],
    ...scripts.map((script) => [script(e164)] as const),
    [`00${digits}`],
    ...scripts.map((script) => [script(`00${digits}`)] as const),
    [`${prefix}${digits}`, abroad],
    [national, country],
    ...scripts.map((script) => [script(national), country] as const),
    ...MARKS.map((mark) => [spaced(e164, mark), abroad] as const),
    ...MARKS.map((mark) => [spaced(national, mark), country] as const),
    [formatNumber(e164)],
    [`tel:${e164};ext=12`],
    [`\u202a${e164}\u202c`],
  ]
}

/** Their plans call no zero a trunk prefix and read one all the same: Belarus dials 8 0, Gabon dialled 0 before its new plan of 2019. */
const ZERO_BY_PLAN: ReadonlySet<CountryCode> = new Set<CountryCode>(['BY', 'GA'])
const hasTrunkZero = (country: CountryCode): boolean => trunkPrefix(country) === '0' || ZERO_BY_PLAN.has(country)

describe('numbers over every region', () => {
  it('R9 become one canonical form from twenty spellings and more', { timeout: LONG }, () => {
    const counts = { regions: 0, numbers: 0, spellings: 0 }
    const canonical = new Map<string, string>()
    const wrong: string[] = []
    for (const { code, callingCode } of COUNTRIES) {
      const numbers = verifiable(code, callingCode, numbersPerCountry())
      if (numbers.length > 0) counts.regions += 1
      for (const [e164, national] of numbers) {
        const written = spellings(e164, national, code)
        if (new Set(written.map(([text]) => text)).size < 20) wrong.push(`${e164}: fewer than 20 spellings`)
        for (const [text, country] of written) {
          const answer = pasted(text, country)
          if (answer !== e164) wrong.push(`${text} in ${country ?? 'no country'}: ${answer}, not ${e164}`)
          if (parsed(answer) !== answer) wrong.push(`${answer} is not its own form`)
        }
        // No two subscribers merge: what the plan keeps apart stays apart.
        const raw = `+${callingCode}${national}`
        const other = canonical.get(e164)
        if (other !== undefined && other !== raw) wrong.push(`${raw} and ${other} became ${e164}`)
        canonical.set(e164, raw)
        counts.numbers += 1
        counts.spellings += written.length
      }
    }
    console.info(`${counts.numbers} numbers of ${counts.regions} regions, ${counts.spellings} spellings, seed ${SEED}`)
    expect(wrong.slice(0, 20)).toEqual([])
    expect(counts.regions).toBe(COUNTRIES.length)
  })

  it('R9 keep a zero behind the calling code apart, unless the country has a trunk zero', { timeout: LONG }, () => {
    const merged: string[] = []
    for (const { code, callingCode } of COUNTRIES.filter((country) => !hasTrunkZero(country.code)))
      for (const [e164, national] of verifiable(code, callingCode, numbersPerCountry() * 3)) {
        const typed = `+${callingCode}0${national}`
        const answer = parsed(typed)
        if (answer === e164) merged.push(`${code}: ${typed} is not ${answer}`)
        if (parsed(`0${national}`, code) === e164) merged.push(`${code}: 0${national} is not ${e164}`)
      }
    expect(merged).toEqual([])
  })

  it('R9 lose a trunk zero where the country has one, also behind the calling code', { timeout: LONG }, () => {
    const kept: string[] = []
    let tried = 0
    for (const { code, callingCode } of COUNTRIES.filter((country) => trunkPrefix(country.code) === '0'))
      for (const [e164, national] of verifiable(code, callingCode, numbersPerCountry())) {
        tried += 1
        // Where a carrier's prefix follows the zero, the plan cannot read it: refused, and never another subscriber.
        const answers = [parsed(`+${callingCode}0${national}`), parsed(`0${national}`, code)]
        for (const answer of answers)
          if (answer.startsWith(`+${callingCode}`) && answer !== e164) kept.push(`${code} 0${national}: ${answer}`)
        if (code === 'GB' && answers.some((answer) => answer !== e164)) kept.push(`GB 0${national}: ${answers.join()}`)
      }
    expect(tried).toBeGreaterThan(500)
    expect(kept).toEqual([])
  })

  it('R10 have the channels of their line type, undetermined ones both', { timeout: LONG }, () => {
    const seen = new Set<string>()
    for (const { code, callingCode } of COUNTRIES)
      for (const [e164] of verifiable(code, callingCode, numbersPerCountry())) {
        const result = parsePhoneNumber(e164)
        if (!result.ok) throw new Error(`${e164} was refused`)
        const { lineType, channels } = result.value
        seen.add(lineType)
        expect({ e164, channels }).toEqual({ e164, channels: lineType === 'fixed_line' ? ['call'] : ['sms', 'call'] })
      }
    expect([...seen].sort()).toEqual(['fixed_line', 'fixed_line_or_mobile', 'mobile'])
  })

  it('R10 of VoIP, premium, toll-free and their like are refused in every country', { timeout: LONG }, () => {
    const accepted: string[] = []
    const reasons = new Set<string>()
    const types = [
      'voip',
      'premium_rate',
      'toll_free',
      'shared_cost',
      'personal_number',
      'pager',
      'uan',
      'voicemail',
    ] as const
    for (const { code, callingCode } of COUNTRIES)
      for (const national of planNumbers(code, types, numbersPerCountry() * 2, SEED)) {
        const result = parsePhoneNumber(`+${callingCode}${national}`)
        if (result.ok) accepted.push(`${code} +${callingCode}${national}`)
        else if (result.error.lineType) reasons.add(result.error.lineType)
      }
    expect(accepted).toEqual([])
    expect([...reasons].sort()).toEqual([...types].sort())
  })

  it('R10 of satellites and services without a country are refused, with the reason where the plan tells it', () => {
    expect(new Set(countrylessNumbers(1, SEED).map(([callingCode]) => callingCode))).toEqual(COUNTRYLESS_CALLING_CODES)
    const reasons = new Set<string>()
    for (const [callingCode, nationals] of countrylessNumbers(200, SEED))
      for (const national of nationals) {
        const result = parsePhoneNumber(`+${callingCode}${national}`)
        if (result.ok) throw new Error(`+${callingCode}${national} was accepted`)
        expect(['number_type_refused', 'number_invalid']).toContain(result.error.code)
        reasons.add(result.error.lineType ?? 'none')
      }
    for (const type of ['satellite', 'voip', 'premium_rate', 'toll_free']) expect(reasons).toContain(type)
  })

  it('R8 R9 are read behind the own international prefix of each country, and the parsed calling code wins', () => {
    const samples = [
      '+447400123456',
      '+526441832399',
      '+5493435551212',
      '+390612345678',
      '+39351123456',
      '+12133734253',
    ]
    const wrong = COUNTRIES.flatMap(({ code }) =>
      internationalPrefixes(code, 12, SEED).flatMap((prefix) =>
        samples
          .filter((e164) => parsed(prefix + e164.slice(1), code) !== e164)
          .map((e164) => `${prefix}${e164.slice(1)} in ${code}: ${parsed(prefix + e164.slice(1), code)}`),
      ),
    )
    expect(wrong).toEqual([])
  })

  it.each([
    ['US', '0115216441832399', '+526441832399'],
    ['US', '011520446441832399', '+526441832399'],
    ['AU', '00115216441832399', '+526441832399'],
    ['JP', '0105216441832399', '+526441832399'],
    ['US', '01154343155551212', '+5493435551212'],
    ['RU', '81054343155551212', '+5493435551212'],
    ['ID', '00912133734253', '+12133734253'],
    ['GB', '00912133734253', '+912133734253'],
  ] as const)('R9 from %s %s is %s: outdated forms and prefixes meet', (country, typed, expected) => {
    expect(parsed(typed, country)).toBe(expected)
    expect(pasted(typed, country)).toBe(expected)
    expect(cleanPhoneInput(typed, country).changes).toContain('international_prefix_replaced')
  })
})
