import type { StaffRole } from '../actor.ts'
import type { CursorKey } from '../lists/cursor.ts'
import type { Disposition, DuplicateAttemptRecord, DuplicateCaseRecord, DuplicateGrade } from '../records.types.ts'
import type { FoundNumber } from './account-search.ts'

interface AccountName {
  readonly id: string
  readonly name: string
}

/** A case with its number and the evidence counted by grade; tries that were only typed count for the number's case too (R15). */
export interface DuplicateCaseRow {
  readonly case: DuplicateCaseRecord
  readonly number: FoundNumber
  readonly owner: AccountName | null
  readonly counts: Readonly<Record<DuplicateGrade, number>>
  readonly lastAttemptAt: Date | null
}
export interface DuplicateCaseDetails extends DuplicateCaseRow {
  readonly now: Date
  /** Newest first, 500 at most. */
  readonly attempts: readonly (DuplicateAttemptRecord & { readonly account: AccountName })[]
}

export interface DuplicateCaseFilter {
  readonly state: 'open' | 'decided' | 'all'
  /** Only cases with an attempt of this grade. */
  readonly grade: DuplicateGrade | null
  readonly cause: DuplicateCaseRecord['cause'] | null
}
export interface Decision {
  readonly duplicateCaseId: string
  readonly disposition: Disposition
  readonly note: string
  readonly staffId: string
  readonly staffRole: StaffRole
}

export interface DuplicateCases {
  /** Open first, then the strongest evidence, then the oldest; `limit` rows at most. `after` is `[open, proven, sent, −openedAt, id]`; `open` counts all open cases. */
  list(
    request: DuplicateCaseFilter & { readonly limit: number; readonly after: CursorKey | null },
  ): Promise<{ readonly now: Date; readonly rows: readonly DuplicateCaseRow[]; readonly open: number }>
  /** Null: there is no such case. */
  find(duplicateCaseId: string): Promise<DuplicateCaseDetails | null>
  /** One guarded write with its audit event and its notification: of two reviewers at once one decides. */
  decide(decision: Decision): Promise<'decided' | 'case_decided' | 'duplicate_case_not_found'>
}
