import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../src-shared/phone/types.ts'
import { DEFAULT_POLICIES } from '../ports/policies.types.ts'
import type { DeliveryReason, DeliveryState, IdentityCheckState } from '../records.types.ts'
import { deadEndOf, type DeadEnd } from './dead-end.ts'
import type { DeadEndFacts, DeadEndSend } from './dead-end-facts.types.ts'

const now = new Date('2026-11-23T10:00:00.000Z')
const HOUR = 3_600_000
const DAY = 24 * HOUR
const ago = (ms: number): Date => new Date(now.getTime() - ms)

const send = (
  hoursAgo: number,
  channel: Channel,
  reason: DeliveryReason | null,
  state: DeliveryState = reason ? 'undelivered' : 'delivered',
): DeadEndSend => ({ id: `dlv_${hoursAgo}_${channel}`, channel, state, reason, requestedAt: ago(hoursAgo * HOUR) })
const check = (state: IdentityCheckState, changedAgo: number, startedAgo = changedAgo) => ({
  id: `idc_${state}`,
  state,
  startedAt: ago(startedAgo),
  changedAt: ago(changedAgo),
})
const number = (sends: readonly DeadEndSend[], change: Partial<DeadEndFacts['number']> = {}) => ({
  callOnly: false,
  provenAt: null,
  sends,
  ...change,
})
const verified = (change: Partial<DeadEndFacts> = {}): DeadEndFacts => ({
  closedAt: null,
  currentClaimId: 'clm_1',
  pendingChecks: [],
  number: number([]),
  lostPhone: null,
  openChange: null,
  ...change,
})
const judged = (facts: DeadEndFacts): DeadEnd | null => deadEndOf(facts, now, DEFAULT_POLICIES)
const kindOf = (facts: DeadEndFacts) => judged(facts)?.kind ?? null

const NEITHER = [send(60, 'call', 'unreachable'), send(61, 'sms', 'unknown_number')]
const lost = (askedAgo: number, mailFailed: boolean) => ({ id: 'ntc_1', askedAt: ago(askedAgo), mailFailed })

describe('R7 a dead end: the number is out of reach and a check blocks the change', () => {
  it('says since when, what leads out and who can take that step', () => {
    const awaiting = verified({ number: number(NEITHER), pendingChecks: [check('manual_review', HOUR, 2 * DAY)] })
    expect(judged(awaiting)).toEqual({
      kind: 'number_unreachable',
      since: ago(2 * DAY),
      wayOut: 'cancel_check',
      whoCanLift: 'member',
      subjectId: 'idc_manual_review',
    })
    expect(judged({ ...awaiting, pendingChecks: [check('processing', HOUR, 2 * DAY)] })).toMatchObject({
      kind: 'number_unreachable',
      wayOut: 'provider_report',
      whoCanLift: 'identity_provider',
    })
  })

  it('stands on every channel that the number takes, on the newest send of each, and on lasting reasons', () => {
    const pendingChecks = [check('manual_review', 2 * DAY)]
    const withSends = (sends: readonly DeadEndSend[], change = {}) =>
      kindOf(verified({ pendingChecks, number: number(sends, change) }))
    expect(withSends(NEITHER)).toBe('number_unreachable')
    expect(withSends([send(60, 'sms', 'unreachable')])).toBeNull()
    expect(withSends([send(60, 'call', 'unreachable')], { callOnly: true })).toBe('number_unreachable')
    expect(withSends([send(59, 'sms', null), ...NEITHER])).toBeNull()
    expect(withSends(NEITHER, { provenAt: ago(59 * HOUR) })).toBeNull()
    expect(withSends([send(60, 'call', 'carrier_error'), send(61, 'sms', 'unreachable')])).toBeNull()
    expect(withSends([send(60, 'call', 'unreachable', 'unknown'), send(61, 'sms', 'unreachable')])).toBeNull()
  })

  it('takes a busy line or nobody at the phone for out of reach only twice running', () => {
    const pendingChecks = [check('manual_review', 2 * DAY)]
    const calls = (...reasons: readonly DeliveryReason[]) =>
      kindOf(
        verified({
          pendingChecks,
          number: number(
            reasons.map((reason, at) => send(60 + at, 'call', reason, 'no_answer')),
            { callOnly: true },
          ),
        }),
      )
    expect(calls('no_answer')).toBeNull()
    expect(calls('no_answer', 'busy')).toBe('number_unreachable')
    expect(calls('no_answer', 'no_carrier')).toBeNull()
  })

  it('believes the owner that the phone is lost, until a code to it is entered', () => {
    const facts = verified({ lostPhone: lost(3 * DAY, false), pendingChecks: [check('processing', 2 * DAY)] })
    expect(kindOf(facts)).toBe('number_unreachable')
    expect(kindOf({ ...facts, number: number([], { provenAt: ago(2.5 * DAY) }) })).toBeNull()
  })

  it('does not hold against a number what failed more than 30 days before the check, and knows no check without a number', () => {
    const sends = [send(35 * 24, 'call', 'unreachable'), send(35 * 24, 'sms', 'unreachable')]
    expect(kindOf(verified({ number: number(sends), pendingChecks: [check('processing', DAY)] }))).toBeNull()
    expect(kindOf(verified({ number: number(sends), pendingChecks: [check('processing', 6 * DAY)] }))).toBe(
      'number_unreachable',
    )
    expect(
      kindOf(verified({ currentClaimId: null, number: number(sends), pendingChecks: [check('processing', DAY)] })),
    ).toBeNull()
  })

  it('ends with a check that awaits the member for 7 days, for that one counts as expired', () => {
    const facts = (days: number) =>
      verified({ number: number(NEITHER), pendingChecks: [check('requires_input', days * DAY)] })
    expect(kindOf(facts(2))).toBe('number_unreachable')
    expect(kindOf(facts(7))).toBeNull()
  })
})

