import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { refuseIf } from '../accounts/blockers.ts'
import type { StaffActor } from '../actor.ts'
import { asReviewer } from '../as-reviewer.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'
import { outboxFilled } from '../verifications/send-code.ts'
import { tellHolder } from './end-release.ts'
import type { NumberReleaseRecord, ReleaseReason } from './number-release.types.ts'
import { currentBlockers, heldClaim, openBlockers, policyBlockers } from './release-blockers.ts'

/** What a reviewer enters to ask for a release. */
export interface ReleaseInput {
  readonly accountId: string
  readonly claimId: string
  readonly reason: ReleaseReason
  readonly ticket: string
}

/**
 * The first reviewer asks for the release of a number that belongs to somebody else by now (R3): a retired one, or one of a closed account. Nothing changes
 * yet but that its account is told. Errors: `release_off`, `claim_not_found`, `claim_is_current`, `release_open`.
 */
export async function requestNumberRelease(
  ports: Ports,
  actor: StaffActor,
  { accountId, claimId, reason, ticket }: ReleaseInput,
): Promise<{ readonly facts: AccountFacts; readonly numberReleaseId: string }> {
  const numberReleaseId = ports.random.id('rel')
  const facts = await decideAndCommit(ports, { accountId }, (facts) => {
    refuseIf(policyBlockers(facts))
    const claim = heldClaim(facts, claimId)
    refuseIf([...currentBlockers(facts, claim), ...openBlockers(facts, claim)])
    const row: NumberReleaseRecord = {
      id: numberReleaseId,
      accountId,
      claimId,
      state: 'awaiting_reviewer',
      endReason: null,
      reason,
      ticket,
      requestedBy: actor.id,
      requestedAt: facts.now,
      approvedBy: null,
      approvedAt: null,
      until: null,
      endedAt: null,
    }
    return {
      writes: [
        { insert: 'number_release', row },
        ...tellHolder(ports.random, facts, row, 'release_requested'),
        auditEvent(ports.random, facts.now, asReviewer(actor), {
          action: 'numberReleases.request',
          accountId,
          subjectId: row.id,
          data: { claimId, reason, ticketHash: ports.sealer.queryHash(ticket) },
        }),
      ],
      events: [{ type: 'account.changed', accountId }, outboxFilled],
    }
  })
  return { facts, numberReleaseId }
}
