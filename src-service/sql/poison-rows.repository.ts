import { sql } from 'kysely'
import type { PoisonRow, PoisonRows } from '../domain/ports/poison-rows.ts'
import type { Database } from './database.ts'
import { notifyChannel } from './notify-channel.ts'
import { onlyRow } from './only-row.ts'
import { recordOf } from './record-rows.ts'

const FILLED = JSON.stringify({ type: 'outbox.filled' })
/** A code, and a mail whose link had an end, held a secret that was wiped when they ended. */
const RETRYABLE = sql`o.kind <> 'code' and o.give_up_at is null`

/** Rows of the outbox that ended in an error, not those that a rule made void. */
export const poisonRows = ({ kysely }: Database): PoisonRows => ({
  async list({ kind, limit, after }) {
    const filters = [
      sql`o.state = 'failed' and o.last_error is not null`,
      ...(kind === null ? [] : [sql`o.kind = ${kind}`]),
      ...(after === null
        ? []
        : [sql`(o.ended_at, o.id) < (to_timestamp(${after[0]}::float8 / 1000), ${after[1]}::text)`]),
    ]
    const { rows } = await sql<{ now: Date; poison: readonly unknown[] }>`
      select app_now() as now, (select coalesce(json_agg(row order by ended_at desc, id desc), '[]') from (
        select o.ended_at, o.id, json_build_object('id', o.id, 'kind', o.kind, 'subject_id', o.subject_id, 'account_id', o.account_id, 'attempts', o.attempts,
          'created_at', o.created_at, 'last_error', o.last_error, 'ended_at', o.ended_at, 'retryable', ${RETRYABLE}) as row
        from outbox o where ${sql.join(filters, sql` and `)} order by o.ended_at desc, o.id desc limit ${limit}) as page) as poison`.execute(
      kysely,
    )
    const row = onlyRow(rows)
    return { now: row.now, rows: recordOf<readonly PoisonRow[]>(row.poison) }
  },

  async retry(outboxId, event) {
    const { rows } = await sql<{ now: Date; failed: number; waiting: number }>`
      with failed as (
        select o.id, ${RETRYABLE} as retryable from outbox o where o.id = ${outboxId} and o.state = 'failed' and o.last_error is not null for update
      ), again as (
        update outbox set state = 'waiting', attempts = 0, first_tried_at = null, due_at = '-infinity', ended_at = null
        where id in (select id from failed where retryable) returning account_id
      ), noted as (
        insert into audit_event (id, at, actor_kind, actor_id, actor_role, action, account_id, subject_id, data)
        select ${event.id}, app_now(), ${event.actorKind}, ${event.actorId}, ${event.actorRole}, ${event.action}, account_id, ${event.subjectId}, ${JSON.stringify(event.data)}::jsonb from again
      )
      select app_now() as now, (select count(*) from failed)::int as failed, (select count(pg_notify(${notifyChannel}, ${FILLED})) from again)::int as waiting`.execute(
      kysely,
    )
    const row = onlyRow(rows)
    return { now: row.now, outcome: row.waiting > 0 ? 'waiting' : row.failed > 0 ? 'wiped' : 'missing' }
  },
})
