import { describe, expect, it } from 'vitest'
import { COUNTRIES, PHONE_METADATA_VERSION } from './countries.ts'
import { formatNumber } from './format.ts'
import library from 'libphonenumber-js/package.json' with { type: 'json' }
import { maskE164, maskNumber } from './mask.ts'
import type { E164 } from './types.ts'

const canonical = '+526441832399' as E164

describe('showing a number', () => {
  it('R9 shows calling code and national digits as the help page does', () => {
    expect(formatNumber(canonical)).toBe('(+52) 6441832399')
    expect(formatNumber('+12133734253' as E164)).toBe('(+1) 2133734253')
    expect(formatNumber('+3780549886377' as E164)).toBe('(+378) 0549886377')
  })

  it('R9 does not format what is no canonical number', () => {
    for (const text of ['6441832399', '+52 6441832399', '+9991234567', '+52'])
      expect(() => formatNumber(text as E164)).toThrow(RangeError)
  })

  it('R21 masks all but calling code and last four', () => {
    expect(maskNumber('52', '2399')).toBe('(+52) ••••••2399')
    expect(maskE164(canonical)).toBe('(+52) ••••••2399')
  })

  it('R21 masks long and short numbers alike', () => {
    expect(maskE164('+4915112345678' as E164)).toBe('(+49) ••••••5678')
    expect(maskE164('+298123456' as E164)).toBe('(+298) ••••••3456')
  })
})

describe('countries', () => {
  it('R8 lists every country once, in order, with its calling code', () => {
    const codes = COUNTRIES.map(({ code }) => code)
    expect(codes.length).toBeGreaterThan(240)
    expect(codes).toEqual([...new Set(codes)].sort())
    expect(COUNTRIES).toContainEqual({ code: 'MX', callingCode: '52' })
  })

  it('R9 names the installed numbering plans in what a claim stores', () => {
    expect(PHONE_METADATA_VERSION).toContain(`libphonenumber-js@${library.version};`)
  })
})
