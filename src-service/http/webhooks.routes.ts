import type { FastifyInstance } from 'fastify'
import type { Random } from '../domain/ports/random.ts'
import type { WebhookLog } from '../domain/ports/webhook-log.ts'
import { listWebhooks } from '../domain/webhooks/list-webhooks.ts'
import { resendWebhook } from '../domain/webhooks/resend-webhook.ts'
import { route, type RouteContext } from './route.ts'
import { presentWebhook } from './webhook.presenter.ts'

export function webhooksRoutes(
  app: FastifyInstance,
  context: RouteContext,
  ports: { readonly log: WebhookLog; readonly random: Random },
): void {
  route(app, context, 'webhooks.list', async ({ input }) => {
    const { now, lines, nextCursor } = await listWebhooks(ports.log, input)
    return { serverNow: now.toISOString(), events: lines.map(presentWebhook), nextCursor }
  })
  route(app, context, 'webhooks.resend', async ({ input, actor }) => {
    const { now } = await resendWebhook(ports, actor, input)
    return { serverNow: now.toISOString(), id: input.webhookEventId }
  })
}
