import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { Actor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import type { Write } from '../commit.types.ts'
import { noticeTo } from '../members/notices.ts'
import type { Random } from '../ports/random.ts'
import type { NumberReleaseEnd, NumberReleaseRecord } from './number-release.types.ts'

type ReleaseNotice = 'release_requested' | 'release_approved' | 'release_ended' | 'number_released'

/** R18: the account that held the number is told of each step; of somebody who was erased nothing is left to tell (R3). */
export function tellHolder(
  random: Random,
  facts: AccountFacts,
  release: Pick<NumberReleaseRecord, 'id' | 'claimId'>,
  kind: ReleaseNotice,
): readonly Write[] {
  if (facts.account.erasedAt) return []
  const { lastFour = null } = facts.claims.find(({ id }) => id === release.claimId) ?? {}
  return noticeTo({ random }, facts, kind, { lastFour, numberReleaseId: release.id })
}

/** Ends a release without effect (R3): the number stays its account's, whose member is told, and the trail says why. */
export function endRelease(
  random: Random,
  facts: AccountFacts,
  release: NumberReleaseRecord,
  {
    actor,
    reason,
    action = 'numberReleases.cancelled',
  }: {
    readonly actor: Actor
    readonly reason: NumberReleaseEnd
    readonly action?: string
  },
): readonly Write[] {
  return [
    {
      update: 'number_release',
      id: release.id,
      set: { state: 'cancelled', endReason: reason, until: null, endedAt: facts.now },
    },
    ...tellHolder(random, facts, release, 'release_ended'),
    auditEvent(random, facts.now, actor, {
      action,
      accountId: facts.account.id,
      subjectId: release.id,
      data: { reason, from: release.state, claimId: release.claimId },
    }),
  ]
}

/** R2, R3: a number that comes back to its account is its again, and a release of it is over. */
export const endReleasesOf = (random: Random, facts: AccountFacts, claimId: string, actor: Actor): readonly Write[] =>
  facts.releases
    .filter((release) => release.claimId === claimId && release.endedAt === null)
    .flatMap((release) => endRelease(random, facts, release, { actor, reason: 'number_returned' }))
