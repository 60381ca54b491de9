import { describe, expect, it } from 'vitest'
import { parsePhoneNumber } from './parse.ts'
import type { CountryCode, PhoneError } from './types.ts'

const e164 = (input: string, country?: CountryCode): string => {
  const result = parsePhoneNumber(input, country)
  return result.ok ? result.value.e164 : `refused: ${result.error.code}`
}

const refusal = (input: string, country?: CountryCode): PhoneError => {
  const result = parsePhoneNumber(input, country)
  if (result.ok) throw new Error(`accepted as ${result.value.e164}`)
  return result.error
}

describe('a parsed number', () => {
  it('R9 is taken apart into calling code, national digits and last four', () => {
    expect(parsePhoneNumber('+526441832399')).toEqual({
      ok: true,
      value: {
        e164: '+526441832399',
        country: 'MX',
        callingCode: '52',
        national: '6441832399',
        lastFour: '2399',
        lineType: 'fixed_line_or_mobile',
        channels: ['sms', 'call'],
      },
    })
  })

  it('R8 takes the parsed calling code over the country', () => {
    expect(e164('+526441832399', 'GB')).toBe('+526441832399')
    expect(e164('00526441832399', 'GB')).toBe('+526441832399')
  })

  it('R9 accepts 00 without a country and the own international prefix of a country', () => {
    expect(e164('00442079460000')).toBe('+442079460000')
    expect(e164('011442079460000', 'US')).toBe('+442079460000')
  })

  it.each([
    ['Arabic-Indic', '+٥٢٦٤٤١٨٣٢٣٩٩'],
    ['Persian', '+۵۲۶۴۴۱۸۳۲۳۹۹'],
    ['Devanagari', '+५२६४४१८३२३९९'],
    ['Bengali', '+৫২৬৪৪১৮৩২৩৯৯'],
    ['Thai', '+๕๒๖๔๔๑๘๓๒๓๙๙'],
    ['full-width', '＋５２６４４１８３２３９９'],
    ['mathematical', '+𝟱𝟮𝟲𝟰𝟰𝟭𝟴𝟯𝟮𝟯𝟵𝟵'],
  ])('R9 turns %s digits into ASCII', (_script, input) => {
    expect(e164(input)).toBe('+526441832399')
  })
})

describe('Mexico', () => {
  it.each(['+5216441832399', '+52016441832399', '+520446441832399', '+520456441832399', '005216441832399'])(
    'R9 %s is +526441832399',
    (input) => expect(e164(input)).toBe('+526441832399'),
  )

  it.each([
    '6441832399',
    '16441832399',
    '016441832399',
    '0446441832399',
    '0456441832399',
    '526441832399',
    '5216441832399',
  ])('R9 %s dialled in Mexico is +526441832399', (input) => expect(e164(input, 'MX')).toBe('+526441832399'))
})

describe('Argentina', () => {
  it.each(['+5493435551212', '+54343155551212', '+549343155551212', '+540343155551212'])(
    'R9 %s is +5493435551212',
    (input) => expect(e164(input)).toBe('+5493435551212'),
  )

  it.each(['0343155551212', '343155551212', '93435551212', '9343155551212', '5493435551212'])(
    'R9 %s dialled in Argentina is +5493435551212',
    (input) => expect(e164(input, 'AR')).toBe('+5493435551212'),
  )

  it('R9 finds the 15 behind an area code of two, three and four digits', () => {
    expect(e164('0111523456789', 'AR')).toBe('+5491123456789')
    expect(e164('0343155551212', 'AR')).toBe('+5493435551212')
    expect(e164('02966154512345'.slice(0, 13), 'AR')).toBe('+5492966451234')
  })

  it('R9 keeps a fixed line a fixed line', () => {
    expect(e164('03435551212', 'AR')).toBe('+543435551212')
  })
})

