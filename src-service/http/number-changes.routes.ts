import type { FastifyInstance } from 'fastify'
import { cancelNumberChange, changeOf } from '../domain/number-changes/cancel-number-change.ts'
import { requestNumberChange } from '../domain/number-changes/request-number-change.ts'
import type { Ports } from '../domain/ports/ports.types.ts'
import { presentChange } from './account-view.presenter.ts'
import { route, type RouteContext } from './route.ts'

export function numberChangesRoutes(app: FastifyInstance, context: RouteContext, ports: Ports): void {
  route(app, context, 'numberChanges.request', async ({ input, actor }) => {
    const facts = await requestNumberChange(ports, actor, input)
    return { serverNow: facts.now.toISOString(), numberChange: presentChange(facts, changeOf(facts)) }
  })
  route(app, context, 'numberChanges.cancel', async ({ input, actor }) => {
    const facts = await cancelNumberChange(ports, actor, input)
    return {
      serverNow: facts.now.toISOString(),
      numberChange: presentChange(facts, changeOf(facts, input.numberChangeId)),
    }
  })
}
