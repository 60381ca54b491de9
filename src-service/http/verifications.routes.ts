import type { FastifyInstance } from 'fastify'
import { resendVerification } from '../domain/verifications/resend-verification.ts'
import type { Ports } from '../domain/ports/ports.types.ts'
import { presentVerification } from './account-view.presenter.ts'
import { findOpen } from '../domain/verifications/find-verification.ts'
import { route, type RouteContext } from './route.ts'

export function verificationsRoutes(app: FastifyInstance, context: RouteContext, ports: Ports): void {
  route(app, context, 'verifications.resend', async ({ input, actor }) => {
    const facts = await resendVerification(ports, actor, input)
    return {
      serverNow: facts.now.toISOString(),
      verification: presentVerification(facts, findOpen(facts, input.verificationId)),
    }
  })
}
