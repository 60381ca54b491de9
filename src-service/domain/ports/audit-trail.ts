import type { CursorKey } from '../lists/cursor.ts'
import type { AuditEventRecord } from '../records.types.ts'

/** An event with its place in the trail. */
export interface AuditTrailRow {
  readonly event: AuditEventRecord
  readonly seq: number
}

export interface AuditTrail {
  /** Newest first, `limit` rows at most; `after` is `[seq]`. */
  read(request: {
    readonly accountId: string | null
    readonly action: string | null
    readonly limit: number
    readonly after: CursorKey | null
  }): Promise<{ readonly now: Date; readonly rows: readonly AuditTrailRow[] }>
}
