import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { refuseIf } from '../accounts/blockers.ts'
import type { Actor, MemberActor, StaffActor } from '../actor.ts'
import { asReviewer } from '../as-reviewer.ts'
import { decideAndCommit } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'
import { outboxFilled } from '../verifications/send-code.ts'
import { endRelease } from './end-release.ts'
import type { CallOffReason } from './number-release.types.ts'
import { findRelease, policyBlockers, stepBlockers } from './release-blockers.ts'

interface Ending {
  readonly accountId: string
  readonly numberReleaseId: string
  readonly reason: CallOffReason
}

/** A reviewer, also one of the two, calls a release off at any step (R3). Errors: `release_off`, `number_release_not_found`, `release_wrong_step`. */
export const cancelNumberRelease = (ports: Ports, actor: StaffActor, input: Ending): Promise<AccountFacts> =>
  callOff(ports, asReviewer(actor), input, 'numberReleases.cancel')

/** The member says that the number is still theirs: that ends the release at once (R3). Errors: as for a reviewer. */
export const objectToNumberRelease = (
  ports: Ports,
  actor: MemberActor,
  { numberReleaseId }: { readonly numberReleaseId: string },
): Promise<AccountFacts> =>
  callOff(
    ports,
    actor,
    { accountId: actor.accountId, numberReleaseId, reason: 'owner_objected' },
    'memberNumberReleases.object',
  )

async function callOff(
  ports: Ports,
  actor: Actor,
  { accountId, numberReleaseId, reason }: Ending,
  action: string,
): Promise<AccountFacts> {
  return decideAndCommit(ports, { accountId }, (facts) => {
    refuseIf(policyBlockers(facts))
    const release = findRelease(facts, numberReleaseId)
    refuseIf(stepBlockers(release, 'awaiting_reviewer', 'awaiting_delay'))
    return {
      writes: endRelease(ports.random, facts, release, { actor, reason, action }),
      events: [{ type: 'account.changed', accountId }, outboxFilled],
    }
  })
}
