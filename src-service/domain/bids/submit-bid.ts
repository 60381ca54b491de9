import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { bidBlockers, closedBlockers, refuseIf } from '../accounts/blockers.ts'
import type { IntegrationActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit, type Decision } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'
import { refuseUnstorable } from './payload.ts'

/** Drafts of one account that may wait at once (R19). */
export const MOST_DRAFTS = 20

interface Bid {
  readonly externalId: string
  readonly payload: unknown
  /** Where the refusal says that the member verifies. */
  readonly verifyUrl?: string
}

/**
 * The gate before the first bid (R19): let through with a current number or once a bid was ever let through; otherwise the payload is kept as a draft
 * and the refusal names it. Errors: `account_not_found`, `account_closed`, `payload_too_large`, `validation_failed`, `phone_verification_required`,
 * `draft_limit`.
 */
export async function submitBid(ports: Ports, actor: IntegrationActor, bid: Bid): Promise<AccountFacts> {
  const { externalId, payload } = bid
  refuseUnstorable(payload)
  const accountId = await ports.store.accountIdOf(externalId)
  if (!accountId) throw new AppError('account_not_found')
  // Guarded by the account's version: of a bid and the verification that commits at the same time one sees the other, so the bid is let through or released, never lost.
  return decideAndCommit(ports, { accountId }, (facts) => {
    refuseIf(closedBlockers(facts))
    return bidBlockers(facts).length === 0 ? letThrough(ports, facts, actor) : keepDraft(ports, facts, actor, bid)
  })
}

/** Only the first one changes anything: later bids cost a read. */
function letThrough(ports: Ports, { account, now }: AccountFacts, actor: IntegrationActor): Decision {
  if (account.bidLetThroughAt) return { writes: [] }
  return {
    account: { bidLetThroughAt: now },
    writes: [auditEvent(ports.random, now, actor, { action: 'bids.let_through', accountId: account.id })],
  }
}

function keepDraft(ports: Ports, facts: AccountFacts, actor: IntegrationActor, { payload, verifyUrl }: Bid): Decision {
  const { account, now, waitingDrafts } = facts
  const wayOut = { whoCanLift: 'member' as const, ...(verifyUrl === undefined ? {} : { verifyUrl }) }
  if (waitingDrafts.length >= MOST_DRAFTS) throw new AppError('draft_limit', wayOut)
  const draftId = ports.random.id('dft')
  return {
    writes: [
      {
        insert: 'bid_draft',
        row: { id: draftId, accountId: account.id, state: 'waiting', payload, createdAt: now, endedAt: null },
      },
      auditEvent(ports.random, now, actor, { action: 'bids.submit', accountId: account.id, subjectId: draftId }),
    ],
    events: [{ type: 'account.changed', accountId: account.id }],
    refusal: new AppError('phone_verification_required', { draftId, ...wayOut }),
  }
}
