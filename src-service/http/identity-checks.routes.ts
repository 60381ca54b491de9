import type { FastifyInstance } from 'fastify'
import { reportIdentityCheck } from '../domain/identity-checks/report-identity-check.ts'
import type { Ports } from '../domain/ports/ports.types.ts'
import { route, type RouteContext } from './route.ts'

export function identityChecksRoutes(app: FastifyInstance, context: RouteContext, ports: Ports): void {
  route(app, context, 'identityChecks.report', async ({ input, actor }) => {
    const { facts, check } = await reportIdentityCheck(ports, actor, input)
    return { serverNow: facts.now.toISOString(), id: check.id, state: check.state, accepted: true }
  })
}
