import { describe, expect, it } from 'vitest'
import { isAcceptedLineType } from './line-type.ts'
import { parsePhoneNumber } from './parse.ts'
import { exampleNumber, SAMPLE_COUNTRIES, sampleTypes, validNumbers } from './sample.ts'
import type { E164 } from './types.ts'

/** What parsing says of a sample: number, country and line type; of a refused type that alone. */
const readBack = (e164: E164): string => {
  const result = parsePhoneNumber(e164)
  if (result.ok) return `${result.value.e164} ${result.value.country} ${result.value.lineType}`
  return `${result.error.code} ${result.error.lineType}`
}

describe('sample numbers', () => {
  it('R9 are valid, canonical, different and of the type asked for, in 45 countries and more', () => {
    expect(SAMPLE_COUNTRIES.length).toBeGreaterThanOrEqual(45)
    for (const country of SAMPLE_COUNTRIES)
      for (const lineType of sampleTypes(country)) {
        const numbers = validNumbers(country, 1, 60, lineType)
        expect(new Set(numbers).size).toBe(60)
        const accepted = isAcceptedLineType(lineType)
        expect(numbers.map(readBack)).toEqual(
          numbers.map((e164) => (accepted ? `${e164} ${country} ${lineType}` : `number_type_refused ${lineType}`)),
        )
      }
  })

  it('R9 are the same for the same seed and others for another', () => {
    expect(validNumbers('MX', 7, 20)).toEqual(validNumbers('MX', 7, 20))
    expect(validNumbers('MX', 7, 40).slice(0, 20)).toEqual(validNumbers('MX', 7, 20))
    expect(validNumbers('MX', 8, 20)).not.toEqual(validNumbers('MX', 7, 20))
    expect(exampleNumber('GB', 'voip')).toBe(exampleNumber('GB', 'voip'))
  })

  it('R9 refuses what it has no sample of', () => {
    expect(() => validNumbers('US', 1, 1, 'pager')).toThrow(RangeError)
    expect(() => exampleNumber('AQ' as 'US')).toThrow(RangeError)
    expect(() => validNumbers('NO', 1, 1e7, 'fixed_line')).toThrow(RangeError)
  })
})
