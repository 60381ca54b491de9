import type { FastifyInstance } from 'fastify'
import { decideDuplicateCase } from '../domain/duplicates/decide-duplicate-case.ts'
import { getDuplicateCase } from '../domain/duplicates/get-duplicate-case.ts'
import { listDuplicateCases } from '../domain/duplicates/list-duplicate-cases.ts'
import type { DuplicateCases } from '../domain/ports/duplicate-cases.ts'
import { presentCase, presentCaseLine } from './duplicate-case.presenter.ts'
import { route, type RouteContext } from './route.ts'

export function duplicateCasesRoutes(app: FastifyInstance, context: RouteContext, cases: DuplicateCases): void {
  route(app, context, 'duplicateCases.list', async ({ input }) => {
    const { now, rows, open, nextCursor } = await listDuplicateCases(cases, input)
    return { serverNow: now.toISOString(), cases: rows.map(presentCaseLine), open, nextCursor }
  })
  route(app, context, 'duplicateCases.get', async ({ input }) => presentCase(await getDuplicateCase(cases, input)))
  route(app, context, 'duplicateCases.decide', async ({ input, actor }) =>
    presentCase(await decideDuplicateCase(cases, actor, input)),
  )
}
