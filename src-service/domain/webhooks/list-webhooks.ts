import { readPage } from '../lists/cursor.ts'
import type { WebhookLine, WebhookLog } from '../ports/webhook-log.ts'
import type { OutboxRecord } from '../records.types.ts'

/** What the marketplace was told, with each try, newest first. Errors: `cursor_invalid`. */
export async function listWebhooks(
  log: WebhookLog,
  input: { readonly state?: OutboxRecord['state']; readonly limit?: number; readonly cursor?: string },
): Promise<{ readonly now: Date; readonly lines: readonly WebhookLine[]; readonly nextCursor: string | null }> {
  const { read, rows, nextCursor } = await readPage(
    input,
    ['instant', 'word'],
    (page) => log.list({ state: input.state ?? null, ...page }),
    ({ event }) => [event.at.getTime(), event.id],
  )
  return { now: read.now, lines: rows, nextCursor }
}
