import type { Blocker } from '../../../src-shared/errors/app-error.ts'
import type { Channel } from '../../../src-shared/phone/types.ts'
import { isPending, memberCanCancel } from '../identity-checks/pending.ts'
import type { Policies } from '../ports/policies.types.ts'
import type { DeliveryReason } from '../records.types.ts'
import { isTerminalFailure } from '../verifications/clocks.ts'
import { DEAD_END_REACH, type DeadEndFacts, type DeadEndKind, type DeadEndSend } from './dead-end-facts.types.ts'

/** What leads out: the member cancels the check, the provider reports, the e-mail address is put right, another number is entered. */
export type WayOut = 'cancel_check' | 'provider_report' | 'correct_email' | 'another_number'

/** A dead end: which, since when, what leads out and who can take that step (R7). */
export interface DeadEnd {
  readonly kind: DeadEndKind
  readonly since: Date
  readonly wayOut: WayOut
  readonly whoCanLift: Blocker['whoCanLift']
  /** The check, the notice or the send that it rests on. */
  readonly subjectId: string
}

/** A number that failed this long before a check began says nothing of today (R7's own 30 days). */
const STALE = 30 * 86_400_000

/** Reasons that speak of the number and that another try does not change. */
const LASTING: ReadonlySet<DeliveryReason> = new Set([
  'landline',
  'unreachable',
  'unknown_number',
  'blocked_by_carrier',
  'opted_out',
])
/** Reasons that count once they are given twice running: somebody may have been out. */
const PASSING: ReadonlySet<DeliveryReason> = new Set(['busy', 'no_answer', 'not_confirmed'])
/** Every reason by which a number may turn out to be out of reach; the others lie with the carrier. */
export const NUMBER_REASONS: readonly DeliveryReason[] = [...LASTING, ...PASSING]
const OF_NUMBER: ReadonlySet<DeliveryReason> = new Set(NUMBER_REASONS)

/** R7: the dead end that this account is in; null: there is none. A wait that a clock of ours ends is none (R11, R12, R13), nor is a provider that is silent for everybody (R6). */
export function deadEndOf(
  facts: DeadEndFacts,
  now: Date,
  policies: Pick<Policies, 'identityCheckSilent'>,
): DeadEnd | null {
  if (facts.closedAt) return null
  return (
    numberUnreachable(facts, now, policies) ??
    checkProcessing(facts, now, policies) ??
    linkNotMailed(facts, now) ??
    setupUnreachable(facts, now)
  )
}

type Clocked = (facts: DeadEndFacts, now: Date, policies: Pick<Policies, 'identityCheckSilent'>) => DeadEnd | null

/** R6: no code reaches the current number, or its phone is lost, and a pending check blocks the change to another. */
const numberUnreachable: Clocked = (facts, now, { identityCheckSilent }) => {
  // A check that awaits the member for 7 days counts as expired (R7), also where nobody has written it yet.
  const check = facts.pendingChecks.find(
    ({ state, changedAt }) =>
      isPending(state) && !(state === 'requires_input' && +now - +changedAt >= identityCheckSilent),
  )
  if (!check || !facts.currentClaimId) return null
  const lostAt = Math.max(+(failedSend(facts)?.requestedAt ?? 0), +(lostPhoneAt(facts) ?? 0))
  if (+check.startedAt - lostAt > STALE) return null
  const cancels = memberCanCancel(check.state)
  return {
    kind: 'number_unreachable',
    since: check.startedAt,
    wayOut: cancels ? 'cancel_check' : 'provider_report',
    whoCanLift: cancels ? 'member' : 'identity_provider',
    subjectId: check.id,
  }
}

/** R7: `processing` ends only by a report; after 7 days without one it is listed. */
const checkProcessing: Clocked = ({ pendingChecks }, now, { identityCheckSilent }) => {
  const check = pendingChecks.find(
    ({ state, changedAt }) => state === 'processing' && +now - +changedAt >= identityCheckSilent,
  )
  return check
    ? {
        kind: 'check_processing',
        since: check.changedAt,
        wayOut: 'provider_report',
        whoCanLift: 'identity_provider',
        subjectId: check.id,
      }
    : null
}

/** R4: the owner said that the phone is lost, and the mail with the newest link did not leave. */
function linkNotMailed(facts: DeadEndFacts, now: Date): DeadEnd | null {
  const { lostPhone, openChange, currentClaimId } = facts
  if (!lostPhone?.mailFailed || !currentClaimId || !lostPhoneAt(facts)) return null
  // An earlier link was opened all the same: the change goes on.
  if (openChange === 'awaiting_delay' || openChange === 'awaiting_possession') return null
  return +now - +lostPhone.askedAt < DEAD_END_REACH
    ? {
        kind: 'link_not_mailed',
        since: lostPhone.askedAt,
        wayOut: 'correct_email',
        whoCanLift: 'member',
        subjectId: lostPhone.id,
      }
    : null
}

/** R10: no channel that the number of the first set-up takes reaches it. */
function setupUnreachable(facts: DeadEndFacts, now: Date): DeadEnd | null {
  const send = facts.currentClaimId ? null : failedSend(facts)
  return send && +now - +send.requestedAt < DEAD_END_REACH
    ? {
        kind: 'setup_unreachable',
        since: send.requestedAt,
        wayOut: 'another_number',
        whoCanLift: 'member',
        subjectId: send.id,
      }
    : null
}

/** The newest send to a number whose every channel failed (R10); null: a way to it is left, or it was never tried. */
function failedSend({ number }: DeadEndFacts): DeadEndSend | null {
  if (!number) return null
  const sends = number.sends.filter(({ requestedAt }) => !number.provenAt || requestedAt > number.provenAt)
  const channels: readonly Channel[] = number.callOnly ? ['call'] : ['sms', 'call']
  const failed = channels.every((channel) => hasFailed(sends.filter((send) => send.channel === channel)))
  return failed ? (sends[0] ?? null) : null
}

const hasFailed = ([newest, before]: readonly DeadEndSend[]): boolean =>
  newest !== undefined &&
  (failedFor(newest, LASTING) || (failedFor(newest, PASSING) && before !== undefined && failedFor(before, OF_NUMBER)))

const failedFor = ({ state, reason }: DeadEndSend, reasons: ReadonlySet<DeliveryReason>): boolean =>
  isTerminalFailure(state) && reason !== null && reasons.has(reason)

/** When the owner said that the phone is lost, unless a code to its number was entered right after that. */
const lostPhoneAt = ({ lostPhone, number }: DeadEndFacts): Date | null =>
  lostPhone && !(number?.provenAt && number.provenAt > lostPhone.askedAt) ? lostPhone.askedAt : null
