import { expect, test } from 'vitest'
import type { NumberChangeRecord } from '../number-changes/number-change-record.types.ts'
import { newsKind } from './news-kind.ts'

type Step = Pick<NumberChangeRecord, 'state' | 'endReason'>
const accepted = new Date('2026-11-23T10:00:00.000Z')
const later = new Date('2026-11-23T11:00:00.000Z')
const kindOf = (step: Step, stateAt = accepted, delayed = false) =>
  newsKind({ ...step, stateAt, acceptedAt: accepted, delayed })

test.each<[Step['state'], Step['endReason'], ReturnType<typeof newsKind>]>([
  ['awaiting_owner', null, null],
  ['awaiting_reviewer', null, 'awaiting_reviewer'],
  ['awaiting_authority', null, 'accepted'],
  ['awaiting_delay', null, 'delay_started'],
  ['awaiting_possession', null, 'proved'],
  ['approved', null, 'committed'],
  ['declined', 'declined_by_owner', 'declined'],
  ['declined', 'not_me', 'not_me'],
  ['declined', 'refused_by_reviewer', 'refused'],
  ['expired', null, 'expired'],
  ['cancelled', 'identity_check_started', 'identity_check_started'],
  ['cancelled', 'number_taken', 'number_taken'],
  ['cancelled', 'cancelled_by_staff', 'cancelled_by_staff'],
])('R5 a request in %s (%s) is told as %s', (state, endReason, kind) => {
  expect(kindOf({ state, endReason })).toBe(kind)
})

test('R7 what a reviewer let go on is told apart from what the owner accepted', () => {
  expect(kindOf({ state: 'awaiting_authority', endReason: null }, later)).toBe('let_through')
})

test('R4 the end of the delay is told apart from the proof of the current number', () => {
  const step: Step = { state: 'awaiting_possession', endReason: null }
  expect([kindOf(step), kindOf(step, later, true)]).toEqual(['proved', 'delay_over'])
})
