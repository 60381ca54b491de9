import type { OutboxStore } from '../domain/ports/outbox-store.ts'
import type { WebhookAnswer, WebhookEndpoint } from '../domain/ports/webhook-endpoint.ts'
import type { Sender } from './lane.ts'
import type { Outcome } from './outcome.ts'

/** What the marketplace is told with. */
export interface WebhookDeps {
  readonly outbox: OutboxStore
  /** Null: no endpoint is configured. */
  readonly webhooks: WebhookEndpoint | null
  readonly attemptId: () => string
}

const GONE = 410

/** Tells the marketplace (Standard Webhooks 1.0). Every try is written down before its outcome is. */
export const webhookSender =
  ({ outbox, webhooks, attemptId }: WebhookDeps): Sender<'webhook'> =>
  async ({ event }, signal) => {
    // The event stays and is listed; it leaves when the marketplace asks for it again (webhooks.resend).
    if (!webhooks) return { end: 'never', error: 'not_configured' }
    if (!event) return { end: 'never', error: 'the event is gone' }
    if (await outbox.isDisabled(webhooks.url)) return { end: 'paused', error: 'endpoint_disabled' }
    const { id, type, at: timestamp, data } = event
    const answer = await webhooks.post({ id, type, timestamp, data }, signal)
    await outbox.recordAttempt({ id: attemptId(), webhookEventId: id, ...answer })
    if (answer.status !== GONE) return outcomeOf(answer)
    await outbox.disable(webhooks.url, 'the endpoint answered 410')
    return { end: 'paused', error: 'endpoint_disabled' }
  }

const outcomeOf = ({ status, error }: WebhookAnswer): Outcome =>
  status !== null && status >= 200 && status < 300
    ? { end: 'left' }
    : { end: 'later', error: status === null ? (error ?? 'no answer') : `the endpoint answered ${status}` }
