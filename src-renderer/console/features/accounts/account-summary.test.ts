import { describe, expect, it } from 'vitest'
import type { AccountView } from '../../../../src-shared/contract/accounts.ts'
import type { Action, MaskedNumber } from '../../../../src-shared/contract/common.ts'
import type {
  Delivery,
  IdentityCheck,
  NumberChange,
  Verification,
} from '../../../../src-shared/contract/verification-views.ts'
import { accountSummary } from './account-summary.ts'

const now = '2026-11-23T10:00:00.000Z'
const later = '2026-11-23T10:09:00.000Z'
const number: MaskedNumber = {
  masked: '(+52) ••••••2399',
  country: 'MX',
  lineType: 'fixed_line_or_mobile',
  smsOff: false,
}
const may: Action = { allowed: true, blockedBy: [] }
const blocked = (
  code: 'resend_wait' | 'channel_not_available' | 'send_limit' | 'change_open',
  until: string | null = null,
): Action => ({
  allowed: false,
  blockedBy: [{ code, since: null, until, whoCanLift: until === null ? 'nobody' : 'time' }],
})
const wait = blocked('resend_wait', later)

const delivery = (change: Partial<Delivery> = {}): Delivery => ({
  id: 'dlv_1',
  channel: 'sms',
  state: 'delivered',
  reason: null,
  carrier: 'simulated',
  carrierCode: null,
  startedBy: 'member',
  requestedAt: now,
  acceptedAt: now,
  endedAt: now,
  ...change,
})
const verification = (change: Partial<Verification> = {}): Verification => ({
  id: 'ver_1',
  purpose: 'setup',
  state: 'pending',
  number,
  channel: 'sms',
  startedAt: now,
  codeState: 'live',
  codeEndsAt: later,
  resendAt: later,
  triesLeft: 5,
  expiresAt: later,
  delivery: delivery(),
  ...change,
})
const numberChange = (change: Partial<NumberChange> = {}): NumberChange => ({
  id: 'chg_1',
  state: 'awaiting_owner',
  endReason: null,
  startedBy: 'staff',
  requestedByRole: 'agent',
  reason: 'lost_phone',
  ticket: 'HD-1',
  currentNumber: number,
  newNumber: number,
  requestedAt: now,
  acceptedAt: null,
  authorityAt: null,
  until: later,
  endedAt: null,
  ...change,
})
const check = (change: Partial<IdentityCheck> = {}): IdentityCheck => ({
  id: 'idc_1',
  state: 'requires_input',
  pending: true,
  since: now,
  changedAt: now,
  memberCanCancel: true,
  ...change,
})
const claim = { id: 'clm_1', number, state: 'active', claimedAt: now, retiredAt: null } as const

interface Facts extends Partial<Omit<AccountView, 'actions'>> {
  readonly sms?: Action
  readonly call?: Action
  readonly request?: Action
}
const view = ({ sms = wait, call = wait, request = may, ...facts }: Facts): AccountView => ({
  serverNow: now,
  account: {
    id: 'acc_1',
    externalId: 'm-1',
    name: 'Ann',
    email: 'ann@example.com',
    country: 'MX',
    language: 'es-MX',
    timeZone: null,
    memberSince: now,
    closedAt: null,
    state: 'verified',
  },
  currentNumber: null,
  retiredNumbers: [],
  verification: null,
  numberChange: null,
  identityCheck: null,
  duplicateAttempts: [],
  deadEnd: null,
  actions: {
    resendCode: { allowed: sms.allowed || call.allowed, blockedBy: [], channels: { sms, call } },
    requestNumberChange: request,
    cancelNumberChange: may,
    approveNumberChange: may,
    refuseNumberChange: may,
    overrideResend: { allowed: false, blockedBy: [], channels: { sms: may, call: may } },
    reveal: may,
    sendSetupLink: may,
    sendCheckLink: may,
    addNote: may,
  },
  revealBudget: { leftToday: 20, seconds: 60 },
  reasons: { request: [], reveal: [], override: [] },
  ...facts,
})
const summaryOf = (facts: Facts) => accountSummary(view(facts))
const failed = verification({ codeState: 'void', delivery: delivery({ state: 'failed', reason: 'landline' }) })

