import { sql, type RawBuilder } from 'kysely'
import { DEFAULT_POLICIES } from '../domain/ports/policies.types.ts'

/** A search that looks up no number is free. */
export const openGate: RawBuilder<unknown> = sql`gate as materialized (select true as open, null::timestamptz as until)`

/**
 * R21: 60 number look-ups an hour per staff member, on the real clock, which *Advance clock* does not move. The same look-up again within a minute is one.
 * `nth` closes the race of two look-ups for the last place: both want the same one, the second inserts nothing and is neither open nor limited, so it is asked again.
 */
export const lookupGate = (staffId: string, queryHash: Buffer): RawBuilder<unknown> => sql`
  allowed as materialized (
    select coalesce((select value::text::numeric from policy where name = 'numberLookupsPerHour' and jsonb_typeof(value) = 'number'), ${DEFAULT_POLICIES.numberLookupsPerHour}::int)::int as most
  ), recent as materialized (
    select l.at, l.query_hash from number_lookup l, clock where l.staff_id = ${staffId} and l.at > clock.real - interval '1 hour'
  ), repeated as materialized (
    select exists (select 1 from recent, clock where recent.query_hash = ${queryHash} and recent.at > clock.real - interval '1 minute') as known
  ), counted as (
    insert into number_lookup (staff_id, nth, query_hash, at)
    select ${staffId}, coalesce((select max(nth) from number_lookup where staff_id = ${staffId}), 0) + 1, ${queryHash}, clock.real
    from clock, repeated, allowed where not repeated.known and (select count(*) from recent) < allowed.most
    on conflict do nothing returning 1
  ), forgotten as (
    delete from number_lookup l using clock where l.staff_id = ${staffId} and l.at < clock.real - interval '1 day'
  ), gate as materialized (
    select repeated.known or exists (select 1 from counted) as open,
      -- Shown on the rules' clock, to which screens count.
      case when not repeated.known and (select count(*) from recent) >= allowed.most
        then clock.now + ((select r.at from recent r order by r.at desc offset greatest(allowed.most - 1, 0) limit 1) + interval '1 hour' - clock.real) end as until
    from repeated, allowed, clock
  )`
