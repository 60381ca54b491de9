import type { AccountFacts, FactsQuery } from '../accounts/account-facts.types.ts'
import type { Commit, CommitOutcome } from '../commit.types.ts'

/** Facts in one statement, writes in one guarded statement (ADR 13). */
export interface AccountStore {
  /** Null: there is no such account. */
  readFacts(query: FactsQuery): Promise<AccountFacts | null>
  commit(commit: Commit): Promise<CommitOutcome>
  /** The account that an external id of the marketplace names. */
  accountIdOf(externalId: string): Promise<string | null>
  /** The account and number change that a mailed link is about; it proves nothing. */
  ownerOfLink(linkId: string): Promise<{ readonly accountId: string; readonly numberChangeId: string } | null>
  /** Runs `work` holding the account's row and what `places` names (the sends to a number, to its prefix and from an address, a person's reveals), so that neither can change under it; other commits that count on one of them are refused as lost races until it ends. Errors: `too_busy`. */
  locked<T>(accountId: string, work: (store: AccountStore) => Promise<T>, places?: readonly string[]): Promise<T>
}
