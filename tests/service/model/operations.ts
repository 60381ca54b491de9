import fc from 'fast-check'
import type { Channel, Report } from './reference-model.ts'

export const ACCOUNTS = 4
/** One line type per number of a sequence. */
export const LINES = ['undetermined', 'undetermined', 'mobile', 'fixed', 'undetermined', 'mobile'] as const

export type Operation =
  | { readonly do: 'start'; readonly account: number; readonly number: number; readonly channel: Channel }
  | { readonly do: 'resend'; readonly account: number; readonly channel: Channel; readonly by: 'member' | 'staff' }
  | {
      readonly do: 'check'
      readonly account: number
      readonly code: 'right' | 'stale' | 'wrong'
      readonly times: number
    }
  | { readonly do: 'cancel'; readonly account: number }
  | { readonly do: 'advance'; readonly by: number }
  | {
      readonly do: 'report'
      readonly account: number
      /** 0: the account's newest send, 1: the one before … */
      readonly back: number
      readonly state: Report
      readonly landline: boolean
      /** The carrier never took it. */
      readonly refused: boolean
    }

/** One sequence: how many wrong codes in a row each account comes with, and what happens. */
export interface Sequence {
  readonly wrongInRow: readonly number[]
  readonly operations: readonly Operation[]
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Whole minutes: a database's own clock moves on between two operations, by far less. */
const SHORT = [1, 4, 5, 10, 14, 15, 15, 15, 15, 15, 16, 30, 60].map((by) => by * MINUTE)
const LONG = [12 * 60, 23 * 60 + 45, 24 * 60 - 1, 24 * 60].map((by) => by * MINUTE)
/** The last and first milliseconds around each bound, for a clock that stands still. */
const EDGES = [1, 5 * MINUTE - 1, 15 * MINUTE - 1, 15 * MINUTE + 1, 24 * HOUR - 1, 24 * HOUR + 1]

const channel = fc.constantFrom<Channel>('sms', 'call')
/** Most sends go well. */
const REPORTS: readonly Report[] = ['sent', 'delivered', 'delivered', 'delivered', 'answered', 'answered', 'unknown']
const FAILURES: readonly Report[] = ['busy', 'no_answer', 'failed', 'undelivered']

function operation(account: fc.Arbitrary<number>, clock: 'exact' | 'running'): fc.Arbitrary<Operation> {
  const number = fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat({ max: LINES.length - 1 }) },
  )
  const code = fc.constantFrom<'right' | 'stale' | 'wrong'>('wrong', 'wrong', 'wrong', 'stale', 'stale', 'right')
  const by = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...SHORT) },
    { weight: 1, arbitrary: fc.constantFrom(...LONG, ...(clock === 'exact' ? EDGES : [])) },
  )
  const report = {
    account,
    back: fc.constantFrom(0, 0, 0, 1, 2),
    state: fc.constantFrom(...REPORTS, ...FAILURES),
    landline: fc.constantFrom(false, false, true),
    refused: fc.boolean(),
  }
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('start' as const), account, number, channel }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('resend' as const),
        account,
        channel,
        by: fc.constantFrom('member', 'staff'),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('check' as const), account, code, times: fc.integer({ min: 1, max: 6 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), account }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('advance' as const), by }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('report' as const), ...report }) },
  )
}

/** What happens again and again: a send arrives and a new one follows it as soon as the clock allows, or it fails and a new one follows at once. */
const rounds = (account: fc.Arbitrary<number>): fc.Arbitrary<readonly Operation[]> =>
  fc
    .record({ its: account, channel, fails: fc.constantFrom(false, false, true), start: fc.boolean() })
    .map(({ its, channel: by, fails, start }): readonly Operation[] => [
      ...(start ? [{ do: 'start', account: its, number: 0, channel: 'call' } as const] : []),
      { do: 'report', account: its, back: 0, state: fails ? 'failed' : 'delivered', landline: false, refused: fails },
      ...(fails ? [] : [{ do: 'advance', by: 15 * MINUTE } as const]),
      { do: 'resend', account: its, channel: by, by: 'member' },
    ])

/** Sequences of up to `longest` single operations and rounds, on one busy account or on all alike; the clock stands between them or runs on. */
export function sequences(clock: 'exact' | 'running', longest: number): fc.Arbitrary<Sequence> {
  const wrongInRow = fc.array(fc.constantFrom(0, 0, 0, 96), { minLength: ACCOUNTS, maxLength: ACCOUNTS })
  return fc.constantFrom([0, 0, 0, 0, 0, 0, 1, 1, 2, 3], [0, 0, 0, 1], [0, 1, 2, 3]).chain((accounts) => {
    const account = fc.constantFrom(...accounts)
    const part = fc.oneof(
      {
        weight: 3,
        arbitrary: operation(account, clock).map((one): readonly Operation[] => [one]),
      },
      { weight: 1, arbitrary: rounds(account) },
    )
    const operations = fc.array(part, { maxLength: longest, size: 'max' }).map((parts) => parts.flat())
    return fc.record({ wrongInRow, operations })
  })
}
