import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { IdentityCheckRecord, IdentityCheckState } from '../records.types.ts'

/** Whether a check in this state is pending and so blocks a number change (R6). */
export const isPending = (state: IdentityCheckState): boolean =>
  state === 'requires_input' || state === 'processing' || state === 'manual_review'

/** The pending identity check of an account, if there is one (R6). */
export const pendingCheck = (facts: AccountFacts): IdentityCheckRecord | null =>
  facts.identityChecks.find((check) => isPending(check.state)) ?? null

/** Whether the member can cancel it at the provider (R7): in `requires_input` and `manual_review`. */
export const memberCanCancel = (state: IdentityCheckState): boolean =>
  state === 'requires_input' || state === 'manual_review'

/** Whether a change of this account must pass a reviewer first (R7): for 30 days after a check was rejected, or cancelled in review, and none verified since. */
export function needsReviewer({ identityChecks, now, policies }: AccountFacts): boolean {
  const telling = identityChecks.find((check) => check.state === 'verified' || isDoubtful(check))
  return (
    telling !== undefined &&
    isDoubtful(telling) &&
    now.getTime() - telling.changedAt.getTime() < policies.reviewAfterCheck
  )
}

const isDoubtful = ({ state, previousState }: IdentityCheckRecord): boolean =>
  state === 'rejected' || (state === 'cancelled' && previousState === 'manual_review')
