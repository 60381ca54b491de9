import type { FastifyInstance } from 'fastify'
import { getFigures } from '../domain/figures/get-figures.ts'
import { listActivity, listStaffEvents } from '../domain/figures/list-activity.ts'
import type { ActivityStore } from '../domain/ports/activity-store.ts'
import type { FiguresStore } from '../domain/ports/figures-store.ts'
import { presentFigures, presentPerson, presentStaffEvent } from './figures.presenter.ts'
import { route, type RouteContext } from './route.ts'

interface Stores {
  readonly figures: FiguresStore
  readonly activity: ActivityStore
}

export function figuresRoutes(app: FastifyInstance, context: RouteContext, { figures, activity }: Stores): void {
  route(app, context, 'figures.get', async ({ input }) => presentFigures(await getFigures(figures, input)))
  route(app, context, 'activity.list', async ({ input }) => {
    const { now, from, people } = await listActivity(activity, input)
    return { serverNow: now.toISOString(), from: from.toISOString(), people: people.map(presentPerson) }
  })
  route(app, context, 'activity.events', async ({ input }) => {
    const { now, name, events, nextCursor } = await listStaffEvents(activity, input)
    return { serverNow: now.toISOString(), name, events: events.map(presentStaffEvent), nextCursor }
  })
}
