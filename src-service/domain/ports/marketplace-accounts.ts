import type { AccountIndex } from '../accounts/account-index.ts'
import type { AccountRecord, AuditEventRecord } from '../records.types.ts'

/** The marketplace's copy of an account: what an upsert sets. */
export type AccountProfile = Pick<
  AccountRecord,
  'externalId' | 'name' | 'email' | 'country' | 'language' | 'timeZone' | 'amountAtStake'
>

/** What an upsert writes; null: nothing has changed. */
export interface ProfileWrite {
  readonly profile: AccountProfile
  readonly index: AccountIndex
  readonly event: Omit<AuditEventRecord, 'at'>
}

/** The account that an external id names, while its row is held. */
export type HeldAccount = AccountProfile & Pick<AccountRecord, 'id' | 'closedAt'>

/** Accounts as the marketplace writes them. */
export interface MarketplaceAccounts {
  /**
   * Shows `decide` the account that the external id names (null: there is none) while its row is held, and writes what it decides with the search index
   * and the audit event in one transaction. Of two first upserts the second finds the first one's account. Errors: what `decide` throws.
   */
  upsert(
    externalId: string,
    newId: string,
    decide: (held: HeldAccount | null) => ProfileWrite | null,
  ): Promise<{ readonly now: Date; readonly accountId: string; readonly created: boolean; readonly changed: boolean }>
}
