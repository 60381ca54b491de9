import type { FastifyInstance } from 'fastify'
import type { SendDecisionList } from '../domain/ports/send-decision-list.ts'
import { listSendDecisions } from '../domain/sends/list-send-decisions.ts'
import { route, type RouteContext } from './route.ts'
import { presentSendDecision } from './send-decision.presenter.ts'

export function sendDecisionsRoutes(app: FastifyInstance, context: RouteContext, list: SendDecisionList): void {
  route(app, context, 'sendDecisions.list', async ({ input }) => {
    const { now, decisions, nextCursor } = await listSendDecisions(list, input)
    return { serverNow: now.toISOString(), decisions: decisions.map(presentSendDecision), nextCursor }
  })
}
