import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import { noticeTo } from '../members/notices.ts'
import type { RevealReason } from '../policies/staff-reasons.ts'
import type { NumberOpener } from '../ports/number-opener.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { ClaimRecord } from '../records.types.ts'
import type { RevealRecord } from '../staff-records.types.ts'
import type { AccountFacts } from './account-facts.types.ts'
import { refuseIf } from './blockers.ts'
import { revealable, revealBlockers, revealsLeft, runningReveal } from './staff-blockers.ts'

export interface RevealInput {
  readonly accountId: string
  /** Absent: the current number. */
  readonly claimId?: string
  readonly reason: RevealReason
  readonly ticket?: string
}

/** A whole number, to be shown until `hideAt` on the rules' clock and kept nowhere. */
export interface Revealed {
  readonly now: Date
  readonly claim: ClaimRecord
  /** E.164. */
  readonly number: string
  readonly hideAt: Date
  readonly leftToday: number
}

/**
 * Shows one person one whole number for 60 s, with a reason (R21): it counts in their day, the owner is told (R18), and it is an audit event. Asked again
 * while it is shown, it is the same reveal. Errors: `claim_not_found`, `no_current_number`, `reveal_limit`, `account_closed`, `validation_failed` for a reason not offered.
 */
export async function revealNumber(
  ports: Ports & { readonly openNumber: NumberOpener },
  actor: StaffActor,
  input: RevealInput,
): Promise<Revealed> {
  const { accountId } = input
  let shownSince = new Date(0)
  const facts = await decideAndCommit(ports, { accountId, staffId: actor.id }, (facts) => {
    const running = runningReveal(facts, claimIn(facts, input)?.id ?? '')
    shownSince = running?.at ?? facts.now
    if (running) return { writes: [] }
    refuseIf(revealBlockers(facts, actor.roles))
    if (!facts.policies.revealReasons.includes(input.reason))
      throw new AppError('validation_failed', { fields: [{ field: 'reason', message: 'is not offered' }] })
    const claim = wanted(facts, input)
    const row = revealRow(ports, facts, actor, claim, input)
    return {
      writes: [
        { insert: 'reveal', row },
        ...noticeTo(ports, facts, 'number_revealed', { lastFour: claim.lastFour, role: row.staffRole }),
        auditEvent(ports.random, facts.now, actor, {
          action: 'accounts.reveal',
          accountId,
          subjectId: claim.id,
          data: {
            reveal: row.id,
            reason: row.reason,
            ticketHash: row.ticket === null ? null : ports.sealer.queryHash(row.ticket),
          },
        }),
      ],
      events: [{ type: 'account.changed', accountId }, { type: 'outbox.filled' }],
    }
  })
  const claim = wanted(facts, input)
  return {
    now: facts.now,
    claim,
    number: ports.openNumber(claim, accountId),
    hideAt: new Date(shownSince.getTime() + facts.policies.revealSeconds * 1_000),
    leftToday: revealsLeft(facts, actor.roles),
  }
}

const claimIn = (facts: AccountFacts, { claimId }: RevealInput): ClaimRecord | undefined =>
  revealable(facts).find(({ id }) => id === (claimId ?? facts.account.currentClaimId))

function wanted(facts: AccountFacts, input: RevealInput): ClaimRecord {
  const claim = claimIn(facts, input)
  if (!claim) throw new AppError('claim_not_found')
  return claim
}

function revealRow(
  { random }: Ports,
  { account, now, reveals }: AccountFacts,
  actor: StaffActor,
  claim: ClaimRecord,
  { reason, ticket }: RevealInput,
): RevealRecord {
  return {
    id: random.id('rvl'),
    staffId: actor.id,
    nth: (reveals?.last ?? 0) + 1,
    staffRole: actor.roles[0] ?? 'agent',
    accountId: account.id,
    claimId: claim.id,
    reason,
    ticket: ticket ?? null,
    at: now,
  }
}
