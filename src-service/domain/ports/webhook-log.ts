import type { CursorKey } from '../lists/cursor.ts'
import type { AuditEventRecord, OutboxRecord, WebhookEventRecord } from '../records.types.ts'

/** One try as its receiver answered it; a null status: it did not. */
export interface WebhookAttempt {
  readonly at: Date
  readonly status: number | null
  readonly durationMs: number
  readonly error: string | null
}
/** An event with the state of its delivery. */
export interface WebhookLine {
  readonly event: WebhookEventRecord
  readonly state: OutboxRecord['state']
  readonly lastError: string | null
  /** The next try on app_now()'s clock; null: none is planned. */
  readonly nextAt: Date | null
  /** Newest first; the last 20. */
  readonly attempts: readonly WebhookAttempt[]
}

/** What the marketplace was told and is to be told. */
export interface WebhookLog {
  /** Newest first; `after` is `[at, id]`. */
  list(request: {
    readonly state: OutboxRecord['state'] | null
    readonly limit: number
    readonly after: CursorKey | null
  }): Promise<{ readonly now: Date; readonly rows: readonly WebhookLine[] }>
  /** Lets an event leave at once as if it had never been tried, opens a disabled endpoint again, and writes the audit event; null: there is no such event. */
  resend(
    webhookEventId: string,
    event: Omit<AuditEventRecord, 'at' | 'accountId'>,
  ): Promise<{ readonly now: Date } | null>
}
