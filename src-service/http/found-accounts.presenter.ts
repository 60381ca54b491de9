import type { AccountState, AccountSummary } from '../../src-shared/contract/accounts.ts'
import type { Reply } from '../../src-shared/contract/index.ts'
import type { FoundAccounts } from '../domain/accounts/search-accounts.ts'
import type { FoundAccount } from '../domain/ports/account-search.ts'
import { maskDigits, maskedNumber } from './masked-number.presenter.ts'

/** A search's reply: every number masked (R21). */
export const presentFoundAccounts = (found: FoundAccounts): Reply<'accounts.search'> => ({
  serverNow: found.now.toISOString(),
  accounts: found.accounts.map(presentFound),
  nextCursor: found.nextCursor,
  understoodAs: found.understoodAs,
})

/** Accounts that were opened lately: nothing was matched. */
export const presentRecent = ({
  now,
  accounts,
}: {
  readonly now: Date
  readonly accounts: readonly FoundAccount[]
}): Reply<'accounts.recent'> => ({
  serverNow: now.toISOString(),
  accounts: accounts.map((account) => presentFound({ ...account, by: 'recent' })),
})

const presentFound = (account: FoundAccounts['accounts'][number]): AccountSummary => ({
  id: account.id,
  externalId: account.externalId,
  name: account.name,
  email: account.email,
  country: account.country,
  language: account.language,
  memberSince: account.createdAt.toISOString(),
  state: stateOf(account),
  number: account.number && maskedNumber(account.number),
  identityCheckPending: account.identityCheckPending,
  match: {
    by: account.by,
    number: account.matchedNumber && { masked: maskDigits(account.matchedNumber), as: account.matchedNumber.as },
  },
})

function stateOf({ closedAt, changeOpen, number, codeSent }: FoundAccount): AccountState {
  if (closedAt) return 'closed'
  if (changeOpen) return 'change_open'
  if (number) return 'verified'
  return codeSent ? 'code_sent' : 'not_verified'
}
