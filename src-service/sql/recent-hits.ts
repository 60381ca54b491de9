import { sql, type RawBuilder } from 'kysely'

/** How far back in the audit trail "recent" looks; a bound, so that a day of mere looking costs nothing. */
const MOST_EVENTS = 1_000

/** The accounts that something happened to last, then the newest ones. Being looked at is nothing that happened. */
export const recentHits = (limit: number): RawBuilder<unknown> => sql`
  with touched as materialized (
    select e.account_id, max(e.seq) as changed
    from (select account_id, seq, action from audit_event order by seq desc limit ${MOST_EVENTS}) as e
    where e.account_id is not null and e.action <> 'accounts.view'
    group by e.account_id order by changed desc limit ${limit}
  )
  select row_number() over (order by changed desc nulls last, seq desc)::int as place, id as account_id, null as stage,
         null as match_as, null as calling_code, null as last_four, json_build_array(0, seq) as cursor
  from (
    select a.id, a.seq, t.changed from touched t join account a on a.id = t.account_id
    union all
    (select n.id, n.seq, null from account n where not exists (select 1 from touched t where t.account_id = n.id) order by n.seq desc limit ${limit})
  ) as either
  order by changed desc nulls last, seq desc limit ${limit}`
