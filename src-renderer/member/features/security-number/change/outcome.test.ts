import { describe, expect, it } from 'vitest'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import { AppError } from '../../../../../src-shared/errors/app-error.ts'
import { openChange, outcomeOf, type Followed } from './outcome.ts'

const change = (state: NumberChange['state'], endReason: NumberChange['endReason'] = null): NumberChange => ({
  id: 'chg_1',
  state,
  endReason,
  startedBy: 'staff',
  requestedByRole: 'agent',
  reason: null,
  ticket: null,
  currentNumber: null,
  newNumber: { masked: '(+52) ••••••7788', country: 'MX', lineType: 'mobile', smsOff: false },
  requestedAt: '2026-03-01T10:00:00.000Z',
  acceptedAt: null,
  authorityAt: null,
  until: null,
  endedAt: null,
})

type Parts = Pick<MemberView, 'numberChange' | 'currentNumber' | 'notices'>
const view = (parts: Partial<Parts>): MemberView =>
  ({ numberChange: null, currentNumber: claim('clm_old'), notices: [], ...parts }) as Parts as MemberView
const claim = (id: string): MemberView['currentNumber'] => ({
  id,
  number: { masked: '(+52) ••••••2399', country: 'MX', lineType: 'mobile', smsOff: false },
  state: 'active',
  claimedAt: '2026-01-01T00:00:00.000Z',
  retiredAt: null,
})
const followed: Followed = { id: 'chg_1', currentClaimId: 'clm_old', since: '2026-03-01T10:00:00.000Z' }

describe('how a change ended', () => {
  it('R4 is approved when the current number is another one', () => {
    expect(outcomeOf(followed, view({ numberChange: change('approved'), currentNumber: claim('clm_new') }), null)).toBe(
      'approved',
    )
  })

  it('R6 says that an identity check ended it', () => {
    const ended = change('cancelled', 'identity_check_started')
    expect(outcomeOf(followed, view({ numberChange: ended }), null)).toBe('identity_check_started')
  })

  it('R6 reads the reason from the notice when the reply holds the change no longer', () => {
    const notice = {
      id: 'ntc_1',
      kind: 'change_cancelled',
      at: '2026-03-01T10:05:00.000Z',
      params: { reason: 'identity_check_started' },
      read: false,
    } as const
    expect(outcomeOf(followed, view({ notices: [notice] }), null)).toBe('identity_check_started')
    expect(outcomeOf(followed, view({ notices: [{ ...notice, at: '2026-02-01T10:05:00.000Z' }] }), null)).toBe(
      'unknown',
    )
  })

  it('R5 keeps apart a decline and “this wasn’t me”', () => {
    expect(outcomeOf({ ...followed, answer: 'not_me' }, view({}), null)).toBe('not_me')
    expect(outcomeOf(followed, view({ numberChange: change('declined', 'declined_by_owner') }), null)).toBe(
      'declined_by_owner',
    )
  })

  it('R14 says that the number is already used after the refusal of the last code', () => {
    expect(outcomeOf(followed, view({}), new AppError('number_taken'))).toBe('number_taken')
  })

  it('R4 is open in every awaiting state and in no other', () => {
    expect(openChange(view({ numberChange: change('awaiting_delay') }))).not.toBeNull()
    expect(openChange(view({ numberChange: change('expired') }))).toBeNull()
    expect(openChange(view({}))).toBeNull()
  })
})
