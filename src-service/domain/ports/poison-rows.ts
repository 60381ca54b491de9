import type { CursorKey } from '../lists/cursor.ts'
import type { AuditEventRecord, OutboxRecord } from '../records.types.ts'

/** A row of the outbox that ended in an error. */
export interface PoisonRow extends Pick<
  OutboxRecord,
  'id' | 'kind' | 'subjectId' | 'accountId' | 'attempts' | 'createdAt'
> {
  readonly lastError: string
  readonly endedAt: Date
  /** False: what it held was wiped, so only a new one can be sent. */
  readonly retryable: boolean
}

export interface PoisonRows {
  /** Newest first; `after` is `[endedAt, id]`. */
  list(request: {
    readonly kind: OutboxRecord['kind'] | null
    readonly limit: number
    readonly after: CursorKey | null
  }): Promise<{ readonly now: Date; readonly rows: readonly PoisonRow[] }>
  /** Lets a row wait again as if it had never been tried, with the audit event. */
  retry(
    outboxId: string,
    event: Omit<AuditEventRecord, 'at' | 'accountId'>,
  ): Promise<{ readonly now: Date; readonly outcome: 'waiting' | 'wiped' | 'missing' }>
}