describe('R7 a dead end: a check is processed without a report', () => {
  it('is listed after 7 days, with or without a number, and not before', () => {
    const since = 7 * DAY
    expect(judged(verified({ pendingChecks: [check('processing', since, 9 * DAY)] }))).toEqual({
      kind: 'check_processing',
      since: ago(since),
      wayOut: 'provider_report',
      whoCanLift: 'identity_provider',
      subjectId: 'idc_processing',
    })
    expect(kindOf(verified({ currentClaimId: null, number: null, pendingChecks: [check('processing', since)] }))).toBe(
      'check_processing',
    )
    expect(kindOf(verified({ pendingChecks: [check('processing', since - 1)] }))).toBeNull()
    expect(kindOf(verified({ pendingChecks: [check('manual_review', 40 * DAY)] }))).toBeNull()
  })
})

describe('R4 a dead end: the phone is lost and the link could not be mailed', () => {
  it('lasts until another link leaves, another way opens or 7 days are over', () => {
    const facts = verified({ lostPhone: lost(HOUR, true), openChange: 'awaiting_authority' })
    expect(judged(facts)).toMatchObject({ kind: 'link_not_mailed', wayOut: 'correct_email', whoCanLift: 'member' })
    expect(kindOf({ ...facts, openChange: null })).toBe('link_not_mailed')
    expect(kindOf({ ...facts, lostPhone: lost(HOUR, false) })).toBeNull()
    expect(kindOf({ ...facts, openChange: 'awaiting_delay' })).toBeNull()
    expect(kindOf({ ...facts, number: number([], { provenAt: ago(HOUR / 2) }) })).toBeNull()
    expect(kindOf({ ...facts, lostPhone: lost(7 * DAY, true) })).toBeNull()
  })
})

describe('R10 a dead end: no channel reaches the number of the first set-up', () => {
  it('counts for 7 days after the last try, and not on a closed account', () => {
    const facts = verified({ currentClaimId: null, number: number(NEITHER) })
    expect(judged(facts)).toEqual({
      kind: 'setup_unreachable',
      since: ago(60 * HOUR),
      wayOut: 'another_number',
      whoCanLift: 'member',
      subjectId: 'dlv_60_call',
    })
    expect(kindOf({ ...facts, closedAt: now })).toBeNull()
    expect(
      kindOf({ ...facts, number: number([send(170, 'call', 'landline'), send(171, 'sms', 'landline')]) }),
    ).toBeNull()
    expect(kindOf(verified({ number: number(NEITHER) }))).toBeNull()
  })
})
