import type { Blocker } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts, NumberFacts } from '../accounts/account-facts.types.ts'
import type { DeliveryRecord, DeliveryState, Hex, VerificationRecord } from '../records.types.ts'
import type { LimitRecord } from '../sends/send-records.types.ts'
import type { Policies } from '../ports/policies.types.ts'

/** Deliveries that ended without the code arriving: they void the code and open the re-send at once (R12). */
export const isTerminalFailure = (state: DeliveryState): boolean =>
  state === 'failed' || state === 'undelivered' || state === 'busy' || state === 'no_answer'

/** Where a code stands. */
export type CodeState = 'live' | 'used_up' | 'expired' | 'void'

/** When a verification's code ends: minted + 15:00 (R12). */
export const codeEndsAt = (verification: VerificationRecord, policies: Policies): Date =>
  new Date(verification.codeMintedAt.getTime() + policies.codeLife)

/** The state of a verification's code at `now` (R11, R12). */
export function codeState(verification: VerificationRecord, now: Date, policies: Policies): CodeState {
  if (verification.codeVoid) return 'void'
  if (verification.wrongTries >= policies.triesPerCode) return 'used_up'
  if (verification.codeMac === null) return 'void'
  return now < codeEndsAt(verification, policies) ? 'live' : 'expired'
}

/** When the next send may be made and, if not yet, what holds it back: `resend_wait` or `send_limit` (R13). */
export interface ResendClock {
  readonly resendAt: Date
  readonly blockedBy: Blocker | null
}

/** R13: the clock of one account and one number. Counted are sends that the carrier accepted; one still on its way counts too, so that two at once cannot slip through. Without the wait only the caps hold it back. */
export function resendClock(facts: AccountFacts, fingerprint: Hex, { wait: waits } = { wait: true }): ResendClock {
  const { now, policies } = facts
  const toNumber = facts.deliveries.filter((delivery) => delivery.fingerprint === fingerprint)
  const wait = waits ? waitAfter(toNumber[0], policies) : null
  const cap = latest(sendCaps(facts, fingerprint).map(({ until }) => until))
  const resendAt = latest([wait, cap]) ?? now
  if (resendAt <= now) return { resendAt, blockedBy: null }
  const code = cap && cap > now && cap >= resendAt ? 'send_limit' : 'resend_wait'
  return {
    resendAt,
    blockedBy: {
      code,
      since: toNumber[0]?.requestedAt.toISOString() ?? null,
      until: resendAt.toISOString(),
      whoCanLift: 'time',
    },
  }
}

/** One cap of R13 as it stands; `until` is when the oldest send that fills it leaves its 24 h, null while it is not reached. */
export interface SendCap extends LimitRecord {
  readonly until: Date | null
}

/** R13: every cap on sends to this number. */
export function sendCaps(facts: AccountFacts, fingerprint: Hex): readonly SendCap[] {
  const { deliveries, policies } = facts
  const number = numberFacts(facts, fingerprint)
  const own = deliveries.filter(counts)
  const toNumber = own.filter((delivery) => delivery.fingerprint === fingerprint)
  const failed = deliveries.filter(({ counted, state }) => counted && isTerminalFailure(state))
  const numberFull = number?.oldestCountedSendAt && number.countedSends >= policies.sendsPerNumber
  return [
    capOf('sendsPerAccountNumber', toNumber, facts),
    capOf('sendsPerAccount', own, facts),
    capOf('failedSendsPerAccount', failed, facts),
    {
      name: 'sendsPerNumber',
      count: number?.countedSends ?? 0,
      bound: policies.sendsPerNumber,
      reached: Boolean(numberFull),
      until: numberFull ? new Date(number.oldestCountedSendAt.getTime() + policies.sendsWithin) : null,
    },
  ]
}

/** The facts about a number that were read with the account. */
export const numberFacts = (facts: AccountFacts, fingerprint: Hex): NumberFacts | null =>
  facts.numbers.find((number) => number.fingerprint === fingerprint) ?? null

const counts = (delivery: DeliveryRecord): boolean =>
  delivery.counted && (delivery.acceptedAt !== null || delivery.state === 'queued')

function waitAfter(newest: DeliveryRecord | undefined, policies: Policies): Date | null {
  if (!newest || isTerminalFailure(newest.state)) return null
  return new Date(newest.requestedAt.getTime() + policies.codeLife)
}

/** The cap over sends, newest first: it lasts until the oldest of the newest `bound` leaves its day. */
function capOf(
  name: 'sendsPerAccountNumber' | 'sendsPerAccount' | 'failedSendsPerAccount',
  sends: readonly DeliveryRecord[],
  { now, policies }: AccountFacts,
): SendCap {
  const bound = policies[name]
  const within = sends.filter((send) => now.getTime() - send.requestedAt.getTime() < policies.sendsWithin)
  const oldest = within[bound - 1]
  const until = oldest ? new Date(oldest.requestedAt.getTime() + policies.sendsWithin) : null
  return { name, count: within.length, bound, reached: until !== null, until }
}

const latest = (dates: readonly (Date | null)[]): Date | null =>
  dates.reduce<Date | null>((later, date) => (date && (!later || date > later) ? date : later), null)
