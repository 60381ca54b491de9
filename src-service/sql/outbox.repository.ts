import { sql, type RawBuilder } from 'kysely'
import type { OutboxStore, Waiting } from '../domain/ports/outbox-store.ts'
import { DEFAULT_POLICIES, type NumericPolicyName } from '../domain/ports/policies.types.ts'
import type { Database } from './database.ts'
import { notifyChannel } from './notify-channel.ts'
import { recordOf } from './record-rows.ts'

/** A policy's duration, in milliseconds where it is stored. */
const lasting = (
  name: NumericPolicyName,
) => sql`(select coalesce((select value::text::numeric from policy where name = ${name} and jsonb_typeof(value) = 'number'),
  ${DEFAULT_POLICIES[name]}::numeric)::float8 * interval '1 millisecond')`

/** How long a row is one worker's own unless it renews: what a killed one had comes back after it. */
const LEASE = sql`interval '5 seconds'`
/** Whatever ends a row wipes what was sealed in it (R11). */
const WIPED = sql`sealed_code = null, sealed_link = null`

/** R7: a mail that cannot leave may be the last way that was open to a member: who looks at the account is told. */
const mailLost = (ended: RawBuilder<unknown>) =>
  sql`select pg_notify(${notifyChannel}, json_build_object('type', 'account.changed', 'accountId', account_id)::text) from ${ended} where kind = 'mail'`

