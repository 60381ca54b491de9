import { sql, type RawBuilder } from 'kysely'

const PENDING = sql`('requires_input', 'processing', 'manual_review')`
const OPEN_CHANGE = sql`('awaiting_owner', 'awaiting_reviewer', 'awaiting_authority', 'awaiting_delay', 'awaiting_possession')`

/** Numbers are the same by either fingerprint: while the keys rotate a row has one or both (R23). */
const same = (one: string, other: string): RawBuilder<boolean> =>
  sql`(${sql.ref(`${one}.fingerprint`)} = ${sql.ref(`${other}.fingerprint`)} or ${sql.ref(`${one}.outer_fingerprint`)} = ${sql.ref(`${other}.outer_fingerprint`)})`

/** The number of the account `a` that a dead end may be about: the current one, or that of the newest set-up. */
export const numberOfDeadEnd = sql`(
  select c.fingerprint, c.outer_fingerprint, c.line_type, c.calling_code, c.last_four, c.country from claim c where c.id = a.current_claim_id
  union all
  select v.fingerprint, v.outer_fingerprint, v.line_type, v.calling_code, v.last_four, v.country from (
    select * from verification v where v.account_id = a.id and a.current_claim_id is null order by v.started_at desc, v.id desc limit 1) as v)`

/** So many sends of a channel tell whether it fails for good. */
const TELLING = 2
const newest = (channel: 'sms' | 'call'): RawBuilder<unknown> => sql`(
  select d.id, d.channel, d.state, d.reason, d.requested_at from delivery d
  where d.account_id = a.id and d.channel = ${sql.lit(channel)} and ${same('d', 'x')} order by d.requested_at desc, d.id desc limit ${sql.lit(TELLING)})`

/** What the account `a` says of a dead end (R7): for its own page and for the list, so that both judge the same rows. Each part is a look by an index. */
export const deadEndFacts = sql`json_build_object(
  'closed_at', a.closed_at,
  'current_claim_id', a.current_claim_id,
  'pending_checks', (
    select coalesce(json_agg(json_build_object('id', i.id, 'state', i.state, 'started_at', i.started_at, 'changed_at', i.changed_at)
      order by i.changed_at desc, i.id desc), '[]') from identity_check i where i.account_id = a.id and i.state in ${PENDING}),
  'number', (
    select json_build_object(
      'call_only', x.line_type = 'fixed_line' or exists (select 1 from number_trait t where ${same('t', 'x')}),
      'sends', (select coalesce(json_agg(s order by s.requested_at desc, s.id desc), '[]') from (${newest('sms')} union all ${newest('call')}) as s),
      'proven_at', (select max(v.ended_at) from verification v where v.account_id = a.id and v.state = 'approved' and ${same('v', 'x')}))
    from ${numberOfDeadEnd} as x),
  'lost_phone', (
    select json_build_object('id', n.id, 'asked_at', n.at, 'mail_failed', exists (
      select 1 from outbox o where o.created_at = n.at and o.subject_id = n.id and o.kind = 'mail' and o.state = 'failed' and o.last_error is not null))
    from notice n where n.account_id = a.id and n.kind = 'change_link_sent' order by n.at desc, n.id desc limit 1),
  'open_change', (select n.state from number_change n where n.account_id = a.id and n.state in ${OPEN_CHANGE}))`
