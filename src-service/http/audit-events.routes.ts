import type { FastifyInstance } from 'fastify'
import { listAuditEvents } from '../domain/audit/list-audit-events.ts'
import { recordExport } from '../domain/audit/record-export.ts'
import type { AuditTrail } from '../domain/ports/audit-trail.ts'
import type { Random } from '../domain/ports/random.ts'
import { presentAuditEvent } from './audit-event.presenter.ts'
import { route, type RouteContext } from './route.ts'

export interface AuditEventsPorts {
  readonly trail: AuditTrail
  readonly random: Random
}

export function auditEventsRoutes(app: FastifyInstance, context: RouteContext, ports: AuditEventsPorts): void {
  route(app, context, 'auditEvents.list', async ({ input }) => {
    const { now, events, nextCursor } = await listAuditEvents(ports.trail, input)
    return { serverNow: now.toISOString(), events: events.map(presentAuditEvent), nextCursor }
  })
  route(app, context, 'auditEvents.recordExport', async ({ input, actor }) => {
    const at = (await recordExport(ports, actor, input)).toISOString()
    return { serverNow: at, recordedAt: at }
  })
}
