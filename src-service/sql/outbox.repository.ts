import { sql } from 'kysely'
import type { OutboxStore, WaitingCode, WaitingNotice } from '../domain/ports/outbox-store.ts'
import { DEFAULT_POLICIES, type NumericPolicyName } from '../domain/ports/policies.types.ts'
import type { Database } from './database.ts'
import { notifyChannel } from './notify-channel.ts'
import { recordOf } from './record-rows.ts'

/** A policy's duration, in milliseconds where it is stored. */
const lasting = (
  name: NumericPolicyName,
) => sql`(select coalesce((select value::text::numeric from policy where name = ${name} and jsonb_typeof(value) = 'number'),
  ${DEFAULT_POLICIES[name]}::numeric)::float8 * interval '1 millisecond')`

/** The outbox on the real clock: a lease is no product rule, the 5 minutes of R12 are judged by `settle` on app_now(). */
export function outboxStore({ kysely }: Database): OutboxStore {
  return {
    async lease(most) {
      const { rows } = await sql<{ waiting: unknown }>`
        with leased as (
          update outbox set attempts = attempts + 1, due_at = clock_timestamp() + least(attempts + 1, 6) * interval '5 seconds'
          where id in (select id from outbox where state = 'waiting' and due_at <= clock_timestamp() order by due_at limit ${most} for update skip locked)
          returning id, kind, subject_id, account_id, sealed_code
        )
        select json_build_object(
          'kind', l.kind, 'id', l.id, 'account_id', l.account_id, 'sealed_code', l.sealed_code, 'delivery_id', d.id, 'channel', d.channel,
          'language', a.language, 'ciphertext', v.ciphertext, 'key_version', v.key_version,
          'sendable', coalesce(d.state = 'queued' and v.state = 'pending' and v.code_minted_at = d.requested_at, false)) as waiting
        from leased l join account a on a.id = l.account_id
        left join delivery d on l.kind = 'code' and d.id = l.subject_id
        left join verification v on v.id = d.verification_id`.execute(kysely)
      return rows.map(({ waiting }) => recordOf<WaitingCode | WaitingNotice>(waiting))
    },
    async drop(id) {
      await sql`update outbox set state = 'failed', sealed_code = null, ended_at = app_now() where id = ${id} and state = 'waiting'`.execute(
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
        ) as due limit ${most}`.execute(kysely)
      return rows.map(({ account_id }) => account_id)
    },
  }
}
