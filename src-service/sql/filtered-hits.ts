import { sql, type RawBuilder } from 'kysely'
import type { CursorKey } from '../domain/lists/cursor.ts'
import type { AccountFilters, AccountSort } from '../domain/ports/account-search.ts'
import { and, conditionsOf, filterCondition, waitingAccounts } from './account-filters.ts'

/** So many accounts one request looks at: a page of a rare kind is short and goes on rather than slow. */
export const MOST_WALKED = 5_000

interface Order {
  readonly byCreation: boolean
  readonly by: RawBuilder<unknown>
  /** What comes after the account with this place in time. */
  readonly after: (last: RawBuilder<unknown>) => RawBuilder<boolean>
}

const lastOf = (column: 'created_at' | 'folded_name', last: RawBuilder<unknown>) =>
  sql`(select l.${sql.ref(column)} from account l where l.seq = ${last})`

const ORDERS: Readonly<Record<AccountSort, Order>> = {
  newest: {
    byCreation: true,
    by: sql`a.created_at desc, a.seq desc`,
    after: (last) => sql<boolean>`(a.created_at, a.seq) < (${lastOf('created_at', last)}, ${last})`,
  },
  oldest: {
    byCreation: true,
    by: sql`a.created_at, a.seq`,
    after: (last) => sql<boolean>`(a.created_at, a.seq) > (${lastOf('created_at', last)}, ${last})`,
  },
  // Under another collation an order would sort everything: these are the order of the `text_pattern_ops` indexes.
  name: {
    byCreation: false,
    by: sql`a.folded_name using ~<~, a.seq`,
    after: (last) =>
      sql<boolean>`a.folded_name ~>=~ ${lastOf('folded_name', last)} and (a.folded_name ~>~ ${lastOf('folded_name', last)} or a.seq > ${last})`,
  },
  name_desc: {
    byCreation: false,
    by: sql`a.folded_name using ~>~, a.seq desc`,
    after: (last) =>
      sql<boolean>`a.folded_name ~<=~ ${lastOf('folded_name', last)} and (a.folded_name ~<~ ${lastOf('folded_name', last)} or a.seq < ${last})`,
  },
}

/**
 * All accounts that pass the filters, in this order, `limit` at most. The few that something keeps waiting are read whole; else the
 * accounts come in the order of an index, each is asked, and after `MOST_WALKED` of them the page ends: `walkEdge` says where.
 */
export function filteredHits(
  filters: AccountFilters,
  sort: AccountSort,
  limit: number,
  after: CursorKey | null,
): RawBuilder<unknown> {
  const { by, byCreation } = ORDERS[sort]
  const { walked, probed } = conditionsOf(filters, byCreation)
  const waiting = waitingAccounts(filters)
  const page = waiting
    ? sql`
      select a.* from (${waiting} offset 0) as w join account a on a.id = w.account_id
      where ${filterCondition(filters)} and ${going(sort, after)} order by ${by} limit ${limit}`
    : sql`
      select a.* from (
        select a.* from account a where ${and(walked)} and ${going(sort, after)}
        order by ${by} limit ${sql.lit(MOST_WALKED)}
      ) as a where ${and(probed)} limit ${limit}`
  return sql`
    select row_number() over (order by ${by})::int as place, a.id as account_id, null as stage,
           null as match_as, null as calling_code, null as last_four, json_build_array(a.seq) as cursor
    from (${page}) as a`
}

/** The account after which the walk ended, as a place in time; null where it reached the end. */
export function walkEdge(filters: AccountFilters, sort: AccountSort, after: CursorKey | null): RawBuilder<unknown> {
  if (waitingAccounts(filters)) return sql`null::bigint`
  const { by, byCreation } = ORDERS[sort]
  return sql`(
    select a.seq from account a where ${and(conditionsOf(filters, byCreation).walked)} and ${going(sort, after)}
    order by ${by} offset ${sql.lit(MOST_WALKED - 1)} limit 1)`
}

const going = (sort: AccountSort, after: CursorKey | null): RawBuilder<boolean> =>
  after === null ? sql<boolean>`true` : ORDERS[sort].after(sql`${after[0]}::bigint`)
