import type { FastifyInstance } from 'fastify'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { route, type RouteContext } from './route.ts'

/** Asks the database for its clock; null: it does not answer or its schema is not current. */
export type Readiness = () => Promise<{ readonly now: Date; readonly engine: 'pglite' | 'postgresql' } | null>

export function healthRoutes(app: FastifyInstance, context: RouteContext, ready: Readiness, version: string): void {
  route(app, context, 'health.live', async () => ({ status: 'ok' }))
  route(app, context, 'health.ready', async () => {
    const database = await ready()
    if (!database) throw new AppError('service_unavailable')
    return { serverNow: database.now.toISOString(), status: 'ready', database: database.engine, version }
  })
}
