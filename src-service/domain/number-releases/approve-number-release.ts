import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { refuseIf } from '../accounts/blockers.ts'
import type { StaffActor } from '../actor.ts'
import { asReviewer } from '../as-reviewer.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'
import { outboxFilled } from '../verifications/send-code.ts'
import { tellHolder } from './end-release.ts'
import {
  currentBlockers,
  findRelease,
  heldClaim,
  policyBlockers,
  secondBlockers,
  stepBlockers,
} from './release-blockers.ts'

/**
 * The second reviewer, another person than the first, agrees to a release (R3): its 30 days start, and its account is told. Errors: `release_off`,
 * `number_release_not_found`, `release_wrong_step`, `release_same_reviewer`, `claim_is_current`.
 */
export async function approveNumberRelease(
  ports: Ports,
  actor: StaffActor,
  { accountId, numberReleaseId }: { readonly accountId: string; readonly numberReleaseId: string },
): Promise<AccountFacts> {
  return decideAndCommit(ports, { accountId }, (facts) => {
    refuseIf(policyBlockers(facts))
    const release = findRelease(facts, numberReleaseId)
    refuseIf([...stepBlockers(release, 'awaiting_reviewer'), ...secondBlockers(release, actor.id)])
    refuseIf(currentBlockers(facts, heldClaim(facts, release.claimId)))
    const { now, policies } = facts
    const until = new Date(now.getTime() + policies.releaseDelay)
    return {
      writes: [
        {
          update: 'number_release',
          id: release.id,
          set: { state: 'awaiting_delay', approvedBy: actor.id, approvedAt: now, until },
        },
        ...tellHolder(ports.random, facts, release, 'release_approved'),
        auditEvent(ports.random, now, asReviewer(actor), {
          action: 'numberReleases.approve',
          accountId,
          subjectId: release.id,
          data: { claimId: release.claimId, until: until.toISOString() },
        }),
      ],
      events: [{ type: 'account.changed', accountId }, outboxFilled],
    }
  })
}
