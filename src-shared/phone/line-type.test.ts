import { describe, expect, it } from 'vitest'
import { channelsFor } from './line-type.ts'
import { parsePhoneNumber } from './parse.ts'

const channels = (input: string) => {
  const result = parsePhoneNumber(input)
  return result.ok ? [result.value.lineType, ...result.value.channels] : result.error.code
}

describe('channels', () => {
  it('R10 a fixed line can only be called', () => expect(channels('+442079460000')).toEqual(['fixed_line', 'call']))

  it('R10 a mobile takes an SMS or a call', () => expect(channels('+447400123456')).toEqual(['mobile', 'sms', 'call']))

  it('R10 an undetermined line takes both', () =>
    expect(channels('+12133734253')).toEqual(['fixed_line_or_mobile', 'sms', 'call']))

  it("R10 a carrier's landline answer leaves the call", () => {
    for (const type of ['mobile', 'fixed_line', 'fixed_line_or_mobile'] as const)
      expect(channelsFor(type, { smsOff: true })).toEqual(['call'])
  })

  it('R10 a refused type has no channel', () => {
    for (const type of ['voip', 'premium_rate', 'toll_free', 'satellite', 'pager', 'uan'] as const)
      expect(channelsFor(type, { smsOff: false })).toEqual([])
  })
})
