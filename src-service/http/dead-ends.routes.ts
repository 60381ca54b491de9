import type { FastifyInstance } from 'fastify'
import { listDeadEnds } from '../domain/accounts/list-dead-ends.ts'
import type { DeadEndList } from '../domain/ports/dead-end-list.ts'
import { presentDeadEndLine } from './dead-end.presenter.ts'
import { route, type RouteContext } from './route.ts'

export function deadEndsRoutes(app: FastifyInstance, context: RouteContext, deadEnds: DeadEndList): void {
  route(app, context, 'deadEnds.list', async ({ input }) => {
    const { now, rows, blockedForAll, nextCursor } = await listDeadEnds(deadEnds, input)
    return {
      serverNow: now.toISOString(),
      deadEnds: rows.map(presentDeadEndLine),
      blockedForAll: [...blockedForAll],
      nextCursor,
    }
  })
}
