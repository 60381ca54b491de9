import { sql, type RawBuilder } from 'kysely'
import { ulid } from 'ulid'
import type { DomainEvent } from '../domain/commit.types.ts'
import type {
  Decision,
  DuplicateCaseDetails,
  DuplicateCaseRow,
  DuplicateCases,
} from '../domain/ports/duplicate-cases.ts'
import type { Database } from './database.ts'
import { notifyChannel } from './notify-channel.ts'
import { numberJson } from './number-json.ts'
import { onlyRow } from './only-row.ts'
import { recordOf } from './record-rows.ts'

const MOST_ATTEMPTS = 500
/** Members who are told of one disposition. */
const MOST_TOLD = 200

/** Duplicate cases with their evidence (R15); each method is one statement. */
export const duplicateCases = ({ kysely }: Database): DuplicateCases => ({
  async list({ state, grade, cause, limit, after }) {
    const filters = [
      sql`true`,
      ...(state === 'all' ? [] : [sql`k.state = ${state}`]),
      ...(cause === null ? [] : [sql`k.cause = ${cause}`]),
      ...(grade === null ? [] : [sql`${sql.ref(`counts.${grade}`)} > 0`]),
      ...(after === null
        ? []
        : [
            sql`${PLACE} < (${after[0]}::int, ${after[1]}::int, ${after[2]}::int, ${after[3]}::bigint, ${after[4]}::text)`,
          ]),
    ]
    const { rows } = await sql<{ now: Date; open: number; cases: unknown }>`
      select app_now() as now, (select count(*)::int from duplicate_case where state = 'open') as open,
        (select coalesce(json_agg(page.line order by page.nth), '[]') from (
           select row_number() over (order by ${PLACE} desc) as nth, ${LINE} as line from ${CASES}
           where ${sql.join(filters, sql` and `)} order by ${PLACE} desc limit ${limit}) as page) as cases`.execute(
      kysely,
    )
    const row = onlyRow(rows)
    return { now: row.now, rows: recordOf<readonly DuplicateCaseRow[]>(row.cases), open: row.open }
  },

  async find(duplicateCaseId) {
    const { rows } = await sql<{ line: unknown }>`
      select jsonb_build_object('now', app_now(), 'attempts', (
          select coalesce(jsonb_agg(one.attempt), '[]') from (
            select to_jsonb(d) || jsonb_build_object('account', jsonb_build_object('id', t.id, 'name', t.name)) as attempt
            from duplicate_attempt d join account t on t.id = d.account_id where ${EVIDENCE} order by d.at desc, d.id desc limit ${MOST_ATTEMPTS}) as one)
        ) || ${LINE}::jsonb as line
      from ${CASES} where k.id = ${duplicateCaseId}`.execute(kysely)
    return rows[0] ? recordOf<DuplicateCaseDetails>(rows[0].line) : null
  },

  async decide(decision) {
    const { rows } = await decideStatement(decision).execute(kysely)
    if (!rows[0]?.known) return 'duplicate_case_not_found'
    return rows[0].decided === 1 ? 'decided' : 'case_decided'
  },
})

/** Attempts that joined the case, and those on its number that were only typed and so joined none, up to the decision. */
const EVIDENCE = sql`(d.case_id = k.id or (d.case_id is null and d.claim_id = k.claim_id and k.cause = 'duplicate' and d.at <= coalesce(k.decided_at, 'infinity')))`

const CASES = sql`duplicate_case k
  left join claim c on c.id = k.claim_id
  left join number_change n on n.id = k.number_change_id
  left join account a on a.id = coalesce(c.account_id, n.account_id)
  cross join lateral (
    select count(*) filter (where d.grade = 'typed')::int as typed, count(*) filter (where d.grade = 'sent')::int as sent,
           count(*) filter (where d.grade = 'proven')::int as proven, max(d.at) as last_at
    from duplicate_attempt d where ${EVIDENCE}
  ) as counts`

/** The order of the list, every part descending. */
const PLACE = sql`row((k.state = 'open')::int, counts.proven, counts.sent, -(extract(epoch from k.opened_at) * 1000)::bigint, k.id)`

