import type { CursorKey } from '../lists/cursor.ts'
import type { SendDecisionRecord } from '../sends/send-records.types.ts'

/** A decision with its place in the list. */
export interface SendDecisionRow {
  readonly decision: SendDecisionRecord
  readonly seq: number
}

export interface SendDecisionFilter {
  readonly accountId: string | null
  readonly country: string | null
  readonly outcome: SendDecisionRecord['outcome'] | null
}

/** The records of R20. */
export interface SendDecisionList {
  /** Newest first, `limit` rows at most; `after` is `[seq]`. */
  read(
    request: SendDecisionFilter & { readonly limit: number; readonly after: CursorKey | null },
  ): Promise<{ readonly now: Date; readonly rows: readonly SendDecisionRow[] }>
}
