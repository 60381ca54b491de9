import { sql } from 'kysely'
import type { ActionCount, ActivityStore, StaffEvent } from '../domain/ports/activity-store.ts'
import { appNow } from './app-now.ts'
import type { Database } from './database.ts'
import { staffNames } from './staff-names.ts'

/** What staff did, by the audit trail. A person's counts read staff's own events of the period by an index that holds no others. */
export const activityStore = ({ kysely }: Database): ActivityStore => ({
  now: () => appNow({ kysely }),

  async count({ from, until }) {
    const { rows } = await sql<ActionCount>`
      select actor_id as "staffId", action, count(*)::int as count, max(at) as "lastAt", (array_agg(actor_role order by at desc))[1] as role
      from audit_event
      where actor_kind = 'staff' and actor_id is not null and at > ${from.toISOString()}::timestamptz and at <= ${until.toISOString()}::timestamptz
      group by actor_id, action`.execute(kysely)
    return rows
  },

  names: (staffIds) => staffNames(kysely, staffIds),

  async events({ staffId, limit, after }) {
    const going = after === null ? sql`true` : sql`e.seq < ${after[0]}::bigint`
    const { rows } = await sql<StaffEvent & { now: Date }>`
      select app_now() as now, e.seq, e.at, e.action, e.account_id as "accountId" from audit_event e
      where e.actor_id = ${staffId} and e.actor_kind = 'staff' and ${going} order by e.seq desc limit ${limit}`.execute(
      kysely,
    )
    return { now: rows[0]?.now ?? (await appNow({ kysely })), rows }
  },
})
