import { sql, type RawBuilder } from 'kysely'
import type { Hex } from '../domain/records.types.ts'
import type { LookUp } from './rotated-columns.ts'

/** R20: parts of the facts statement; `clock` and `number n` are its own. A day of whole hours: the eldest is left out as soon as it begins to leave. */
export const tally = (scope: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select json_build_object('sends', coalesce(sum(t.sends), 0), 'micros', coalesce(sum(t.micros), 0), 'oldest_at', min(t.hour))
  from send_tally t where t.scope = ${scope} and t.hour > (select now from clock) - interval '24 hours')`

/** What a tally holds now; a commit asks for it again. The time is asked once, not for each row. */
export const tallied = (scope: string, count: 'sends' | 'micros'): RawBuilder<unknown> => sql`(
  select coalesce(sum(t.${sql.ref(count)}), 0) from send_tally t where t.scope = ${scope} and t.hour > (select app_now()) - interval '24 hours')`

/** More sends than any bound of a policy need not be counted: where nothing is refused there may be very many. */
const ENOUGH = sql.lit(10_000)

export const prefixSends = (by: LookUp): RawBuilder<unknown> => sql`(
  select case when n.prefix is not null then json_build_object(
    ${by.key('prefix')}, n.prefix, 'sends', count(*), 'micros', coalesce(sum(s.micros), 0), 'oldest_at', min(s.at),
    'verified', count(distinct v.id) filter (where v.state = 'approved'),
    'last_nth', (select coalesce(max(l.prefix_nth), 0) from send_decision l where ${by.column('prefix', 'l')} = n.prefix and l.prefix_nth is not null)) end
  from (
    select verification_id, micros, at from send_decision where ${by.column('prefix')} = n.prefix and outcome = 'sent'
    and at > (select now from clock) - interval '24 hours' order by at desc limit ${ENOUGH}) s
  left join verification v on v.id = s.verification_id)`

export const addressSends = (address: Hex | null, by: LookUp): RawBuilder<unknown> =>
  address === null
    ? sql`null`
    : sql`(
  select json_build_object(
    ${by.key('address')}, decode(${address}, 'hex'), 'sends', count(*), 'oldest_at', min(s.at),
    'last_nth', (select coalesce(max(l.address_nth), 0) from send_decision l where ${by.column('address', 'l')} = decode(${address}, 'hex') and l.address_nth is not null))
  from (
    select at from send_decision where ${by.column('address')} = decode(${address}, 'hex') and outcome = 'sent'
    and at > (select now from clock) - interval '24 hours' order by at desc limit ${ENOUGH}) s)`
