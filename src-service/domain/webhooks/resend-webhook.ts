import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { IntegrationActor } from '../actor.ts'
import type { Random } from '../ports/random.ts'
import type { WebhookLog } from '../ports/webhook-log.ts'

/** Tells the marketplace once more, whatever became of the earlier tries; the event keeps its id, by which receivers de-duplicate. Errors: `webhook_event_not_found`. */
export async function resendWebhook(
  { log, random }: { readonly log: WebhookLog; readonly random: Random },
  actor: IntegrationActor,
  { webhookEventId }: { readonly webhookEventId: string },
): Promise<{ readonly now: Date }> {
  const resent = await log.resend(webhookEventId, {
    id: random.id('evt'),
    actorKind: actor.kind,
    actorId: actor.id,
    actorRole: null,
    action: 'webhooks.resend',
    subjectId: webhookEventId,
    data: {},
  })
  if (!resent) throw new AppError('webhook_event_not_found')
  return resent
}
