import { describe, expect, it } from 'vitest'
import type { DesktopEvent } from '../../../src-shared/contract/events.ts'
import { noticeFor } from './notice-for.ts'

const event = (state: 'awaiting_owner' | 'awaiting_authority' | 'approved'): DesktopEvent => ({
  type: 'number_change.changed',
  accountId: 'acc_1',
  numberChangeId: 'chg_1',
  state,
  serverNow: '2026-11-23T10:00:00.000Z',
})
const own = (id: string): string | undefined => (id === 'chg_1' ? 'Ann Whitfield' : undefined)

describe('news of requests', () => {
  it('tells that the owner accepted a request made here', () => {
    expect(noticeFor(event('awaiting_authority'), own)).toMatchObject({ kind: 'accepted', name: 'Ann Whitfield' })
    expect(noticeFor(event('approved'), own)).toMatchObject({ kind: 'approved', accountId: 'acc_1' })
  })
  it('is silent about requests of others and about what was done here', () => {
    expect(noticeFor(event('approved'), () => undefined)).toBeUndefined()
    expect(noticeFor(event('awaiting_owner'), own)).toBeUndefined()
    expect(noticeFor({ type: 'session.changed' }, own)).toBeUndefined()
  })
})
