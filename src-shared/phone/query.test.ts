import { describe, expect, it } from 'vitest'
import { nationalKey } from './canonical.ts'
import { parsePhoneNumber } from './parse.ts'
import { nationalKeyIn, searchQueryKind } from './query.ts'
import { SAMPLE_COUNTRIES, validNumbers } from './sample.ts'

const keyOf = (e164: string): string => {
  const result = parsePhoneNumber(e164)
  if (!result.ok) throw new Error(result.error.code)
  return nationalKey(result.value)
}

const candidates = (text: string) => {
  const query = searchQueryKind(text)
  if (query.kind !== 'number') throw new Error(`${text} is ${query.kind}`)
  return query.candidates
}

describe('a search text', () => {
  it.each([
    '',
    'ann',
    '644',
    '1 2 3',
    'acc_01J8ZQ5T',
    'a1234567@b.c',
    '+2399',
    '6441832399 x',
    '12345678901234567890123',
    '1234567890123456',
    '#64418',
  ])('R21 %j is text', (text) => expect(searchQueryKind(text)).toEqual({ kind: 'text' }))

  it.each(['2399', ' 23-99 ', '٢٣٩٩', '(+52) ••••••2399'])('R21 %j is exactly the last four digits', (text) =>
    expect(searchQueryKind(text)).toEqual({ kind: 'last_four', digits: '2399' }),
  )

  it.each(['64418', '644 183', '+52 644 183 239', '+5264418', '0000000', '00 52 644 183 239'])(
    'R21 %j is a number that is not whole',
    (text) => expect(searchQueryKind(text)).toEqual({ kind: 'number_incomplete' }),
  )

  it.each([
    '+526441832399',
    '(+52) 6441832399',
    '0052 644 183 2399',
    '011 52 644 183 2399',
    '52 644 183 2399',
    '+52 1 644 183 2399',
    '+५२ ६४४ १८३ २३९९',
  ])('R21 %j is a whole international number', (text) => expect(candidates(text).e164).toContain('+526441832399'))

  it('R21 a number that starts with + is looked up as nothing else', () =>
    expect(candidates('+52 644 183 2399')).toEqual({ e164: ['+526441832399'], national: [] }))

  it.each([
    ['6441832399', '+526441832399'],
    ['644-183-2399', '+526441832399'],
    ['01 644 183 2399', '+526441832399'],
    ['044 644 183 2399', '+526441832399'],
    ['045 644 183 2399', '+526441832399'],
    ['011 15 2345-6789', '+5491123456789'],
    ['9 11 2345-6789', '+5491123456789'],
    ['11 2345-6789', '+5491123456789'],
    ['0343 15 555 1212', '+5493435551212'],
    ['07400 123456', '+447400123456'],
    ['7400 123456', '+447400123456'],
    ['06 1234 5678', '+390612345678'],
    ['8 (916) 123-45-67', '+79161234567'],
    ['(213) 373-4253', '+12133734253'],
    ['٠٧٤٠٠ ١٢٣٤٥٦', '+447400123456'],
  ])('R21 the national spelling %j reaches the key of %s', (text, e164) =>
    expect(candidates(text).national).toContain(keyOf(e164)),
  )

  it('R21 the keys of Italian 351… and 0351… differ', () =>
    expect(keyOf('+39351123456')).not.toBe(keyOf('+390351123456')))

  it('R21 one national spelling has the key of each country on its own', () => {
    expect(nationalKeyIn('0351 123456', '39')).toBe('0351123456')
    expect(nationalKeyIn('351 123456', '39')).toBe('351123456')
    expect(nationalKeyIn('07400 123456', '44')).toBe('7400123456')
    expect(nationalKeyIn('044 644 183 2399', '52')).toBe('6441832399')
    expect(nationalKeyIn('07400 123456', '52')).toBeUndefined()
    expect(nationalKeyIn('+44 7400 123456', '44')).toBeUndefined()
    expect(nationalKeyIn('ann', '44')).toBeUndefined()
  })

  it('R21 every sample number is found by its national digits and by its key, at most ten look-ups each', () => {
    for (const country of SAMPLE_COUNTRIES)
      for (const e164 of validNumbers(country, 3, 2)) {
        const parsed = parsePhoneNumber(e164)
        if (!parsed.ok) throw new Error(e164)
        const { national, e164: international } = candidates(parsed.value.national)
        expect([...national, ...international]).toContain(keyOf(e164))
        expect(candidates(keyOf(e164)).national).toContain(keyOf(e164))
        expect(national.length).toBeLessThanOrEqual(10)
        expect(international.length).toBeLessThanOrEqual(10)
      }
  })
})
