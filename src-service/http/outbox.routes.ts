import type { FastifyInstance } from 'fastify'
import { listFailedRows } from '../domain/outbox/list-failed-rows.ts'
import { retryFailedRow } from '../domain/outbox/retry-failed-row.ts'
import type { PoisonRows } from '../domain/ports/poison-rows.ts'
import type { Random } from '../domain/ports/random.ts'
import { presentFailedRow } from './outbox.presenter.ts'
import { route, type RouteContext } from './route.ts'

export function outboxRoutes(
  app: FastifyInstance,
  context: RouteContext,
  ports: { readonly poison: PoisonRows; readonly random: Random },
): void {
  route(app, context, 'outbox.failed', async ({ input }) => {
    const { now, rows, nextCursor } = await listFailedRows(ports.poison, input)
    return { serverNow: now.toISOString(), rows: rows.map(presentFailedRow), nextCursor }
  })
  route(app, context, 'outbox.retry', async ({ input, actor }) => {
    const { now } = await retryFailedRow(ports, actor, input)
    return { serverNow: now.toISOString(), id: input.outboxId }
  })
}
