import type { FastifyInstance } from 'fastify'
import type { SavedView, TableLayout } from '../../src-shared/contract/staff-preferences.ts'
import { createSavedView, removeSavedView, updateSavedView } from '../domain/staff-preferences/saved-views.ts'
import type { Random } from '../domain/ports/random.ts'
import type {
  SavedViewRecord,
  SavedViewStore,
  StaffPreferenceStore,
  TableLayoutRecord,
} from '../domain/ports/staff-preference-store.ts'
import { route, type RouteContext } from './route.ts'

interface StaffPreferencesDeps {
  readonly preferences: StaffPreferenceStore
  readonly views: SavedViewStore
  readonly random: Random
}

/** What a person has set for themselves: each sees and changes their own. */
export function staffPreferencesRoutes(app: FastifyInstance, context: RouteContext, deps: StaffPreferencesDeps): void {
  const { preferences, views } = deps
  route(app, context, 'staffPreferences.get', async ({ actor }) => {
    const { now, accounts } = await preferences.tables(actor.id)
    return { serverNow: now.toISOString(), tables: { accounts: accounts && presentLayout(accounts) } }
  })
  route(app, context, 'staffPreferences.setTable', async ({ input, actor }) => {
    const now = await preferences.setTable(actor.id, input.table, input.layout)
    return { serverNow: now.toISOString(), layout: input.layout }
  })
  route(app, context, 'savedViews.list', async ({ actor }) => {
    const { now, views: saved } = await views.list(actor.id)
    return { serverNow: now.toISOString(), views: saved.map(presentView) }
  })
  route(app, context, 'savedViews.create', async ({ input, actor }) => {
    const { now, view } = await createSavedView(deps, actor, input)
    return { serverNow: now.toISOString(), view: presentView(view) }
  })
  route(app, context, 'savedViews.update', async ({ input, actor }) => {
    const { now, view } = await updateSavedView(deps, actor, input)
    return { serverNow: now.toISOString(), view: presentView(view) }
  })
  route(app, context, 'savedViews.remove', async ({ input, actor }) => {
    const now = await removeSavedView(views, actor, input.savedViewId)
    return { serverNow: now.toISOString(), savedViewId: input.savedViewId }
  })
}

const presentLayout = ({ hidden, pinned, widths }: TableLayoutRecord): TableLayout => ({
  hidden: [...hidden],
  pinned: [...pinned],
  widths: widths.map(({ column, width }) => ({ column, width })),
})

const presentView = ({ id, name, value, changedAt }: SavedViewRecord): SavedView => ({
  id,
  name,
  filters: value.filters,
  sort: value.sort,
  layout: value.layout && presentLayout(value.layout),
  changedAt: changedAt.toISOString(),
})
