import { sql, type RawBuilder } from 'kysely'
import { addressSends, prefixSends, tally } from './send-counts.ts'
import { ALL_SENDS, NO_COUNTRY } from '../domain/ports/send-scopes.types.ts'
import { deadEndFacts } from './dead-end-facts.ts'
import type { LookUp } from './rotated-columns.ts'
import type { FactsQuery } from '../domain/accounts/account-facts.types.ts'

/** Every fact about one account in one round trip; rows come as JSON and become records in `record-rows.ts`. */
export function factsStatement(
  asked: FactsQuery,
  by: LookUp,
): RawBuilder<{ facts: { policies: Record<string, unknown> | null; rotation: unknown } & Record<string, unknown> }> {
  const query = by.asked(asked)
  const print = by.column('fingerprint')
  const printOf = (alias: string) => by.column('fingerprint', alias)
  const { accountId } = query
  const named = (query.fingerprints ?? []).map((fingerprint) => `\\x${fingerprint}`)
  return sql`
    with clock as materialized (select app_now() as now),
    a as materialized (select * from account where id = ${accountId}),
    open_verification as materialized (select * from verification where account_id = ${accountId} and state = 'pending'),
    named as materialized (
      select * from verification where account_id = ${accountId}
      and id in (${query.verificationId ?? ''}, (select verification_id from delivery where id = ${query.deliveryId ?? ''}))
    ),
    open_change as materialized (
      select * from number_change where account_id = ${accountId}
      and state in ('awaiting_owner', 'awaiting_reviewer', 'awaiting_authority', 'awaiting_delay', 'awaiting_possession')
    ),
    named_change as materialized (
      select * from number_change where account_id = ${accountId} and id = ${query.numberChangeId ?? ''}
    ),
    number as materialized (
      select fingerprint, (array_agg(prefix) filter (where prefix is not null))[1] as prefix, (array_agg(country) filter (where country is not null))[1] as country
      from (
        select ${print} as fingerprint, ${by.column('prefix')} as prefix, country from open_verification
        union all select ${print}, ${by.column('prefix')}, country from open_change
        union all select ${print}, ${by.column('prefix')}, country from named
        union all select ${printOf('claim')}, ${by.column('prefix', 'claim')}, claim.country from claim join a on claim.id = a.current_claim_id
        union all select decode(substr(given, 3), 'hex'), null, null from unnest(${named}::text[]) as given
        union all select decode(given, 'hex'), decode(${query.sendTo?.prefix ?? null}::text, 'hex'), ${query.sendTo?.country ?? null}::text
          from unnest(${query.sendTo ? [query.sendTo.fingerprint] : []}::text[]) as given
      ) as known group by fingerprint
    ),
    recent_delivery as materialized (
      select * from delivery where account_id = ${accountId}
      and (requested_at > (select now from clock) - interval '24 hours' or state = 'queued' or verification_id in (select id from open_verification) or id = ${query.deliveryId ?? ''})
    )
    select json_build_object(
      'now', (select now from clock),
      'account', (select to_json(a) from a),
      'claims', (select coalesce(json_agg(c order by c.claimed_at desc, c.id desc), '[]') from claim c where c.account_id = ${accountId}),
      'open_verifications', (select coalesce(json_agg(v order by v.started_at desc, v.id desc), '[]') from open_verification v),
      'named', (select to_json(v) from named v),
      'open_change', (select to_json(n) from open_change n),
      'last_ended_change', (
        select to_json(n) from number_change n where n.account_id = ${accountId} and n.ended_at is not null order by n.ended_at desc, n.id desc limit 1),
      'named_change', (select to_json(n) from named_change n),
      'links', (
        select coalesce(json_agg(l order by l.created_at desc, l.id desc), '[]') from mailed_link l
        where l.number_change_id in (select id from open_change union select id from named_change)),
      'releases', (
        select coalesce(json_agg(r order by r.requested_at desc, r.id desc), '[]') from number_release r where r.account_id = ${accountId}),
      'disputed_change_ids', (
        select coalesce(json_agg(k.number_change_id), '[]') from number_change n join duplicate_case k on k.number_change_id = n.id
        where n.account_id = ${accountId} and k.cause = 'disputed_change'),
      'recent_requests_at', (
        select coalesce(json_agg(n.requested_at order by n.requested_at desc), '[]') from number_change n
        where n.account_id = ${accountId} and n.started_by = 'staff' and n.requested_at > (select now from clock) - interval '1 hour'),
      'recent_links_at', (
        select coalesce(json_agg(n.at order by n.at desc), '[]') from notice n
        where n.account_id = ${accountId} and n.kind in ('setup_link', 'check_link') and n.at > (select now from clock) - interval '1 hour'),
      'reveals', ${revealsOf(query.staffId)},
      'dead_end_facts', ${query.deadEnd ? deadEndFacts : sql`null`},
      'identity_checks', (select coalesce(json_agg(i order by i.changed_at desc, i.id desc), '[]') from identity_check i where i.account_id = ${accountId}),
      'deliveries', (select coalesce(json_agg(d order by d.requested_at desc, d.id desc), '[]') from recent_delivery d),
      'duplicate_attempts', (select coalesce(json_agg(d order by d.at desc, d.id desc), '[]') from duplicate_attempt d where d.account_id = ${accountId}),
      'rewarded', exists (select 1 from reward r where r.account_id = ${accountId}),
      'waiting_drafts', (
        select coalesce(json_agg(json_build_object('id', b.id, 'created_at', b.created_at, 'payload', case when ${query.payloads ?? false} then b.payload end) order by b.seq), '[]')
        from bid_draft b where b.account_id = ${accountId} and b.state = 'waiting'),
      'heartbeat_at', (select heartbeat_at from identity_provider),
      'notices', (
        select coalesce(json_agg(n order by n.at desc, n.id desc), '[]')
        from (select * from notice where account_id = ${accountId} order by at desc, id desc limit 20) n),
      'numbers', (select coalesce(json_agg(json_build_object(
        ${by.key('fingerprint')}, n.fingerprint,
        'claim', (select to_json(c) from claim c where ${printOf('c')} = n.fingerprint and c.state in ('active', 'retired')),
        'sms_off_at', (select t.sms_off_at from number_trait t where ${printOf('t')} = n.fingerprint),
        'counted_sends', s.counted,
        'oldest_counted_send_at', s.oldest,
        'country_sends', ${tally(sql`'country:' || coalesce(n.country, ${NO_COUNTRY})`)},
        'prefix_sends', ${prefixSends(by)},
        'last_send', (select coalesce(max(d.nth), 0) from delivery d where ${printOf('d')} = n.fingerprint),
        'rewarded', exists (select 1 from reward r where ${printOf('r')} = n.fingerprint),
        'open_case_id', (select k.id from duplicate_case k where ${printOf('k')} = n.fingerprint and k.state = 'open' and k.cause = 'duplicate'))), '[]')
        from number n cross join lateral (
          select count(*) as counted, min(d.requested_at) as oldest from delivery d
          where ${printOf('d')} = n.fingerprint and d.counted
          -- What no carrier accepted in 5 min has failed (R12), also where nobody has written it yet.
          and (d.accepted_at is not null or d.state = 'queued' and d.requested_at > (select now from clock) - interval '5 minutes')
          and d.requested_at > (select now from clock) - interval '24 hours') s),
      'sends', json_build_object(
        'all', ${tally(sql`${ALL_SENDS}`)},
        'address', ${addressSends(query.address ?? null, by)},
        'refused_lately', (
          select coalesce(json_agg(distinct s.reason), '[]') from send_decision s
          where s.account_id = ${accountId} and s.outcome = 'refused' and s.at > (select now from clock) - interval '1 minute')),
      'rotation', (select json_build_object('phase', f.phase, 'key_check', f.key_check) from fingerprint_rotation f),
      'policies', (select json_object_agg(p.name, p.value) from policy p)
    ) as facts
    from a`
}

/** R21: what one person has revealed over all accounts; asked for only where it matters. */
const revealsOf = (staffId: string | undefined): RawBuilder<unknown> =>
  staffId === undefined
    ? sql`null`
    : sql`(select json_build_object(
        'last', coalesce((select max(r.nth) from reveal r where r.staff_id = ${staffId}), 0),
        'recent', (select coalesce(json_agg(json_build_object('claim_id', r.claim_id, 'at', r.at) order by r.at desc, r.nth desc), '[]')
          from reveal r where r.staff_id = ${staffId} and r.at > (select now from clock) - interval '24 hours')))`
