import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../../src-shared/contract/policies.ts'
import { entryOf, readEntry, readNumber, sameValue } from './policy-entry.ts'

const policy = (changed: Partial<Policy>): Policy => ({
  name: 'sendsPerAccount',
  kind: 'count',
  rule: 'R13',
  changedBy: 'supervisor',
  value: 5,
  default: 5,
  bounds: { min: 1, max: 20, values: null, mayBeOff: false, sentence: null },
  version: 0,
  lastChange: null,
  ...changed,
})
const entered = (of: Policy, text: string, more: object = {}) =>
  readEntry(of, { ...entryOf(of, of.value), text, ...more })

describe('a number as people type it', () => {
  it.each([
    ['12', 12],
    [' 1 000 ', 1000],
    ['1,000', 1000],
    ['1.000.000', 1_000_000],
    ['0,05', 0.05],
    ['0.0525', 0.0525],
    ['١٢', 12],
    ['۱۲٫۵', 12.5],
    ['𝟏𝟐', 12],
  ])('%j is %d', (typed, value) => expect(readNumber(typed)).toBe(value))
  it.each(['', 'three', '-3', '3e2', '1..2', '0x10', '5 %', '1,2,3'])('%j is none', (typed) =>
    expect(readNumber(typed)).toBeNull(),
  )
})

describe('what an entry means', () => {
  it('is a whole number within the bounds', () => {
    expect(entered(policy({}), '7')).toEqual({ ok: true, value: 7 })
    expect(entered(policy({}), '7.5')).toEqual({ ok: false, problem: 'wholeNumber' })
    expect(entered(policy({}), '21')).toEqual({ ok: false, problem: 'bounds' })
    expect(entered(policy({}), '0')).toEqual({ ok: false, problem: 'bounds' })
    expect(entered(policy({}), 'five')).toEqual({ ok: false, problem: 'number' })
  })
  it('is money in units, kept in millionths', () => {
    const spend = policy({
      name: 'spendPerPrefix',
      value: 10_000_000,
      bounds: { min: 0, max: 1_000_000_000, values: null, mayBeOff: false, sentence: null },
    })
    expect(entryOf(spend, spend.value).text).toBe('10')
    expect(entered(spend, '12.5')).toEqual({ ok: true, value: 12_500_000 })
    expect(entered(spend, '0,000001')).toEqual({ ok: true, value: 1 })
    expect(entered(spend, '1 001')).toEqual({ ok: false, problem: 'bounds' })
  })
  it('is a duration in its unit, or off', () => {
    const stale = policy({
      name: 'identityCheckStale',
      kind: 'duration',
      value: 900_000,
      bounds: { min: 300_000, max: 86_400_000, values: null, mayBeOff: true, sentence: null },
    })
    expect(entryOf(stale, stale.value)).toMatchObject({ text: '15', unit: 'minute', on: true })
    expect(entered(stale, '2', { unit: 'hour' })).toEqual({ ok: true, value: 7_200_000 })
    expect(entered(stale, '1,5', { unit: 'hour' })).toEqual({ ok: true, value: 5_400_000 })
    expect(entered(stale, '2', { unit: 'day' })).toEqual({ ok: false, problem: 'bounds' })
    expect(entered(stale, 'x', { on: false })).toEqual({ ok: true, value: null })
  })
  it('is at least one word of a list, in the list’s order', () => {
    const reasons = policy({
      name: 'requestReasons',
      kind: 'keys',
      value: ['lost_phone', 'other'],
      bounds: { min: 1, max: 3, values: ['lost_phone', 'new_number', 'other'], mayBeOff: false, sentence: null },
    })
    expect(readEntry(reasons, { ...entryOf(reasons, []), words: ['other', 'new_number'] })).toEqual({
      ok: true,
      value: ['new_number', 'other'],
    })
    expect(readEntry(reasons, entryOf(reasons, []))).toEqual({ ok: false, problem: 'oneWord' })
  })
  it('is every country, some, or none', () => {
    const countries = policy({ name: 'smsCountries', kind: 'json', value: null })
    expect(readEntry(countries, entryOf(countries, null))).toEqual({ ok: true, value: null })
    expect(readEntry(countries, { ...entryOf(countries, []), words: ['MX', 'ES'] })).toEqual({
      ok: true,
      value: ['ES', 'MX'],
    })
    expect(readEntry(countries, entryOf(countries, []))).toEqual({ ok: true, value: [] })
  })
})

it('two lists are the same value in any order', () => {
  expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(true)
  expect(sameValue(['a'], ['a', 'b'])).toBe(false)
  expect([sameValue(null, null), sameValue(null, []), sameValue(3, 3)]).toEqual([true, false, true])
})
