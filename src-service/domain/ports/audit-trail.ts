import type { CursorKey } from '../lists/cursor.ts'
import type { AuditEventRecord } from '../records.types.ts'

/** An event with its place in the trail. */
export interface AuditTrailRow {
  readonly event: AuditEventRecord
  readonly seq: number
}

export interface AuditTrail {
  /** Writes one event that no change belongs to; an account that does not exist is left out. Answers when. */
  add(event: Omit<AuditEventRecord, 'at'>): Promise<Date>
  /** Newest first, `limit` rows at most; `after` is `[seq]`. */
  read(request: {
    readonly accountId: string | null
    readonly action: string | null
    readonly limit: number
    readonly after: CursorKey | null
  }): Promise<{ readonly now: Date; readonly rows: readonly AuditTrailRow[] }>
}
