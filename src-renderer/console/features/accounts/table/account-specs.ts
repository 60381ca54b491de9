import type { AccountSort } from '../../../../../src-shared/contract/account-filters.ts'
import type { TableLayout } from '../../../../../src-shared/contract/staff-preferences.ts'
import type { ColumnSpec } from '../../../../components/table-columns.ts'

/** The columns of the accounts list. */
export const ACCOUNT_COLUMNS = [
  { id: 'name', track: 'minmax(120px, 1.1fr)', width: 208, always: true },
  { id: 'email', track: 'minmax(112px, 1.2fr)', width: 232 },
  { id: 'number', track: '150px', width: 150 },
  { id: 'country', track: '76px', width: 76 },
  { id: 'language', track: '88px', width: 88 },
  { id: 'state', track: '236px', width: 236 },
  { id: 'created', track: '112px', width: 112 },
  { id: 'match', track: 'minmax(90px, 0.8fr)', width: 140 },
] as const satisfies readonly ColumnSpec[]

export type AccountColumn = (typeof ACCOUNT_COLUMNS)[number]['id']

/** As the screen makes it, for whoever has set nothing: what fits the smallest window. */
export const PLAIN_LAYOUT: TableLayout = { hidden: ['language', 'created'], pinned: [], widths: [] }

/** The orders that the service has, by column: the first press, the second; the third gives the order up. */
export const COLUMN_SORTS: Readonly<Partial<Record<AccountColumn, readonly [AccountSort, AccountSort]>>> = {
  name: ['name', 'name_desc'],
  created: ['newest', 'oldest'],
}

/** How a column is ordered now; `newest` runs down the clock. */
export const sortedBy = (
  column: AccountColumn,
  sort: AccountSort | undefined,
): 'ascending' | 'descending' | undefined => {
  if (sort === undefined || !COLUMN_SORTS[column]?.includes(sort)) return undefined
  return sort === 'name' || sort === 'oldest' ? 'ascending' : 'descending'
}

/** What a press on a column's head asks for next. */
export const nextSort = (column: AccountColumn, sort: AccountSort | undefined): AccountSort | undefined => {
  const [first, second] = COLUMN_SORTS[column] ?? []
  if (sort === first) return second
  return sort === second ? undefined : first
}