/** The outbox on the real clock: a lease is no product rule; what a rule ends (`give_up_at`) is judged on app_now(). */
export function outboxStore({ kysely }: Database): OutboxStore {
  return {
    async lease(kinds, most) {
      const { rows } = await sql<{ waiting: unknown }>`
        with leased as (
          update outbox set attempts = attempts + 1, due_at = clock_timestamp() + ${LEASE}, first_tried_at = coalesce(first_tried_at, clock_timestamp())
          where id in (select id from outbox where state = 'waiting' and kind = any(${sql.val([...kinds])}::text[]) and due_at <= clock_timestamp()
            order by due_at limit ${most} for update skip locked)
          returning id, kind, subject_id, account_id, sealed_code, sealed_link, attempts, coalesce(give_up_at <= app_now(), false) as late
        )
        select json_build_object('kind', l.kind, 'id', l.id, 'account_id', l.account_id, 'attempts', l.attempts, 'late', l.late)::jsonb || case l.kind
          when 'code' then jsonb_build_object('sealed_code', l.sealed_code, 'delivery_id', l.subject_id, 'channel', d.channel,
            'language', a.language, 'ciphertext', v.ciphertext, 'key_version', v.key_version,
            'sendable', coalesce(d.state = 'queued' and v.state = 'pending' and v.code_minted_at = d.requested_at, false))
          when 'mail' then jsonb_build_object('sealed_link', l.sealed_link, 'name', a.name, 'email', a.email, 'language', a.language,
            'notice', (select jsonb_build_object('id', n.id, 'kind', n.kind, 'params', n.params, 'at', n.at) from notice n where n.id = l.subject_id))
          when 'message' then (
            select jsonb_build_object('language', a.language, 'ciphertext', c.ciphertext, 'key_version', c.key_version)
            from number_change n join claim c on c.id = n.current_claim_id where n.id = l.subject_id)
          when 'webhook' then jsonb_build_object(
            'event', (select jsonb_build_object('id', w.id, 'type', w.type, 'data', w.data, 'at', w.at) from webhook_event w where w.id = l.subject_id))
          else '{}' end as waiting
        from leased l join account a on a.id = l.account_id
        left join delivery d on l.kind = 'code' and d.id = l.subject_id
        left join verification v on v.id = d.verification_id`.execute(kysely)
      return rows.map(({ waiting }) => recordOf<Waiting>(waiting))
    },
    async renew(ids) {
      // What a worker has just put off for longer stays put off.
      await sql`update outbox set due_at = clock_timestamp() + ${LEASE}
        where id = any(${sql.val([...ids])}::text[]) and state = 'waiting' and due_at < clock_timestamp() + ${LEASE}`.execute(
        kysely,
      )
    },
    async finish(id) {
      await sql`update outbox set state = 'done', ${WIPED}, last_error = null, ended_at = app_now() where id = ${id} and state = 'waiting'`.execute(
        kysely,
      )
    },
    async finishNotice(id) {
      await sql`
        with done as (update outbox set state = 'done', ended_at = app_now() where id = ${id} and state = 'waiting' returning account_id)
        select pg_notify(${notifyChannel}, json_build_object('type', 'account.changed', 'accountId', account_id)::text) from done`.execute(
        kysely,
      )
    },
    async retry(id, { afterMs, giveUpAfterMs, error }) {
      await sql`
        with given_up as (
          update outbox set state = 'failed', ${WIPED}, last_error = ${error}, ended_at = app_now() where id = ${id} and state = 'waiting'
          and (first_tried_at + ${giveUpAfterMs}::float8 * interval '1 millisecond' <= clock_timestamp() or give_up_at <= app_now()) returning id, kind, account_id
        ), later as (
          update outbox set last_error = ${error}, due_at = clock_timestamp() + ${afterMs}::float8 * interval '1 millisecond'
          where id = ${id} and state = 'waiting' and id not in (select id from given_up)
        )
        ${mailLost(sql`given_up`)}`.execute(kysely)
    },
    async fail(id, error) {
      await sql`
        with failed as (
          update outbox set state = 'failed', ${WIPED}, last_error = coalesce(${error}::text, last_error), ended_at = app_now()
          where id = ${id} and state = 'waiting' returning kind, account_id
        )
        ${mailLost(sql`failed`)}`.execute(kysely)
    },
    async recordAttempt({ id, webhookEventId, status, durationMs, error }) {
      await sql`insert into webhook_attempt (id, webhook_event_id, at, status, duration_ms, error)
        values (${id}, ${webhookEventId}, app_now(), ${status}, ${Math.round(durationMs)}, ${error})`.execute(kysely)
    },
    async isDisabled(url) {
      const { rows } = await sql`select 1 from webhook_endpoint where url = ${url}`.execute(kysely)
      return rows.length > 0
    },
    async disable(url, reason) {
      await sql`insert into webhook_endpoint (url, disabled_at, reason) values (${url}, app_now(), ${reason}) on conflict do nothing`.execute(
        kysely,
      )
    },
    async accountOfDelivery(deliveryId) {
      return (
        (await kysely.selectFrom('delivery').select('account_id').where('id', '=', deliveryId).executeTakeFirst())
          ?.account_id ?? null
      )
    },
    async dueAccounts(most) {
      const { rows } = await sql<{ account_id: string }>`
        with clock as materialized (select app_now() as now)
        select distinct account_id from (
          (select account_id from number_change where until <= (select now from clock)
            and state in ('awaiting_owner', 'awaiting_reviewer', 'awaiting_authority', 'awaiting_delay', 'awaiting_possession') order by until limit ${most})
          union all (select account_id from verification where state = 'pending' and expires_at <= (select now from clock) order by expires_at limit ${most})
          union all (select account_id from delivery where state = 'queued' and requested_at <= (select now from clock) - ${lasting('carrierAcceptWithin')}
            order by requested_at limit ${most})
          union all (select account_id from identity_check where state = 'requires_input'
            and changed_at <= (select now from clock) - ${lasting('identityCheckSilent')} order by changed_at limit ${most})
          -- R3: what has waited its 30 days, and everything open once the policy is off.
          union all (select account_id from number_release where ended_at is null and (until <= (select now from clock)
            or not coalesce((select value = 'true'::jsonb from policy where name = 'numberRelease'), false)) order by until limit ${most})
        ) as due limit ${most}`.execute(kysely)
      return rows.map(({ account_id }) => account_id)
    },
  }
}
