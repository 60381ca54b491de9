import type { Blocker } from '../../../src-shared/errors/app-error.ts'
import type { Channel } from '../../../src-shared/phone/types.ts'
import type { StaffRole } from '../actor.ts'
import { memberCanCancel, pendingCheck } from '../identity-checks/pending.ts'
import type { ClaimRecord, SealedNumber } from '../records.types.ts'
import type { AccountFacts, RevealFacts } from './account-facts.types.ts'
import { blocker, closedBlockers, sendBlockers } from './blockers.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** R5: why the set-up link cannot be sent: it is for who has no number yet. */
export const setupLinkBlockers = (facts: AccountFacts): readonly Blocker[] => [
  ...closedBlockers(facts),
  ...(facts.account.currentClaimId ? [blocker('already_verified', 'nobody')] : []),
  ...linkLimit(facts),
]

/** R7: why the check link cannot be sent: there must be a pending check that the member may cancel. */
export const checkLinkBlockers = (facts: AccountFacts): readonly Blocker[] => [
  ...closedBlockers(facts),
  ...noCheckToCancel(facts),
  ...linkLimit(facts),
]

function noCheckToCancel(facts: AccountFacts): readonly Blocker[] {
  const check = pendingCheck(facts)
  if (!check) return [blocker('no_pending_check', 'nobody')]
  return memberCanCancel(check.state)
    ? []
    : [blocker('identity_check_processing', 'identity_provider', check.startedAt)]
}

function linkLimit({ recentLinksAt, policies }: AccountFacts): readonly Blocker[] {
  const oldest = recentLinksAt[policies.linksPerHour - 1]
  return oldest ? [blocker('staff_link_limit', 'time', oldest, new Date(oldest.getTime() + HOUR))] : []
}

/** R13: why a person may not re-send before the wait is over: only a supervisor may, and only while the policy `staffResendOverride` is on. */
export const overrideBlockers = ({ policies }: AccountFacts, roles: readonly StaffRole[]): readonly Blocker[] => [
  ...(roles.includes('supervisor') ? [] : [blocker('role_missing', 'supervisor')]),
  ...(policies.staffResendOverride ? [] : [blocker('override_off', 'supervisor')]),
]

/** R13, R20: what stands against a send that does not wait: the caps and limits do, as against any other. */
export const overrideSendBlockers = (
  facts: AccountFacts,
  number: SealedNumber,
  channel?: Channel,
): readonly Blocker[] => sendBlockers(facts, number, channel, { wait: false })

/** How many numbers a person may reveal in a rolling day: by the highest of their roles (R21). */
export const revealBudget = ({ policies }: AccountFacts, roles: readonly StaffRole[]): number =>
  Math.max(
    0,
    roles.includes('agent') || roles.includes('supervisor') ? policies.revealsPerDayAgent : 0,
    roles.includes('reviewer') ? policies.revealsPerDayReviewer : 0,
  )

/** How many numbers the person that the facts were read for may still reveal in their rolling day (R21). */
export const revealsLeft = (facts: AccountFacts, roles: readonly StaffRole[]): number =>
  Math.max(0, revealBudget(facts, roles) - (facts.reveals?.recent.length ?? 0))

/** The numbers of an account that can still be opened: closure erases them (R3). */
export const revealable = ({ claims }: AccountFacts): readonly ClaimRecord[] =>
  claims.filter(({ state, ciphertext }) => state !== 'released' && ciphertext !== null)

/** R21: why a person may reveal no number of this account. */
export const revealBlockers = (facts: AccountFacts, roles: readonly StaffRole[]): readonly Blocker[] => [
  ...closedBlockers(facts),
  ...(revealable(facts).length === 0 ? [blocker('no_current_number', 'member')] : []),
  ...revealLimit(facts, roles),
]

function revealLimit(facts: AccountFacts, roles: readonly StaffRole[]): readonly Blocker[] {
  const budget = revealBudget(facts, roles)
  const used = facts.reveals?.recent ?? []
  if (used.length < budget) return []
  const oldest = used[budget - 1]
  return [
    oldest
      ? blocker('reveal_limit', 'time', oldest.at, new Date(oldest.at.getTime() + DAY))
      : blocker('reveal_limit', 'supervisor'),
  ]
}

/** The person's own reveal of a number that is still shown: to ask again is the same reveal. */
export const runningReveal = (facts: AccountFacts, claimId: string): RevealFacts['recent'][number] | null =>
  facts.reveals?.recent.find(
    (one) => one.claimId === claimId && facts.now.getTime() - one.at.getTime() < facts.policies.revealSeconds * 1_000,
  ) ?? null
