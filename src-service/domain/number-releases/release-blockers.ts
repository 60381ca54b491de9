import { AppError, type Blocker } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { blocker } from '../accounts/blockers.ts'
import type { ClaimRecord } from '../records.types.ts'
import type { NumberReleaseRecord, NumberReleaseState } from './number-release.types.ts'

/** The claim with its number still on it. Errors: `claim_not_found`, also of what was released already. */
export function heldClaim({ claims }: AccountFacts, claimId: string): ClaimRecord {
  const claim = claims.find(({ id, state }) => id === claimId && state !== 'released')
  if (!claim) throw new AppError('claim_not_found')
  return claim
}

/** A release of this account, ended or not. Errors: `number_release_not_found`. */
export function findRelease({ releases }: AccountFacts, numberReleaseId: string): NumberReleaseRecord {
  const release = releases.find(({ id }) => id === numberReleaseId)
  if (!release) throw new AppError('number_release_not_found')
  return release
}

/** R3: nothing of a release is done while the policy `numberRelease` is off. */
export const policyBlockers = ({ policies }: Pick<AccountFacts, 'policies'>): readonly Blocker[] =>
  policies.numberRelease ? [] : [blocker('release_off', 'supervisor')]

/** R1, R3: the current number of an open account is never released: its owner changes it first. */
export const currentBlockers = ({ account }: AccountFacts, claim: ClaimRecord): readonly Blocker[] =>
  claim.id === account.currentClaimId && !account.closedAt ? [blocker('claim_is_current', 'member')] : []

/** R3: a claim has one open release. */
export function openBlockers({ releases }: AccountFacts, claim: ClaimRecord): readonly Blocker[] {
  const open = releases.find(({ claimId, endedAt }) => claimId === claim.id && endedAt === null)
  return open ? [blocker('release_open', 'reviewer', open.requestedAt, open.until)] : []
}

/** Why the release is at none of these steps, which it may have left a moment ago. */
export const stepBlockers = (
  { state, endedAt }: NumberReleaseRecord,
  ...steps: readonly NumberReleaseState[]
): readonly Blocker[] => (steps.includes(state) ? [] : [blocker('release_wrong_step', 'nobody', endedAt)])

/** R3: who asked for a release is the first of its two reviewers and cannot be the second. */
export const secondBlockers = (
  { requestedBy, requestedAt }: NumberReleaseRecord,
  staffId: string,
): readonly Blocker[] => (requestedBy === staffId ? [blocker('release_same_reviewer', 'reviewer', requestedAt)] : [])
