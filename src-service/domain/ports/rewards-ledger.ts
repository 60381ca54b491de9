import type { CursorKey } from '../lists/cursor.ts'
import type { RewardRecord } from '../rewards/reward.types.ts'

/** A row of the ledger with the marketplace's own id of the account. */
export type RewardLine = Omit<RewardRecord, 'fingerprint'> & { readonly externalId: string }

/** The ledger of rewards (R17). */
export interface RewardsLedger {
  /** Newest first, `limit` rows at most; `after` is `[grantedAt, accountId]`. */
  list(request: {
    readonly limit: number
    readonly after: CursorKey | null
  }): Promise<{ readonly now: Date; readonly rows: readonly RewardLine[] }>
}
