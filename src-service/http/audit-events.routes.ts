import type { FastifyInstance } from 'fastify'
import { listAuditEvents } from '../domain/audit/list-audit-events.ts'
import type { AuditTrail } from '../domain/ports/audit-trail.ts'
import { presentAuditEvent } from './audit-event.presenter.ts'
import { route, type RouteContext } from './route.ts'

export function auditEventsRoutes(app: FastifyInstance, context: RouteContext, trail: AuditTrail): void {
  route(app, context, 'auditEvents.list', async ({ input }) => {
    const { now, events, nextCursor } = await listAuditEvents(trail, input)
    return { serverNow: now.toISOString(), events: events.map(presentAuditEvent), nextCursor }
  })
}