describe('the trunk prefix', () => {
  it.each([
    ['GB', '07400123456', '+447400123456'],
    ['DE', '015112345678', '+4915112345678'],
    ['HU', '06301234567', '+36301234567'],
    ['RU', '89161234567', '+79161234567'],
    ['US', '12133734253', '+12133734253'],
  ] as const)('R9 of %s is dropped: %s is %s', (country, input, expected) =>
    expect(e164(input, country)).toBe(expected),
  )

  it('R9 is dropped behind the calling code as well', () => expect(e164('+4407400123456')).toBe('+447400123456'))

  it('R9 does not exist in Italy: a leading zero is part of the number', () => {
    expect(e164('0612345678', 'IT')).toBe('+390612345678')
    expect(e164('+390612345678')).toBe('+390612345678')
    expect(e164('00390612345678', 'GB')).toBe('+390612345678')
  })

  it('R9 Italian +39 351… and +39 0351… are two subscribers', () => {
    expect(e164('+39351123456')).toBe('+39351123456')
    expect(e164('+390351123456')).toBe('+390351123456')
    expect(e164('351123456', 'IT')).not.toBe(e164('0351123456', 'IT'))
  })
})

describe('a refused number', () => {
  it('R9 with separators comes with the form that would do', () => {
    expect(refusal('(+52) 6441832399')).toEqual({ code: 'number_has_separators', suggestion: '+526441832399' })
    expect(refusal('644-183-2399', 'MX')).toEqual({ code: 'number_has_separators', suggestion: '+526441832399' })
    expect(refusal(' +526441832399')).toEqual({ code: 'number_has_separators', suggestion: '+526441832399' })
    expect(refusal('\u202a+526441832399\u202c')).toEqual({ code: 'number_has_separators', suggestion: '+526441832399' })
    expect(refusal('12-34', 'MX')).toEqual({ code: 'number_has_separators' })
  })

  it.each(['+12133734253x5', '+12133734253 ext. 5', '+12133734253;ext=55', '+12133734253#5', '+12133734253 доб. 5'])(
    'R9 with an extension comes with the form without it: %s',
    (input) => expect(refusal(input)).toEqual({ code: 'number_has_extension', suggestion: '+12133734253' }),
  )

  it('R9 with letters is not guessed at', () => {
    expect(refusal('1800FLOWERS', 'US')).toEqual({ code: 'number_has_letters' })
    expect(refusal('tel:+526441832399')).toEqual({ code: 'number_has_letters', suggestion: '+526441832399' })
  })

  it.each([
    ['', 'number_empty'],
    ['   ', 'number_empty'],
    ['()-', 'number_empty'],
    ['+', 'number_invalid'],
    ['5+26441832399', 'number_invalid'],
    ['+52644183239*', 'number_invalid'],
    ['+520000000000', 'number_invalid'],
    ['+52644', 'number_too_short'],
    ['+1', 'number_too_short'],
    ['+5264418323991', 'number_too_long'],
    ['+4964000000000000', 'number_too_long'],
    ['1'.repeat(65), 'number_too_long'],
    ['6441832399', 'number_country_unknown'],
    ['+9991234567', 'number_country_unknown'],
  ])('R9 %j answers %s', (input, code) => expect(refusal(input)).toEqual({ code }))

  it('R9 reads a country it does not know as none', () => {
    expect(refusal('6441832399', 'ZZ' as CountryCode)).toEqual({ code: 'number_country_unknown' })
    expect(e164('+526441832399', 'ZZ' as CountryCode)).toBe('+526441832399')
  })

  it.each([
    ['+445612345678', 'voip'],
    ['+449012345678', 'premium_rate'],
    ['+18005551234', 'toll_free'],
    ['+80012345678', 'toll_free'],
    ['+447012345678', 'personal_number'],
    ['+447640123456', 'pager'],
    ['+445512345678', 'uan'],
    ['+33884012345', 'shared_cost'],
    ['+881612345678', 'satellite'],
    ['+870773111632', 'satellite'],
  ])('R10 %s is refused as %s', (input, lineType) =>
    expect(refusal(input)).toEqual({ code: 'number_type_refused', lineType }),
  )

  it('R10 a separated number of a refused type gets no suggestion', () => {
    expect(refusal('+1 800 555 1234')).toEqual({ code: 'number_has_separators' })
  })
})
