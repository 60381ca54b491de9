import { sql, type RawBuilder } from 'kysely'
import type { DomainEvent } from '../domain/commit.types.ts'
import type { StaffNewsRow, StaffNewsStore } from '../domain/ports/staff-news-store.ts'
import type { Database } from './database.ts'
import { notifyChannel } from './notify-channel.ts'
import { onlyRow } from './only-row.ts'
import { recordOf } from './record-rows.ts'

/** Older news is no news; under Requests it stays. It also bounds what is counted. */
const NEWS_FOR = sql`interval '30 days'`

/** The changes of `n` that this person asked for and somebody else, or the clock, has brought on. */
const newsOf = (staffId: string): RawBuilder<unknown> =>
  sql`n.staff_id = ${staffId} and n.state_by is distinct from ${staffId}
    and n.state <> 'awaiting_owner' and n.state_at > app_now() - ${NEWS_FOR}`

/** Whether the person has read of the state that the change of `n` is in. */
const READ = sql`exists (select 1 from staff_news_read r
  where r.staff_id = n.staff_id and r.number_change_id = n.id and r.state_at = n.state_at)`

const unreadOf = (staffId: string): RawBuilder<unknown> =>
  sql`(select count(*)::int from number_change n where ${newsOf(staffId)} and not ${READ})`

/** News of a person's own requests: what the changes themselves say, and what of it was read. */
export const staffNewsStore = ({ kysely }: Database): StaffNewsStore => ({
  async list({ staffId, limit, after }) {
    const going =
      after === null
        ? sql`true`
        : sql`(n.state_at, n.id) < (${new Date(Number(after[0]))}::timestamptz, ${String(after[1])}::text)`
    const { rows } = await sql<{ now: Date; unread: number; news: unknown }>`
      select app_now() as now, ${unreadOf(staffId)} as unread,
        (select coalesce(json_agg(json_build_object(
            'change', json_build_object('id', n.id, 'state', n.state, 'end_reason', n.end_reason,
              'state_at', n.state_at, 'accepted_at', n.accepted_at,
              'delayed', exists (select 1 from mailed_link l where l.number_change_id = n.id and l.kind = 'stop')),
            'account', json_build_object('id', a.id, 'name', a.name), 'read', ${READ})
            order by n.state_at desc, n.id desc), '[]')
         from (
           select n.* from number_change n where ${newsOf(staffId)} and ${going}
           order by n.state_at desc, n.id desc limit ${limit}
         ) as n join account a on a.id = n.account_id) as news`.execute(kysely)
    const row = onlyRow(rows)
    return { now: row.now, rows: recordOf<readonly StaffNewsRow[]>(row.news), unread: row.unread }
  },
  async markRead({ staffId, until, accountId }) {
    const event: DomainEvent = { type: 'news.changed', staffId }
    const among = accountId === null ? sql`true` : sql`n.account_id = ${accountId}`
    const { rows } = await sql<{ now: Date; unread: number; told: number }>`
      with marked as (
        insert into staff_news_read (staff_id, number_change_id, state_at)
        select n.staff_id, n.id, n.state_at from number_change n
        where ${newsOf(staffId)} and not ${READ} and n.state_at <= ${until}::timestamptz and ${among}
        on conflict (staff_id, number_change_id) do update set state_at = excluded.state_at
        returning 1
      ), told as materialized (
        -- The person's other windows, on other computers too, show it as read.
        select pg_notify(${notifyChannel}, ${JSON.stringify(event)}) where exists (select 1 from marked)
      )
      select app_now() as now, (select count(*)::int from told) as told,
        ${unreadOf(staffId)} - (select count(*)::int from marked) as unread`.execute(kysely)
    const row = onlyRow(rows)
    return { now: row.now, unread: Math.max(0, row.unread) }
  },
})
