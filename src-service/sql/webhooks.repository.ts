import { sql } from 'kysely'
import type { WebhookLine, WebhookLog } from '../domain/ports/webhook-log.ts'
import type { Database } from './database.ts'
import { notifyChannel } from './notify-channel.ts'
import { onlyRow } from './only-row.ts'
import { recordOf } from './record-rows.ts'

const FILLED = JSON.stringify({ type: 'outbox.filled' })

/** The webhook events with the state of their outbox row and their tries. */
export const webhookLog = ({ kysely }: Database): WebhookLog => ({
  async list({ state, limit, after }) {
    const filters = [
      sql`true`,
      ...(state === null ? [] : [sql`o.state = ${state}`]),
      ...(after === null ? [] : [sql`(w.at, w.id) < (to_timestamp(${after[0]}::float8 / 1000), ${after[1]}::text)`]),
    ]
    const { rows } = await sql<{ now: Date; lines: readonly unknown[] }>`
      select app_now() as now, (select coalesce(json_agg(line order by at desc, id desc), '[]') from (
        select w.at, w.id, json_build_object(
          'event', to_json(w), 'state', o.state, 'last_error', o.last_error,
          'next_at', case when o.state = 'waiting' then greatest(o.due_at + c."offset", app_now()) end,
          'attempts', (select coalesce(json_agg(json_build_object('at', a.at, 'status', a.status, 'duration_ms', a.duration_ms, 'error', a.error)
            order by a.at desc, a.id desc), '[]') from (
            select * from webhook_attempt where webhook_event_id = w.id order by at desc, id desc limit 20) as a)) as line
        from webhook_event w join outbox o on o.kind = 'webhook' and o.subject_id = w.id, app_clock c
        where ${sql.join(filters, sql` and `)} order by w.at desc, w.id desc limit ${limit}) as page) as lines`.execute(
      kysely,
    )
    const row = onlyRow(rows)
    return { now: row.now, rows: recordOf<readonly WebhookLine[]>(row.lines) }
  },

  async resend(webhookEventId, event) {
    // One row for an event: two who ask at once let it leave once more, not twice.
    const { rows } = await sql<{ now: Date; told: number }>`
      with again as (
        update outbox set state = 'waiting', attempts = 0, first_tried_at = null, due_at = '-infinity', ended_at = null
        where kind = 'webhook' and subject_id = ${webhookEventId} returning account_id
      ), opened as (
        delete from webhook_endpoint where exists (select 1 from again) returning 1
      ), resumed as (
        -- What waited for the endpoint goes on with it.
        update outbox set first_tried_at = null, due_at = '-infinity' where exists (select 1 from opened) and kind = 'webhook'
        and state = 'waiting' and last_error = 'endpoint_disabled' and subject_id <> ${webhookEventId} returning 1
      ), noted as (
        insert into audit_event (id, at, actor_kind, actor_id, actor_role, action, account_id, subject_id, data)
        select ${event.id}, app_now(), ${event.actorKind}, ${event.actorId}, ${event.actorRole}, ${event.action}, account_id, ${event.subjectId}, ${JSON.stringify(event.data)}::jsonb from again
      )
      select app_now() as now, pg_notify(${notifyChannel}, ${FILLED}) as told, (select count(*) from resumed) as resumed from again`.execute(
      kysely,
    )
    return rows[0] ? { now: rows[0].now } : null
  },
})
