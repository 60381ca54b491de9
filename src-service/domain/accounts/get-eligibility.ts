import { AppError } from '../../../src-shared/errors/app-error.ts'
import { readSettled } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'
import { action, type Action } from './actions.ts'
import type { AccountFacts } from './account-facts.types.ts'
import { bidBlockers, closedBlockers } from './blockers.ts'

/** Whether a member may bid, asked of the same blockers as the bid itself (R19). Errors: `account_not_found`. */
export async function getEligibility(
  ports: Ports,
  { externalId }: { readonly externalId: string },
): Promise<{ readonly facts: AccountFacts; readonly bid: Action; readonly numberSince: Date | null }> {
  const accountId = await ports.store.accountIdOf(externalId)
  if (!accountId) throw new AppError('account_not_found')
  const facts = await readSettled(ports, { accountId })
  const current = facts.claims.find(({ id }) => id === facts.account.currentClaimId)
  return {
    facts,
    bid: action(closedBlockers(facts), bidBlockers(facts)),
    numberSince: current?.claimedAt ?? null,
  }
}