describe('a dead end', () => {
  it('stands above a code that failed and a pending check, with what leads out', () => {
    const deadEnd = {
      kind: 'number_unreachable',
      since: now,
      wayOut: 'cancel_check',
      whoCanLift: 'member',
    } as const
    expect(summaryOf({ deadEnd, verification: failed, identityCheck: check(), currentNumber: null })).toEqual({
      tone: 'blocked',
      matter: { key: 'deadEnd.number_unreachable', ago: now },
      next: { key: 'wayOut.cancel_check' },
      step: 'check_link',
      stepAt: null,
    })
    const byProvider = { ...deadEnd, wayOut: 'provider_report', whoCanLift: 'identity_provider' } as const
    expect(summaryOf({ deadEnd: byProvider })).toMatchObject({ next: { key: 'wayOut.provider_report' }, step: null })
  })
})

describe('what is the matter with an account: its code', () => {
  it('offers a call at once where an SMS went to a landline', () => {
    expect(summaryOf({ verification: failed, sms: blocked('channel_not_available'), call: may })).toEqual({
      tone: 'blocked',
      matter: { key: 'notDelivered.sms', reason: { of: 'deliveryReason', word: 'landline' } },
      next: { key: 'offerCall' },
      step: 'resend_call',
      stepAt: null,
    })
  })
  it.each(['busy', 'no_answer'] as const)('calls again where the line was %s', (state) => {
    const called = verification({ channel: 'call', delivery: delivery({ channel: 'call', state, reason: state }) })
    expect(summaryOf({ verification: called, sms: may, call: may })).toMatchObject({
      matter: { key: 'notDelivered.call' },
      next: { key: 'sendAgain' },
      step: 'resend_call',
    })
  })
  it('offers the other way only where it can be done', () => {
    expect(summaryOf({ verification: failed, sms: may, call: blocked('channel_not_available') })).toMatchObject({
      step: 'resend_sms',
    })
  })
  it('counts to the instant from which a new one can be sent', () => {
    const expired = verification({ codeState: 'expired' })
    expect(summaryOf({ verification: expired })).toMatchObject({
      matter: { key: 'codeExpired' },
      next: { key: 'sendAgainFrom', until: later },
      step: 'resend_sms',
      stepAt: later,
    })
  })
  it('says why no new one can be sent', () => {
    const refused = blocked('channel_not_available')
    expect(
      summaryOf({ verification: verification({ codeState: 'used_up' }), sms: refused, call: refused }),
    ).toMatchObject({
      matter: { key: 'usedUp' },
      next: { key: 'cannotResend', reason: { of: 'blocked', word: 'channel_not_available' } },
      step: null,
    })
  })
  it.each([
    ['queued', 'queued.sms', 'waiting'],
    ['sent', 'sent.sms', 'waiting'],
    ['delivered', 'arrived.sms', 'good'],
    ['unknown', 'unknown', 'waiting'],
  ] as const)('tells a code that is %s', (state, key, tone) => {
    expect(summaryOf({ verification: verification({ delivery: delivery({ state }) }) })).toMatchObject({
      tone,
      matter: { key },
    })
  })
  it('tells a call that was answered, and until when its code can be entered', () => {
    const called = verification({ channel: 'call', delivery: delivery({ channel: 'call', state: 'answered' }) })
    expect(summaryOf({ verification: called })).toMatchObject({
      matter: { key: 'arrived.call' },
      next: { key: 'arrivedNext.call', until: later },
    })
  })
  it('tells a code that is void without a failed send', () => {
    expect(summaryOf({ verification: verification({ codeState: 'void' }), sms: may })).toMatchObject({
      matter: { key: 'codeVoid' },
    })
  })
  it.each(['expired', 'exhausted', 'cancelled'] as const)(
    'says that only the member starts another after one that is %s',
    (state) => {
      expect(summaryOf({ verification: verification({ state }) })).toMatchObject({
        matter: { key: `ended.${state}` },
        next: { key: 'onlyMemberStarts' },
      })
    },
  )
  it('says that the member has not started', () => {
    expect(summaryOf({})).toMatchObject({ tone: 'quiet', matter: { key: 'neverStarted' }, step: null })
  })
})