const LINE = sql`json_build_object(
  'case', to_json(k), 'counts', json_build_object('typed', counts.typed, 'sent', counts.sent, 'proven', counts.proven), 'last_attempt_at', counts.last_at,
  'number', case when c.id is null then ${numberJson('n')} else ${numberJson('c')} end,
  'owner', case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end)`

function decideStatement({
  duplicateCaseId,
  disposition,
  note,
  staffId,
  staffRole,
}: Decision): RawBuilder<{ known: boolean; decided: number }> {
  const event: DomainEvent = { type: 'duplicate_case.changed', duplicateCaseId }
  const filled: DomainEvent = { type: 'outbox.filled' }
  const webhookId = `whe_${ulid()}`
  const ids = Array.from({ length: MOST_TOLD }, () => ({
    notice: `ntc_${ulid()}`,
    leaves: `obx_${ulid()}`,
    mail: `obx_${ulid()}`,
  }))
  const given = sql`jsonb_array_elements(${JSON.stringify(ids)}::jsonb) with ordinality as given(id, nth)`
  return sql`
    with decided as (
      -- Of two reviewers the second waits for the first one's row and then finds it no longer open.
      update duplicate_case set state = 'decided', disposition = ${disposition}, note = ${note}, decided_by = ${staffId}, decided_at = app_now()
      where id = ${duplicateCaseId} and state = 'open' returning id, cause, claim_id, number_change_id, decided_at
    ), audited as (
      insert into audit_event (id, at, actor_kind, actor_id, actor_role, action, account_id, subject_id, data)
      select ${`evt_${ulid()}`}, d.decided_at, 'staff', ${staffId}, ${staffRole}, 'duplicateCases.decide', c.account_id, d.id, ${JSON.stringify({ disposition })}::jsonb
      from decided d left join claim c on c.id = d.claim_id returning 1
    ), subject as (
      -- The number's account, or that of the disputed change; and who tried the number.
      select d.id, d.cause, d.decided_at, a.id as account_id, a.external_id, (
        select coalesce(jsonb_agg(distinct o.external_id), '[]') from duplicate_attempt t join account o on o.id = t.account_id where t.case_id = d.id) as tried_by
      from decided d left join claim c on c.id = d.claim_id left join number_change n on n.id = d.number_change_id
      join account a on a.id = coalesce(c.account_id, n.account_id)
    ), webhook as (
      insert into webhook_event (id, type, account_id, data, at)
      select ${webhookId}, 'duplicate_case.decided', account_id, jsonb_build_object('duplicateCaseId', id, 'cause', cause, 'disposition', ${disposition}::text,
        'accountId', account_id, 'externalId', external_id, 'triedBy', tried_by), decided_at from subject returning id, account_id, at
    ), sent as (
      insert into outbox (id, kind, subject_id, account_id, state, due_at, created_at)
      select ${`obx_${ulid()}`}, 'webhook', id, account_id, 'waiting', to_timestamp(0), at from webhook returning 1
    ), concerned as (
      -- Who proved the number was told then that it is in use (R14); who only asked for a code was not, and is not told now.
      select t.account_id, 'attempt_reviewed' as kind from decided d join duplicate_attempt t on t.case_id = d.id and t.grade = 'proven' where d.cause = 'duplicate'
      union select s.account_id, 'dispute_reviewed' from subject s where s.cause = 'disputed_change'
    ), noticed as (
      insert into notice (id, account_id, kind, params, at)
      select given.id ->> 'notice', c.account_id, c.kind, '{}', d.decided_at
      from decided d, (select account_id, kind, row_number() over (order by account_id) as nth from concerned join account a on a.id = account_id and a.closed_at is null) as c
        join ${given} using (nth) returning id, account_id, at
    ), posted as (
      insert into outbox (id, kind, subject_id, account_id, state, due_at, created_at)
      select given.id ->> case way when 'notice' then 'leaves' else 'mail' end, way, noticed.id, account_id, 'waiting', to_timestamp(0), at
      from noticed join ${given} on given.id ->> 'notice' = noticed.id cross join unnest(array['notice', 'mail']) as way returning 1
    )
    select exists (select 1 from duplicate_case where id = ${duplicateCaseId}) as known, (select count(*)::int from audited) as decided,
           (select count(pg_notify(${notifyChannel}, told.event)) from decided, unnest(${[event, filled].map((one) => JSON.stringify(one))}::text[]) as told(event))::int as told`
}
