import { expect, it } from 'vitest'
import type { Policy } from '../../../../src-shared/contract/policies.ts'
import { groupPolicies } from './policy-groups.ts'

const bounds = { min: null, max: null, values: null, mayBeOff: false, sentence: null }
const one = (name: Policy['name'], rule: Policy['rule'], value: unknown, changedBy: Policy['changedBy']): Policy => ({
  name,
  kind: 'count',
  rule,
  changedBy,
  value,
  default: 3,
  bounds,
  version: 0,
  lastChange: null,
})
const all = [
  one('sendsPerAccount', 'R13', 3, 'supervisor'),
  one('triesPerCode', 'R11', 3, 'nobody'),
  one('sendsPerNumber', 'R13', 4, 'supervisor'),
]
const names = (query: string, show: 'all' | 'settable' | 'changed' | 'fixed') =>
  groupPolicies(all, query, show, ({ name }) => `Envíos: ${name}`).map(({ rule, policies }) => [
    rule,
    ...policies.map(({ name }) => name),
  ])

it('policies stand by rule, in the rules’ order', () => {
  expect(names('', 'all')).toEqual([
    ['R11', 'triesPerCode'],
    ['R13', 'sendsPerAccount', 'sendsPerNumber'],
  ])
})
it('shows what can be set, what is fixed, what is not at its default', () => {
  expect(names('', 'settable')).toEqual([['R13', 'sendsPerAccount', 'sendsPerNumber']])
  expect(names('', 'fixed')).toEqual([['R11', 'triesPerCode']])
  expect(names('', 'changed')).toEqual([['R13', 'sendsPerNumber']])
})
it('finds by every word typed, in any order, without accents, and by rule', () => {
  expect(names('number envios', 'all')).toEqual([['R13', 'sendsPerNumber']])
  expect(names('r11', 'all')).toEqual([['R11', 'triesPerCode']])
  expect(names('nothing', 'all')).toEqual([])
})
