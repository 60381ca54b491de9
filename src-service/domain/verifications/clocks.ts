import type { Blocker } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts, NumberFacts } from '../accounts/account-facts.types.ts'
import type { DeliveryRecord, DeliveryState, Hex, VerificationRecord } from '../records.types.ts'
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
  const cap = latest([
    capUntil(toNumber.filter(counts), policies.sendsPerAccountNumber, now, policies),
    capUntil(facts.deliveries.filter(counts), policies.sendsPerAccount, now, policies),
    capUntil(
      facts.deliveries.filter((delivery) => delivery.counted && isTerminalFailure(delivery.state)),
      policies.failedSendsPerAccount,
      now,
      policies,
    ),
    numberCapUntil(numberFacts(facts, fingerprint), policies),
  ])
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

/** The facts about a number that were read with the account. */
export const numberFacts = (facts: AccountFacts, fingerprint: Hex): NumberFacts | null =>
  facts.numbers.find((number) => number.fingerprint === fingerprint) ?? null

const counts = (delivery: DeliveryRecord): boolean =>
  delivery.counted && (delivery.acceptedAt !== null || delivery.state === 'queued')

function waitAfter(newest: DeliveryRecord | undefined, policies: Policies): Date | null {
  if (!newest || isTerminalFailure(newest.state)) return null
  return new Date(newest.requestedAt.getTime() + policies.codeLife)
}

/** When the oldest of the newest `cap` sends leaves its day. */
function capUntil(sends: readonly DeliveryRecord[], cap: number, now: Date, policies: Policies): Date | null {
  const within = sends.filter((send) => now.getTime() - send.requestedAt.getTime() < policies.sendsWithin)
  const oldest = within[cap - 1]
  return oldest ? new Date(oldest.requestedAt.getTime() + policies.sendsWithin) : null
}

function numberCapUntil(number: NumberFacts | null, policies: Policies): Date | null {
  if (!number?.oldestCountedSendAt || number.countedSends < policies.sendsPerNumber) return null
  return new Date(number.oldestCountedSendAt.getTime() + policies.sendsWithin)
}

const latest = (dates: readonly (Date | null)[]): Date | null =>
  dates.reduce<Date | null>((later, date) => (date && (!later || date > later) ? date : later), null)
