import type { ColumnType, Generated } from 'kysely'
import type { OutboxRecord, WebhookType } from '../domain/records.types.ts'

/** What leaves the service, and what was told to whom. */
export interface OutboxTables {
  outbox: OutboxTable
  webhook_attempt: WebhookAttemptTable
  webhook_endpoint: { url: string; disabled_at: Date; reason: string }
  webhook_event: {
    id: string
    type: WebhookType
    account_id: string | null
    data: ColumnType<unknown, string, string>
    at: Date
  }
}

interface OutboxTable {
  id: string
  kind: OutboxRecord['kind']
  subject_id: string
  account_id: string
  sealed_code: Uint8Array | null
  sealed_link: Uint8Array | null
  last_error: string | null
  state: OutboxRecord['state']
  attempts: Generated<number>
  due_at: Date
  first_tried_at: Date | null
  give_up_at: Date | null
  created_at: Date
  ended_at: Date | null
}

interface WebhookAttemptTable {
  id: string
  webhook_event_id: string
  at: Date
  status: number | null
  duration_ms: number
  error: string | null
}
