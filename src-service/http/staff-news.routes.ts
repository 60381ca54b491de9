import type { FastifyInstance } from 'fastify'
import type { NewsLine } from '../../src-shared/contract/staff-news.ts'
import type { StaffNewsRow, StaffNewsStore } from '../domain/ports/staff-news-store.ts'
import { listStaffNews } from '../domain/staff-news/list-staff-news.ts'
import { newsKind } from '../domain/staff-news/news-kind.ts'
import { route, type RouteContext } from './route.ts'

/** News of one's own requests: each person sees and marks their own. */
export function staffNewsRoutes(app: FastifyInstance, context: RouteContext, news: StaffNewsStore): void {
  route(app, context, 'staffNews.list', async ({ input, actor }) => {
    const { now, rows, unread, nextCursor } = await listStaffNews(news, actor, input)
    return { serverNow: now.toISOString(), news: rows.flatMap(presentNews), unread, nextCursor }
  })
  route(app, context, 'staffNews.markRead', async ({ input, actor }) => {
    const { until, accountId = null } = input
    const { now, unread } = await news.markRead({ staffId: actor.id, until: new Date(until), accountId })
    return { serverNow: now.toISOString(), unread }
  })
}

const presentNews = ({ change, account, read }: StaffNewsRow): readonly NewsLine[] => {
  const kind = newsKind(change)
  if (kind === null) return []
  const { id, name } = account
  return [{ numberChangeId: change.id, account: { id, name }, kind, at: change.stateAt.toISOString(), read }]
}