describe('what is the matter with an account: its number', () => {
  it.each([
    'awaiting_owner',
    'awaiting_reviewer',
    'awaiting_authority',
    'awaiting_delay',
    'awaiting_possession',
  ] as const)('%s', (state) => {
    const summary = summaryOf({
      currentNumber: claim,
      numberChange: numberChange({ state }),
      request: blocked('change_open'),
    })
    expect(summary).toMatchObject({
      tone: 'waiting',
      matter: { key: state, until: later },
      next: { key: `${state}Next` },
      step: null,
    })
  })
  it('puts a code that did not arrive before the change that waits for it', () => {
    const change = numberChange({ state: 'awaiting_authority' })
    expect(summaryOf({ currentNumber: claim, numberChange: change, verification: failed, call: may })).toMatchObject({
      matter: { key: 'notDelivered.sms' },
    })
    const arrived = verification({ purpose: 'authority' })
    expect(summaryOf({ currentNumber: claim, numberChange: change, verification: arrived })).toMatchObject({
      matter: { key: 'awaiting_authority' },
    })
  })
  it.each([
    [true, 'checkPendingMember'],
    [false, 'checkPendingProvider'],
  ])('R7 a pending check says who can end it (by the member: %s)', (memberCanCancel, key) => {
    expect(summaryOf({ currentNumber: claim, identityCheck: check({ memberCanCancel }) })).toMatchObject({
      matter: { key: 'checkPending' },
      next: { key },
    })
  })
  it('R6 a pending check is no matter while there is no number to change', () => {
    expect(summaryOf({ identityCheck: check() })).toMatchObject({ matter: { key: 'neverStarted' } })
  })
  it.each([
    [{ state: 'approved' }, 'changeApproved', null],
    [{ state: 'declined', endReason: 'declined_by_owner' }, 'changeDeclined', 'request'],
    [{ state: 'declined', endReason: 'not_me' }, 'changeNotMe', 'request'],
    [{ state: 'expired' }, 'changeExpired', 'request'],
    [{ state: 'cancelled', endReason: 'number_taken' }, 'changeCancelled', 'request'],
  ] as const)('tells for a day how a change ended: %j', (end, key, step) => {
    const ended = numberChange({ ...end, endedAt: '2026-11-23T09:00:00.000Z' })
    expect(summaryOf({ currentNumber: claim, numberChange: ended })).toMatchObject({ matter: { key }, step })
    const old = numberChange({ ...end, endedAt: '2026-11-20T09:00:00.000Z' })
    expect(summaryOf({ currentNumber: claim, numberChange: old })).toMatchObject({
      tone: 'good',
      matter: { key: 'verified' },
    })
  })
  it('offers the request only where the service allows it', () => {
    expect(summaryOf({ currentNumber: claim })).toMatchObject({ matter: { key: 'verified' }, step: 'request' })
    expect(summaryOf({ currentNumber: claim, request: blocked('change_open') })).toMatchObject({ step: null })
  })
  it('says nothing else of a closed account', () => {
    const closed = view({ currentNumber: claim, verification: failed })
    expect(accountSummary({ ...closed, account: { ...closed.account, closedAt: now } })).toMatchObject({
      matter: { key: 'closed' },
      step: null,
    })
  })
})
