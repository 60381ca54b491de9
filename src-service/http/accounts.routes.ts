import type { FastifyInstance } from 'fastify'
import { getAccount } from '../domain/accounts/get-account.ts'
import { readTimeline } from '../domain/accounts/read-timeline.ts'
import { recordView, searchAccounts } from '../domain/accounts/search-accounts.ts'
import type { AccountSearch } from '../domain/ports/account-search.ts'
import type { AccountTimeline } from '../domain/ports/account-timeline.ts'
import type { Ports } from '../domain/ports/ports.types.ts'
import { presentAccount } from './account-view.presenter.ts'
import { presentFoundAccounts } from './found-accounts.presenter.ts'
import { presentLine } from './timeline.presenter.ts'
import { route, type RouteContext } from './route.ts'

export interface AccountsRoutesDeps extends Ports {
  readonly search: AccountSearch
  readonly timeline: AccountTimeline
}

export function accountsRoutes(app: FastifyInstance, context: RouteContext, deps: AccountsRoutesDeps): void {
  route(app, context, 'accounts.get', async ({ input, actor }) =>
    presentAccount(await getAccount(deps, actor, input), actor.roles),
  )
  route(app, context, 'accounts.search', async ({ input, actor }) =>
    presentFoundAccounts(await searchAccounts(deps, actor, input)),
  )
  route(app, context, 'accounts.timeline', async ({ input, actor }) => {
    const { now, lines, nextCursor } = await readTimeline(deps.timeline, input)
    await recordView(deps, actor, input.accountId)
    return { serverNow: now.toISOString(), entries: lines.map(presentLine), nextCursor }
  })
}
