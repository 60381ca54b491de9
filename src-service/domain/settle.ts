import { auditEvent, SYSTEM } from './audit/audit-event.ts'
import type { AccountFacts } from './accounts/account-facts.types.ts'
import type { DomainEvent, Write } from './commit.types.ts'
import type { Random } from './ports/random.ts'
import type { DeliveryRecord, IdentityCheckRecord, VerificationRecord } from './records.types.ts'
import { noticeTo } from './members/notices.ts'
import { settleReleases } from './number-releases/settle-releases.ts'
import { settleChange } from './number-changes/settle-change.ts'
import type { Settled } from './settled.types.ts'
import { endVerification } from './verifications/end-verification.ts'
import { codeState, resendClock } from './verifications/clocks.ts'

/**
 * Ends what `app_now()` has ended: sends that no carrier accepted in 5 min, verifications (R12), number changes and their delay (R4, R5, R7), identity checks
 * without a report for 7 days (R7), releases of numbers (R3). Every read sees it and every write commits it, so no worker is needed for a rule to hold.
 */
export function settle(read: AccountFacts, random: Random): Settled {
  const releases = settleReleases(read, random)
  const deliveries = settleDeliveries(releases.facts, random)
  const checks = settleChecks(deliveries.facts, random)
  const change = settleChange(checks.facts, random)
  const verifications = settleVerifications(change.facts, random)
  const writes = [...releases.writes, ...deliveries.writes, ...checks.writes, ...change.writes, ...verifications.writes]
  const events: DomainEvent[] = [...change.events]
  if (writes.length > 0) events.push({ type: 'account.changed', accountId: read.account.id })
  if (writes.some((write) => 'insert' in write && write.insert === 'outbox')) events.push({ type: 'outbox.filled' })
  return {
    facts: verifications.facts,
    writes,
    events,
    ...(releases.account ? { account: releases.account } : {}),
  }
}

function settleDeliveries(facts: AccountFacts, random: Random): Settled {
  const late = facts.deliveries.filter(
    (delivery) =>
      delivery.state === 'queued' &&
      facts.now.getTime() - delivery.requestedAt.getTime() >= facts.policies.carrierAcceptWithin,
  )
  const end = { state: 'failed', reason: 'no_carrier', endedAt: facts.now } as const
  const deliveries = facts.deliveries.map((delivery): DeliveryRecord =>
    late.includes(delivery) ? { ...delivery, ...end } : delivery,
  )
  const voided = facts.openVerifications.filter((verification) => late.includes(newestOf(facts, verification)!))
  const openVerifications = facts.openVerifications.map((verification) =>
    voided.includes(verification) ? { ...verification, codeVoid: true, codeMac: null } : verification,
  )
  const writes: Write[] = [
    ...late.flatMap(({ id }): Write[] => [
      { update: 'delivery', id, set: end },
      auditEvent(random, facts.now, SYSTEM, {
        action: 'deliveries.failed',
        accountId: facts.account.id,
        subjectId: id,
        data: { reason: end.reason },
      }),
    ]),
    ...voided.map(({ id }): Write => ({ update: 'verification', id, set: { codeVoid: true, codeMac: null } })),
  ]
  return { facts: { ...facts, deliveries, openVerifications }, writes, events: [] }
}

/** The newest delivery of a verification. */
export const newestOf = (facts: AccountFacts, verification: VerificationRecord): DeliveryRecord | null =>
  facts.deliveries.find((delivery) => delivery.verificationId === verification.id) ?? null

function settleChecks(facts: AccountFacts, random: Random): Settled {
  const silent = facts.identityChecks.filter(
    (check) =>
      check.state === 'requires_input' &&
      facts.now.getTime() - check.changedAt.getTime() >= facts.policies.identityCheckSilent,
  )
  const identityChecks = facts.identityChecks.map((check): IdentityCheckRecord =>
    silent.includes(check) ? { ...check, state: 'expired', changedAt: facts.now } : check,
  )
  const writes = silent.flatMap(({ id }): Write[] => [
    { update: 'identity_check', id, set: { state: 'expired', changedAt: facts.now } },
    auditEvent(random, facts.now, SYSTEM, {
      action: 'identityChecks.expired',
      accountId: facts.account.id,
      subjectId: id,
    }),
    ...noticeTo({ random }, facts, 'identity_check_expired'),
  ])
  return { facts: { ...facts, identityChecks }, writes, events: [] }
}

function settleVerifications(facts: AccountFacts, random: Random): Settled {
  const ended = facts.openVerifications.flatMap((verification) => {
    const state = endOf(facts, verification)
    return state ? [{ verification, state }] : []
  })
  const writes = ended.flatMap(({ verification, state }): Write[] => [
    endVerification(verification, state, null, facts.now),
    auditEvent(random, facts.now, SYSTEM, {
      action: `verifications.${state}`,
      accountId: facts.account.id,
      subjectId: verification.id,
    }),
  ])
  const gone = new Set(ended.map(({ verification }) => verification))
  return {
    facts: { ...facts, openVerifications: facts.openVerifications.filter((verification) => !gone.has(verification)) },
    writes,
    events: [],
  }
}

/** R12: `expired` 24 h after the first send; `exhausted` with no live code and no send left before that. */
function endOf(facts: AccountFacts, verification: VerificationRecord): 'expired' | 'exhausted' | null {
  const over = facts.now >= verification.expiresAt
  // Whoever looks only after the 24 h finds the end that stood before: the last moment decides.
  const at = over ? new Date(verification.expiresAt.getTime() - 1) : facts.now
  if (isExhausted({ ...facts, now: at }, verification)) return 'exhausted'
  return over ? 'expired' : null
}

function isExhausted(facts: AccountFacts, verification: VerificationRecord): boolean {
  if (codeState(verification, facts.now, facts.policies) === 'live') return false
  const { resendAt } = resendClock(facts, verification.fingerprint)
  return resendAt > facts.now && resendAt >= verification.expiresAt
}
