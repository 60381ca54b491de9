import type { FastifyInstance } from 'fastify'
import { heartbeat, type HeartbeatPorts } from '../domain/identity-checks/heartbeat.ts'
import { receiveIdentityWebhook } from '../domain/identity-checks/receive-webhook.ts'
import { reportIdentityCheck } from '../domain/identity-checks/report-identity-check.ts'
import type { Ports } from '../domain/ports/ports.types.ts'
import { signedBodies } from './plugins/webhook-signature.ts'
import { route, type RouteContext } from './route.ts'

interface IdentityChecksDeps extends Ports, HeartbeatPorts {
  readonly now: () => Promise<Date>
  /** Of the identity provider's webhooks; none: they are refused. */
  readonly webhookSecrets: readonly string[]
}

export function identityChecksRoutes(app: FastifyInstance, context: RouteContext, deps: IdentityChecksDeps): void {
  route(app, context, 'identityChecks.report', async ({ input, actor }) => {
    const { facts, check } = await reportIdentityCheck(deps, actor, input)
    return { serverNow: facts.now.toISOString(), id: check.id, state: check.state, accepted: true }
  })

  route(app, context, 'identityProvider.heartbeat', async ({ actor }) => {
    const { now, heartbeatAt, staleAt } = await heartbeat(deps, actor, { ageSeconds: 0 })
    return {
      serverNow: now.toISOString(),
      heartbeatAt: heartbeatAt.toISOString(),
      staleAt: staleAt?.toISOString() ?? null,
    }
  })

  void app.register(async (signed) => {
    signedBodies(signed, deps.webhookSecrets)
    route(signed, context, 'identityChecks.receive', async ({ input, request }) => {
      const ageSeconds = Date.now() / 1000 - Number(request.headers['webhook-timestamp'])
      const { accepted } = await receiveIdentityWebhook(deps, { type: input.type, data: input.data, ageSeconds })
      return { serverNow: (await deps.now()).toISOString(), accepted }
    })
  })
}
