import { decodeCursor, encodeCursor, pageOf } from '../lists/cursor.ts'
import type { WebhookLine, WebhookLog } from '../ports/webhook-log.ts'
import type { OutboxRecord } from '../records.types.ts'

const DEFAULT_LIMIT = 50

/** What the marketplace was told, with each try, newest first. Errors: `cursor_invalid`. */
export async function listWebhooks(
  log: WebhookLog,
  input: { readonly state?: OutboxRecord['state']; readonly limit?: number; readonly cursor?: string },
): Promise<{ readonly now: Date; readonly lines: readonly WebhookLine[]; readonly nextCursor: string | null }> {
  const limit = input.limit ?? DEFAULT_LIMIT
  const after = decodeCursor(input.cursor, ['instant', 'word'])
  const read = await log.list({ state: input.state ?? null, limit: limit + 1, after })
  const { rows, next } = pageOf(
    read.rows.map((line) => ({ line, cursor: [line.event.at.getTime(), line.event.id] })),
    limit,
  )
  return { now: read.now, lines: rows.map(({ line }) => line), nextCursor: next && encodeCursor(next) }
}
