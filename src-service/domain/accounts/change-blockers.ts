import type { Blocker } from '../../../src-shared/errors/app-error.ts'
import type { NumberChangeRecord } from '../number-changes/number-change-record.types.ts'
import type { AccountFacts } from './account-facts.types.ts'
import { blocker, closedBlockers, identityCheckBlockers } from './blockers.ts'

/** Why the change is not at this step; nothing where it is. */
const notAt = ({ openChange }: AccountFacts, state: NumberChangeRecord['state']): readonly Blocker[] =>
  openChange?.state === state ? [] : [blocker(openChange ? 'change_wrong_step' : 'change_not_open', 'nobody')]

/** R4: how often the owner may still ask for the link of the lost-phone path; null where no change is at that step. */
export function linksLeft({ openChange, links, policies }: AccountFacts): number | null {
  if (openChange?.state !== 'awaiting_authority') return null
  const asked = links.filter(({ kind, numberChangeId }) => kind === 'lost_phone' && numberChangeId === openChange.id)
  return Math.max(0, policies.lostPhoneLinks - asked.length)
}

/** R4: why the link of the lost-phone path may not be asked for. */
export const askLinkBlockers = (facts: AccountFacts): readonly Blocker[] => [
  ...openLinkBlockers(facts),
  // Whoever has used all of them cancels and starts again.
  ...(linksLeft(facts) === 0 ? [blocker('link_limit', 'member', null, facts.openChange?.until ?? null)] : []),
]

/** R4, R6: why that link may not be opened. */
export const openLinkBlockers = (facts: AccountFacts): readonly Blocker[] => [
  ...closedBlockers(facts),
  ...notAt(facts, 'awaiting_authority'),
  ...identityCheckBlockers(facts),
]

/** R4: why *Stop* has nothing to stop. */
export const stopBlockers = (facts: AccountFacts): readonly Blocker[] => notAt(facts, 'awaiting_delay')

/** R5, R18: why *This wasn't me* cannot be said of this change: it ended without taking the number, or it has been said. */
export function disputeBlockers(
  { openChange, disputedChangeIds }: AccountFacts,
  change: NumberChangeRecord | null,
): readonly Blocker[] {
  if (change && disputedChangeIds.includes(change.id)) return [blocker('change_disputed', 'reviewer', change.endedAt)]
  return change && (change.id === openChange?.id || change.state === 'approved')
    ? []
    : [blocker('change_not_open', 'nobody')]
}

/** R7: why a reviewer may not let the change go on. */
export const approveBlockers = (facts: AccountFacts): readonly Blocker[] => [
  ...closedBlockers(facts),
  ...refuseBlockers(facts),
  ...identityCheckBlockers(facts),
]

/** R7: why there is nothing for a reviewer to refuse. */
export const refuseBlockers = (facts: AccountFacts): readonly Blocker[] => notAt(facts, 'awaiting_reviewer')
