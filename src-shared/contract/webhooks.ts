import { Type, type Static } from 'typebox'
import { AccountId, Cursor, Instant, literals, nullable, PageLimit, reply, strict, WebhookEventId } from './common.ts'
import { operation } from './operation.ts'

/** What the marketplace is told, with each try; `data` is what the webhook carries. */
export const WebhookEvent = strict({
  id: WebhookEventId,
  type: Type.String({ description: 'For example reward.granted' }),
  accountId: nullable(AccountId),
  at: Instant,
  data: Type.Record(Type.String(), Type.Unknown()),
  state: literals(['waiting', 'done', 'failed']),
  lastError: nullable(Type.String({ description: '`not_configured`: there was no endpoint to tell' })),
  nextAttemptAt: nullable(Instant),
  attempts: Type.Array(
    strict({
      at: Instant,
      status: nullable(Type.Integer({ description: 'Null: there was no answer' })),
      durationMs: Type.Integer(),
      error: nullable(Type.String()),
    }),
  ),
})
export type WebhookEvent = Static<typeof WebhookEvent>

export const webhooks = {
  list: operation({
    audience: 'integration',
    summary: 'Webhook events with their state and tries, newest first',
    method: 'GET',
    path: '/v1/webhook-events',
    query: strict({
      state: Type.Optional(literals(['waiting', 'done', 'failed'])),
      limit: Type.Optional(PageLimit),
      cursor: Type.Optional(Cursor),
    }),
    reply: reply({ events: Type.Array(WebhookEvent), nextCursor: nullable(Cursor) }),
    errors: ['cursor_invalid'],
  }),
  resend: operation({
    audience: 'integration',
    summary: 'Let a webhook event leave once more, with the same id; opens an endpoint again that had answered 410',
    method: 'POST',
    path: '/v1/webhook-events/{webhookEventId}/deliveries',
    status: 202,
    params: strict({ webhookEventId: WebhookEventId }),
    reply: reply({ id: WebhookEventId }),
    errors: ['webhook_event_not_found'],
  }),
}
