import { describe, expect, it } from 'vitest'
import { cleanPhoneInput, type CleanChange } from './clean.ts'
import { parsePhoneNumber } from './parse.ts'
import type { CountryCode } from './types.ts'

type Row = [paste: string, country: CountryCode | undefined, cleaned: string, ...changes: CleanChange[]]

const ROWS: readonly Row[] = [
  ['+526441832399', undefined, '+526441832399'],
  ['(+52) 6441832399', undefined, '+526441832399', 'separators_removed'],
  ['07400 123 456', 'GB', '7400123456', 'separators_removed', 'trunk_prefix_removed'],
  ['+44 (0)20 7946 0000', undefined, '+442079460000', 'separators_removed', 'trunk_prefix_removed'],
  ['00442079460000', 'MX', '+442079460000', 'international_prefix_replaced'],
  ['011442079460000', 'US', '+442079460000', 'international_prefix_replaced'],
  [
    '0044 020 7946 0000',
    undefined,
    '+442079460000',
    'separators_removed',
    'international_prefix_replaced',
    'trunk_prefix_removed',
  ],
  ['06 1234 5678', 'IT', '0612345678', 'separators_removed'],
  ['+39 (0)6 1234 5678', undefined, '+390612345678', 'separators_removed'],
  ['016441832399', 'MX', '6441832399', 'trunk_prefix_removed'],
  ['0446441832399', 'MX', '6441832399', 'mobile_prefix_rewritten'],
  ['+5216441832399', undefined, '+526441832399', 'mobile_prefix_rewritten'],
  ['011 15 2345-6789', 'AR', '91123456789', 'separators_removed', 'trunk_prefix_removed', 'mobile_prefix_rewritten'],
  ['526441832399', 'MX', '+526441832399', 'calling_code_recognised'],
  ['12133734253', 'US', '2133734253', 'trunk_prefix_removed'],
  ['٠٧٤٠٠١٢٣٤٥٦', 'GB', '7400123456', 'digits_converted', 'trunk_prefix_removed'],
  [
    'tel:+1-213-373-4253;ext=5',
    undefined,
    '+12133734253',
    'uri_scheme_removed',
    'extension_removed',
    'separators_removed',
  ],
  ['1-800-FLOWERS', 'US', '1800FLOWERS', 'separators_removed'],
  ['0052 64', undefined, '+5264', 'separators_removed', 'international_prefix_replaced'],
  ['+1 213 373,4253', undefined, '+12133734253', 'separators_removed'],
  ['00', undefined, '00'],
  ['', undefined, ''],
]

describe('cleaning a paste', () => {
  it.each(ROWS.map((row) => ({ row })))(
    'R9 says what it did to $row',
    ({ row: [paste, country, cleaned, ...changes] }) => {
      expect(cleanPhoneInput(paste, country)).toEqual({ cleaned, changes })
    },
  )

  it('R9 leaves nothing to clean the second time', () => {
    for (const [, country, cleaned] of ROWS) expect(cleanPhoneInput(cleaned, country)).toEqual({ cleaned, changes: [] })
  })

  it('R9 leaves a text alone that is far too long for a number', () => {
    const text = `5${' '.repeat(300_000)}5`
    expect(cleanPhoneInput(text)).toEqual({ cleaned: text, changes: [] })
  })

  it('R9 gives the API a form that it takes, or the reason of the raw text', () => {
    expect(parsePhoneNumber(cleanPhoneInput('07400 123 456', 'GB').cleaned, 'GB')).toMatchObject({
      ok: true,
      value: { e164: '+447400123456' },
    })
    expect(parsePhoneNumber(cleanPhoneInput('1-800-FLOWERS', 'US').cleaned, 'US')).toMatchObject({
      error: { code: 'number_has_letters' },
    })
  })
})
