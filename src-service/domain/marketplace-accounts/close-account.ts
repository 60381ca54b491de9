import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { accountIndex } from '../accounts/account-index.ts'
import type { IntegrationActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { cancelDrafts } from '../bids/end-drafts.ts'
import type { Wipe } from '../commit.types.ts'
import { decideAndCommit, type Decision } from '../decide.ts'
import { endChange } from '../number-changes/end-change.ts'
import type { Ports } from '../ports/ports.types.ts'
import { endVerification } from '../verifications/end-verification.ts'
import { CLOSING, ERASING } from './wipes.ts'

/** What every screen shows of somebody whose name was erased (R3). */
export const ERASED_NAME = 'Erased member'

interface OneAccount {
  readonly externalId: string
}

/**
 * The marketplace closes an account for good (R3): what is open ends `account_closed`, the member's sessions end, its numbers are erased but for the
 * fingerprint and so stay taken, all in one transaction. Closing twice changes nothing. Errors: `account_not_found`.
 */
export async function closeMarketplaceAccount(
  ports: Ports,
  actor: IntegrationActor,
  { externalId }: OneAccount,
): Promise<AccountFacts> {
  return decideAndCommit(ports, { accountId: await idOf(ports, externalId) }, (facts) =>
    facts.account.closedAt ? { writes: [] } : close(ports, facts, actor, CLOSING),
  )
}

/** Erases who the member was: as closing, and name, e-mail, what is found by them and the bids' payloads (R3). A closed account may be erased, too. Errors: `account_not_found`. */
export async function eraseMarketplaceAccount(
  ports: Ports,
  actor: IntegrationActor,
  { externalId }: OneAccount,
): Promise<AccountFacts> {
  return decideAndCommit(ports, { accountId: await idOf(ports, externalId) }, (facts) => {
    const { account, now } = facts
    if (account.erasedAt) return { writes: [] }
    const closed: Decision = account.closedAt ? { writes: ERASING } : close(ports, facts, actor, ERASING)
    const { foldedName, search } = accountIndex({ ...account, name: '', email: '' })
    return {
      account: {
        ...closed.account,
        name: ERASED_NAME,
        email: '',
        timeZone: null,
        amountAtStake: null,
        foldedName,
        search,
        erasedAt: now,
      },
      writes: [
        ...closed.writes,
        auditEvent(ports.random, now, actor, {
          action: 'marketplaceAccounts.erase',
          accountId: account.id,
          subjectId: account.id,
        }),
      ],
      events: [{ type: 'account.changed', accountId: account.id }, ...(closed.events ?? [])],
    }
  })
}

async function idOf({ store }: Ports, externalId: string): Promise<string> {
  const accountId = await store.accountIdOf(externalId)
  if (!accountId) throw new AppError('account_not_found')
  return accountId
}

function close(ports: Ports, facts: AccountFacts, actor: IntegrationActor, wipes: readonly Wipe[]): Decision {
  const { account, now, openChange, openVerifications, waitingDrafts } = facts
  const ended = openChange
    ? endChange(ports, facts, openChange, { actor, state: 'cancelled', reason: 'account_closed' })
    : null
  const outside = openVerifications.filter(({ numberChangeId }) => !openChange || numberChangeId !== openChange.id)
  return {
    account: { closedAt: now },
    writes: [
      ...(ended?.writes ?? []),
      ...outside.map((verification) => endVerification(verification, 'cancelled', 'account_closed', now)),
      ...cancelDrafts(ports.random, facts),
      ...wipes,
      auditEvent(ports.random, now, actor, {
        action: 'marketplaceAccounts.close',
        accountId: account.id,
        subjectId: account.id,
        data: {
          verifications: openVerifications.length,
          numberChanges: openChange ? 1 : 0,
          drafts: waitingDrafts.length,
        },
      }),
    ],
    events: [{ type: 'account.changed', accountId: account.id }, { type: 'outbox.filled' }, ...(ended?.events ?? [])],
  }
}
