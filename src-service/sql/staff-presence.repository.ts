import { sql } from 'kysely'
import type { DomainEvent } from '../domain/commit.types.ts'
import type { PresentStaff, StaffPresence } from '../domain/ports/staff-presence.ts'
import type { Database } from './database.ts'
import { notifyChannel } from './notify-channel.ts'
import { onlyRow } from './only-row.ts'

/** A console says it each 8 s: whose computer stopped is gone within 30 s, the others' next question included. */
const COUNTS_FOR = sql`interval '20 seconds'`

/** Who looks at which account, on the real clock, the same to every process of many. */
export const staffPresence = ({ kysely }: Database): StaffPresence => ({
  async say(accountId, { id, name, role }, looking) {
    const event: DomainEvent = { type: 'presence.changed', accountId }
    const own = looking
      ? sql`
        insert into staff_presence (account_id, staff_id, name, role, seen_at)
        select ${accountId}, ${id}, ${name}, ${role}, clock_timestamp() where exists (select 1 from account where id = ${accountId})
        on conflict (account_id, staff_id) do update set name = excluded.name, role = excluded.role, seen_at = excluded.seen_at
        returning 1`
      : sql`delete from staff_presence where account_id = ${accountId} and staff_id = ${id} returning 1`
    const { rows } = await sql<{ now: Date; others: readonly PresentStaff[] }>`
      with unflushed as materialized (select set_config('synchronous_commit', 'off', true)),
      known as materialized (
        select exists (select 1 from staff_presence where account_id = ${accountId} and staff_id = ${id}
          and seen_at > clock_timestamp() - ${COUNTS_FOR}) as already
      ), said as (${own}), swept as (
        delete from staff_presence where staff_id = ${id} and account_id <> ${accountId} and seen_at <= clock_timestamp() - ${COUNTS_FOR}
      ), told as materialized (
        -- The others hear of who comes and who goes, not of each beat.
        select pg_notify(${notifyChannel}, ${JSON.stringify(event)}) from known
        where known.already <> ${looking}::boolean and exists (select 1 from said)
      )
      select app_now() as now, (select count(*) from told) as told, (select count(*) from unflushed) as unflushed,
        (select coalesce(json_agg(json_build_object('name', p.name, 'role', p.role) order by p.name), '[]')
         from staff_presence p where p.account_id = ${accountId} and p.staff_id <> ${id}
           and p.seen_at > clock_timestamp() - ${COUNTS_FOR}) as others`.execute(kysely)
    const row = onlyRow(rows)
    return { now: row.now, others: row.others }
  },
})
