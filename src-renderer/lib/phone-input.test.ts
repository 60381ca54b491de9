import { describe, expect, it } from 'vitest'
import { callingCodeOfCountry, readPhone } from './phone-input.ts'

describe('what a phone field holds', () => {
  it('R8 lets the parsed calling code win over the chosen country', () => {
    expect(readPhone({ country: 'MX', number: '+44 (0)20 7946 0000' })).toMatchObject({
      value: { country: 'GB', number: '2079460000' },
      countryTaken: true,
      result: { ok: true, value: { e164: '+442079460000' } },
    })
  })

  it('R9 says that the calling code of the chosen country was recognised', () => {
    expect(readPhone({ country: 'MX', number: '(+52) 6441832399' })).toMatchObject({
      value: { country: 'MX', number: '6441832399' },
      changes: ['separators_removed', 'calling_code_recognised'],
      countryTaken: false,
    })
  })

  it('R9 gives back what it cannot read, with the reason', () => {
    expect(readPhone({ country: 'MX', number: '64 41' })).toMatchObject({
      value: { country: 'MX', number: '6441' },
      result: { ok: false, error: { code: 'number_too_short' } },
    })
  })

  it('R9 reads again what it gave as the same number', () => {
    for (const number of ['+5491123456789', '+390612345678', '+14165550123', '+525512345678', '+79161234567']) {
      const once = readPhone({ country: 'US', number })
      expect(readPhone(once.value)).toMatchObject({ value: once.value, result: once.result, changes: [] })
    }
  })

  it('R8 knows a country’s calling code', () => {
    expect([callingCodeOfCountry('MX'), callingCodeOfCountry('ZZ')]).toEqual(['52', ''])
  })
})
