import type { CursorKey } from '../lists/cursor.ts'
import type { NumberReleaseRecord } from '../number-releases/number-release.types.ts'
import type { FoundNumber } from './account-search.ts'

/** A release, with its account and the number that it is about. */
export interface NumberReleaseRow {
  readonly release: NumberReleaseRecord
  readonly account: { readonly id: string; readonly name: string }
  readonly number: FoundNumber
}

export type NumberReleasesShown = 'open' | 'ended' | 'all'

export interface NumberReleaseList {
  /** Newest first, `limit` rows at most; `after` is `[requestedAt, id]`. With them, whether the policy `numberRelease` is on. */
  read(request: {
    readonly show: NumberReleasesShown
    readonly limit: number
    readonly after: CursorKey | null
  }): Promise<{ readonly now: Date; readonly rows: readonly NumberReleaseRow[]; readonly numberRelease: boolean }>
}
