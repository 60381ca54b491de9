import type { Write } from '../commit.types.ts'
import { outboxRow } from '../outbox-row.ts'
import type { Random } from '../ports/random.ts'
import type { WebhookEventRecord, WebhookType } from '../records.types.ts'

/** What the marketplace is told, with the outbox row in which it leaves, in the action's own transaction (ADR 10). */
export function webhookEvent(
  random: Random,
  now: Date,
  event: { readonly type: WebhookType; readonly accountId: string; readonly data: WebhookEventRecord['data'] },
): readonly Write[] {
  const id = random.id('whe')
  return [
    { insert: 'webhook_event', row: { id, at: now, ...event } },
    outboxRow(random, now, { kind: 'webhook', subjectId: id, accountId: event.accountId }),
  ]
}
