import { describe, expect, it } from 'vitest'
import type { DesktopEvent } from '../../../src-shared/contract/events.ts'
import { isOutOfDate } from './out-of-date.ts'

const serverNow = '2026-11-23T10:00:00.000Z'
const account: DesktopEvent = { type: 'account.changed', accountId: 'acc_1', serverNow }
const change: DesktopEvent = {
  type: 'number_change.changed',
  accountId: 'acc_1',
  numberChangeId: 'chg_1',
  state: 'approved',
  serverNow,
}

describe('what an event makes out of date', () => {
  it('is the account that changed, with its timeline, and no other', () => {
    expect(isOutOfDate(account, ['accounts.get', { accountId: 'acc_1' }])).toBe(true)
    expect(isOutOfDate(account, ['accounts.timeline', { accountId: 'acc_1', limit: 50 }])).toBe(true)
    expect(isOutOfDate(account, ['accounts.get', { accountId: 'acc_2' }])).toBe(false)
  })
  it('is the list of dead ends, for any account may have come into one or out of it', () => {
    expect(isOutOfDate(account, ['deadEnds.list', { limit: 50 }])).toBe(true)
    expect(isOutOfDate(change, ['deadEnds.list', { limit: 50 }])).toBe(true)
  })
  it('is who looks at an account, and nothing else of it, when a colleague comes or goes', () => {
    const came: DesktopEvent = { type: 'presence.changed', accountId: 'acc_1', serverNow }
    expect(isOutOfDate(came, ['accounts.presence', { accountId: 'acc_1', looking: true }])).toBe(true)
    expect(isOutOfDate(came, ['accounts.presence', { accountId: 'acc_2', looking: true }])).toBe(false)
    expect(isOutOfDate(came, ['accounts.get', { accountId: 'acc_1' }])).toBe(false)
  })
  it('is the list of requests where a number change moved', () => {
    expect(isOutOfDate(change, ['numberChanges.list', { show: 'open' }])).toBe(true)
    expect(isOutOfDate(change, ['accounts.get', { accountId: 'acc_1' }])).toBe(true)
    expect(isOutOfDate(change, ['duplicateCases.list', {}])).toBe(false)
  })
  it('is the policies, and what may be done on an account, when a policy was set', () => {
    const set: DesktopEvent = { type: 'policy.changed', name: 'sendsPerAccount', serverNow }
    expect(isOutOfDate(set, ['policies.list'])).toBe(true)
    expect(isOutOfDate(set, ['policies.history', { policyName: 'sendsPerAccount', limit: 10 }])).toBe(true)
    expect(isOutOfDate(set, ['accounts.get', { accountId: 'acc_1' }])).toBe(true)
    expect(isOutOfDate(set, ['duplicateCases.list', {}])).toBe(false)
  })
  it('is everything of the service when the stream has been opened anew, and nothing of main', () => {
    const opened: DesktopEvent = { type: 'stream.opened', serverNow }
    expect(isOutOfDate(opened, ['duplicateCases.get', { duplicateCaseId: 'dca_1' }])).toBe(true)
    expect(isOutOfDate(opened, ['settings.get'])).toBe(false)
    expect(isOutOfDate({ type: 'workspace.changed' }, ['workspace.status'])).toBe(true)
  })
  it.each(['2399', '+52 644 183 2399', '(+52) ••••••2399'])(
    'R21 is never a search by number (%s): each costs one of 60 look-ups',
    (query) => {
      expect(isOutOfDate(account, ['accounts.search', { query, limit: 50 }])).toBe(false)
      expect(isOutOfDate({ type: 'clock.advanced', serverNow }, ['accounts.search', { query }])).toBe(false)
    },
  )
  it('is a search by name', () => {
    expect(isOutOfDate(account, ['accounts.search', { query: 'ann', limit: 50 }])).toBe(true)
  })
})
