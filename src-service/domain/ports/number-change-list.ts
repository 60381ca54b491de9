import type { CursorKey } from '../lists/cursor.ts'
import type { NumberChangeRecord } from '../number-changes/number-change-record.types.ts'
import type { FoundNumber } from './account-search.ts'

/** A number change, with the account it belongs to. */
export interface NumberChangeRow {
  readonly change: NumberChangeRecord
  readonly account: { readonly id: string; readonly name: string }
  readonly currentNumber: FoundNumber
  readonly newNumber: FoundNumber
}

export type NumberChangesShown = 'open' | 'ended' | 'all' | 'awaiting_reviewer'

export interface NumberChangeList {
  /** Those that staff asked for; of `awaiting_reviewer` also those that owners started. Newest first, `limit` rows at most; `after` is `[requestedAt, id]`. `awaitingOwner` counts all of that state. */
  read(request: {
    readonly show: NumberChangesShown
    readonly limit: number
    readonly after: CursorKey | null
  }): Promise<{ readonly now: Date; readonly rows: readonly NumberChangeRow[]; readonly awaitingOwner: number }>
}
