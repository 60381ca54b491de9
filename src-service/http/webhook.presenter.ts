import type { WebhookEvent } from '../../src-shared/contract/webhooks.ts'
import type { WebhookLine } from '../domain/ports/webhook-log.ts'

export const presentWebhook = ({ event, state, lastError, nextAt, attempts }: WebhookLine): WebhookEvent => ({
  id: event.id,
  type: event.type,
  accountId: event.accountId,
  at: event.at.toISOString(),
  data: { ...event.data },
  state,
  lastError,
  nextAttemptAt: nextAt && nextAt.toISOString(),
  attempts: attempts.map(({ at, status, durationMs, error }) => ({ at: at.toISOString(), status, durationMs, error })),
})
