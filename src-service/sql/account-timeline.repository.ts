import { sql, type RawBuilder } from 'kysely'
import type { AccountTimeline, TimelineLine, TimelineRequest, TimelineShown } from '../domain/ports/account-timeline.ts'
import type { Database } from './database.ts'
import { numberJson } from './number-json.ts'
import { recordOf } from './record-rows.ts'

/** What happened on one account, read in one statement. */
export const accountTimeline = ({ kysely }: Database): AccountTimeline => ({
  async read(request) {
    const { rows } = await timelineStatement(request).execute(kysely)
    const [row] = rows
    if (!row?.known) return null
    return { now: row.now, lines: recordOf<readonly TimelineLine[]>(row.lines) }
  },
})

function timelineStatement({
  accountId,
  show,
  limit,
  after,
}: TimelineRequest): RawBuilder<{ known: boolean; now: Date; lines: unknown }> {
  const asked = Object.entries(linesOf(accountId)).flatMap(([name, some]) =>
    show === 'all' || show === name ? some : [],
  )
  const lines = asked.map((line) => {
    // Each kind gives the newest of its own, so that a long history is never sorted as a whole.
    const going =
      after === null
        ? sql`true`
        : sql`(at, id) < (${new Date(Number(after[0]))}::timestamptz, ${String(after[1])}::text)`
    return sql`(select * from (${line}) as one_kind where at is not null and ${going} order by at desc, id desc limit ${limit})`
  })
  return sql`
    select exists (select 1 from account where id = ${accountId}) as known, app_now() as now,
      (select coalesce(json_agg(line::jsonb || jsonb_build_object('id', id, 'at', at) order by at desc, id desc), '[]')
       from (select * from (${sql.join(lines, sql` union all `)}) as every_kind order by at desc, id desc limit ${limit}) as page) as lines`
}

/** Every kind of line by its matter, as `id`, `at`, and its own fields. */
const linesOf = (
  accountId: string,
): Readonly<Record<Exclude<TimelineShown, 'all'> | 'account', readonly RawBuilder<unknown>[]>> => ({
  sends: [
    sql`select d.id, d.requested_at as at, json_build_object('kind', 'delivery', 'delivery', to_json(d), 'purpose', v.purpose, 'number', ${numberJson('v')}) as line
    from delivery d join verification v on v.id = d.verification_id where d.account_id = ${accountId}`,
  ],
  tries: [
    // At one instant the start stands before the send that it brought: its id sorts first.
    sql`select case step.name when ':started' then '0' else '' end || v.id || step.name as id, step.at, json_build_object('kind', 'verification', 'state', step.state, 'reason', step.reason, 'purpose', v.purpose, 'number', ${numberJson('v')}) as line
    from verification v, lateral (values (':started', v.started_at, 'pending', null), (':ended', v.ended_at, v.state, v.end_reason)) as step(name, at, state, reason)
    where v.account_id = ${accountId}`,
    // R11: the audit trail alone holds each wrong code; the code itself is nowhere.
    sql`select e.id, e.at, json_build_object('kind', 'wrong_code', 'tries_left', (e.data ->> 'triesLeft')::int, 'purpose', v.purpose, 'number', ${numberJson('v')}) as line
    from audit_event e join verification v on v.id = e.subject_id
    where e.account_id = ${accountId} and e.action = 'memberVerifications.check' and e.data ->> 'correct' = 'false'`,
  ],
  changes: [
    sql`select n.id || step.name as id, step.at, json_build_object('kind', 'number_change', 'state', step.state, 'end_reason', step.reason,
      'started_by', n.started_by, 'role', n.staff_role, 'ticket', n.ticket, 'new_number', ${numberJson('n')},
      'old_number', case when step.name = ':ended' then (
        select case o.state when 'done' then 'sent' else o.state end from outbox o where o.kind = 'message' and o.subject_id = n.id) end) as line
    from number_change n, lateral (values
      (':asked', case when n.started_by = 'staff' then n.requested_at end, 'awaiting_owner', null),
      (':accepted', n.accepted_at, case when n.state = 'awaiting_reviewer' then n.state else 'awaiting_authority' end, null),
      (':authority', n.authority_at, 'awaiting_possession', null),
      (':ended', n.ended_at, n.state, n.end_reason)) as step(name, at, state, reason)
    where n.account_id = ${accountId}`,
  ],
  checks: [
    sql`select i.id || ':' || r.sequence as id, r.accepted_at as at, json_build_object('kind', 'identity_check', 'state', r.state) as line
    from identity_check i join identity_check_report r on r.identity_check_id = i.id where i.account_id = ${accountId}`,
    // R7: what ended without a report.
    sql`select i.id, i.changed_at as at, json_build_object('kind', 'identity_check', 'state', i.state) as line
    from identity_check i where i.account_id = ${accountId}
    and not exists (select 1 from identity_check_report r where r.identity_check_id = i.id and r.sequence = i.sequence and r.state = i.state)`,
  ],
  attempts: [
    sql`select d.id, d.graded_at as at, json_build_object('kind', 'duplicate_attempt', 'grade', d.grade) as line
    from duplicate_attempt d where d.account_id = ${accountId}`,
  ],
  notices: [
    // R18: what the member was told.
    sql`select n.id, n.at, json_build_object('kind', 'notice', 'notice', n.kind, 'read', n.read_at is not null) as line
    from notice n where n.account_id = ${accountId}`,
  ],
  staff: [
    sql`select r.id, r.at, json_build_object('kind', 'reveal', 'reason', r.reason, 'ticket', r.ticket, 'role', r.staff_role, 'staff_id', r.staff_id, 'number', ${numberJson('c')}) as line
    from reveal r join claim c on c.id = r.claim_id where r.account_id = ${accountId}`,
    sql`select n.id, n.at, json_build_object('kind', 'note', 'text', n.text, 'ticket', n.ticket, 'role', n.staff_role, 'staff_id', n.staff_id) as line
    from account_note n where n.account_id = ${accountId}`,
  ],
  account: [
    sql`select a.id || step.event as id, step.at, json_build_object('kind', 'account', 'event', step.event) as line
    from account a, lateral (values ('opened', a.created_at), ('closed', a.closed_at)) as step(event, at) where a.id = ${accountId}`,
  ],
})
