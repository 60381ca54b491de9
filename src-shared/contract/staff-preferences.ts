import { Type, type Static } from 'typebox'
import { AccountFilters, AccountSort } from './account-filters.ts'
import { Instant, literals, nullable, reply, SavedViewId, strict } from './common.ts'
import { operation } from './operation.ts'

/** The tables whose look a person sets. */
export const TableName = literals(['accounts'])
export type TableName = Static<typeof TableName>

const ColumnId = Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$' })
/** How a person wants a table's columns; a column that is not named is as the screen makes it. */
export const TableLayout = strict({
  hidden: Type.Array(ColumnId, { maxItems: 30 }),
  pinned: Type.Array(ColumnId, { maxItems: 30, description: 'At the start of the line, in this order' }),
  widths: Type.Array(strict({ column: ColumnId, width: Type.Integer({ minimum: 48, maximum: 1200 }) }), {
    maxItems: 30,
    description: 'In pixels of the layout',
  }),
})
export type TableLayout = Static<typeof TableLayout>

/** A list of accounts under a name: what it filters by, its order and its columns. */
export const SavedView = strict({
  id: SavedViewId,
  name: Type.String(),
  filters: AccountFilters,
  sort: nullable(AccountSort),
  layout: nullable(TableLayout),
  changedAt: Instant,
})
export type SavedView = Static<typeof SavedView>

const everyone = ['agent', 'supervisor', 'reviewer', 'auditor'] as const
const lookers = ['agent', 'supervisor', 'reviewer'] as const
const ViewName = Type.String({ minLength: 1, maxLength: 60, pattern: '^\\S(.*\\S)?$' })

/** What a person has set for themselves; kept by the service, so that it is there on every computer. */
export const staffPreferences = {
  get: operation({
    audience: 'staff',
    summary: 'How the person who asks wants their tables',
    method: 'GET',
    path: '/v1/staff-preferences',
    roles: everyone,
    reply: reply({ tables: strict({ accounts: nullable(TableLayout) }) }),
    errors: [],
  }),
  setTable: operation({
    audience: 'staff',
    summary: 'Keep how the person who asks wants a table; the last one counts',
    method: 'POST',
    path: '/v1/staff-preferences/tables/{table}',
    roles: everyone,
    params: strict({ table: TableName }),
    body: strict({ layout: nullable(TableLayout) }),
    reply: reply({ layout: nullable(TableLayout) }),
    errors: [],
  }),
}

export const savedViews = {
  list: operation({
    audience: 'staff',
    summary: 'The views that the person who asks has saved, by name',
    method: 'GET',
    path: '/v1/saved-views',
    roles: lookers,
    reply: reply({ views: Type.Array(SavedView) }),
    errors: [],
  }),
  create: operation({
    audience: 'staff',
    summary: 'Save a view under a name of one’s own; 50 at most',
    method: 'POST',
    path: '/v1/saved-views',
    status: 201,
    roles: lookers,
    body: strict({
      name: ViewName,
      filters: AccountFilters,
      sort: nullable(AccountSort),
      layout: nullable(TableLayout),
    }),
    reply: reply({ view: SavedView }),
    errors: ['saved_view_limit', 'saved_view_name_taken'],
  }),
  update: operation({
    audience: 'staff',
    summary: 'Rename a saved view, or keep other filters, another order or other columns in it; what is left out stays',
    method: 'POST',
    path: '/v1/saved-views/{savedViewId}',
    roles: lookers,
    params: strict({ savedViewId: SavedViewId }),
    body: strict({
      name: Type.Optional(ViewName),
      filters: Type.Optional(AccountFilters),
      sort: Type.Optional(nullable(AccountSort)),
      layout: Type.Optional(nullable(TableLayout)),
    }),
    reply: reply({ view: SavedView }),
    errors: ['saved_view_not_found', 'saved_view_name_taken'],
  }),
  remove: operation({
    audience: 'staff',
    summary: 'Forget a saved view; no account changes by it',
    method: 'POST',
    path: '/v1/saved-views/{savedViewId}/removal',
    roles: lookers,
    params: strict({ savedViewId: SavedViewId }),
    reply: reply({ savedViewId: SavedViewId }),
    errors: ['saved_view_not_found'],
  }),
}
