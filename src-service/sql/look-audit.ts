import { sql, type RawBuilder } from 'kysely'
import { ulid } from 'ulid'
import type { Looker } from '../domain/ports/account-search.ts'

/** R21: a search that nobody changed for this long was looked at. */
export const SETTLED_AFTER = sql`interval '500 milliseconds'`

/** The parts of a search's statement that remember it, and make an audit event of the session's search before if that one had settled. */
export const rememberSearch = (staff: Looker, queryHash: Buffer, kind: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  before as materialized (
    -- The lock makes one event of a search that the sweep finds settled at the same moment.
    select * from staff_search where session_id = ${staff.sessionId} for update
  ), settled as (
    ${searchEvents(sql`select ${`evt_${ulid()}`}::text as event_id, before.* from before, clock where before.at <= clock.real - ${SETTLED_AFTER}`)}
  ), remembered as (
    insert into staff_search (session_id, staff_id, staff_role, query_hash, kind, at)
    select ${staff.sessionId}, ${staff.id}, ${staff.role}, ${queryHash}, ${kind}, clock.real
    from clock, (select count(*) from before) as locked
    on conflict (session_id) do update set staff_id = excluded.staff_id, staff_role = excluded.staff_role, query_hash = excluded.query_hash, kind = excluded.kind,
      -- The same question again (its next page) goes on being still.
      at = case when staff_search.query_hash = excluded.query_hash and staff_search.at > excluded.at - ${SETTLED_AFTER} then staff_search.at else excluded.at end
  )`

/** Rows of `staff_search` with an `event_id` as audit events, at the time of the search on the rules' clock; a keyed hash of the query, never the query (R22). */
const searchEvents = (searches: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  insert into audit_event (id, at, actor_kind, actor_id, actor_role, action, data)
  select s.event_id, date_trunc('milliseconds', app_now() - (clock_timestamp() - s.at)), 'staff', s.staff_id, s.staff_role, 'accounts.search',
         jsonb_build_object('kind', s.kind, 'queryHash', encode(s.query_hash, 'hex'))
  from (${searches}) as s returning 1`

/** A result was opened: that settles the session's search, and is itself an event. A page that stays open and reads itself again within a minute is one view. */
export const viewStatement = (staff: Looker, accountId: string): RawBuilder<unknown> => sql`
  with opened_from as (
    delete from staff_search where session_id = ${staff.sessionId} returning *
  ), settled as (
    ${searchEvents(sql`select ${`evt_${ulid()}`}::text as event_id, opened_from.* from opened_from`)}
  ), viewed as (
    insert into audit_event (id, at, actor_kind, actor_id, actor_role, action, account_id)
    select ${`evt_${ulid()}`}, app_now(), 'staff', ${staff.id}, ${staff.role}, 'accounts.view', ${accountId}
    where not exists (
      select 1 from audit_event e where e.account_id = ${accountId} and e.actor_id = ${staff.id} and e.action = 'accounts.view' and e.at > app_now() - interval '1 minute')
      -- A page asks for the account and its timeline at once: that is one view.
      and pg_try_advisory_xact_lock(hashtextextended(${`${staff.id} ${accountId}`}, 7421003))
    returning 1
  )
  select (select count(*) from settled) as settled, (select count(*) from viewed) as viewed`

const MOST_SWEPT = 100

/** The searches after which nothing came: the sweep makes events of them. */
export const sweepStatement = (): RawBuilder<{ settled: number }> => {
  const ids = Array.from({ length: MOST_SWEPT }, () => `evt_${ulid()}`)
  return sql`
    with due as (
      delete from staff_search where session_id in (
        select session_id from staff_search where at <= clock_timestamp() - ${SETTLED_AFTER} order by at limit ${MOST_SWEPT} for update skip locked)
      returning *
    ), settled as (
      ${searchEvents(sql`select (${ids}::text[])[numbered.nth] as event_id, numbered.* from (select due.*, row_number() over (order by due.at) as nth from due) as numbered`)}
    )
    select count(*)::int as settled from settled`
}
