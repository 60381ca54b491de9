import { sql, type RawBuilder } from 'kysely'
import type { CursorKey } from '../domain/lists/cursor.ts'
import type { AccountQuery } from '../domain/ports/account-search.ts'
import type { OuterKey } from '../domain/ports/keys.ts'
import type { Hex } from '../domain/records.types.ts'

type NumberQuery = Extract<AccountQuery, { kind: 'number' }>
type LastFourQuery = Extract<AccountQuery, { kind: 'last_four' }>

type Condition = RawBuilder<boolean>

const HELD = sql`('active', 'retired')`
const IN_QUESTION = { claim: sql`state in ${HELD}`, verification: sql`state = 'pending'` }
/** R21: a look-up that the hour has no room for looks at nothing. */
const ALLOWED = sql`(select open from gate)`

/** The filters are asked of the account whose number it is. */
const through = (kept: Condition, accountId: RawBuilder<unknown>) =>
  sql`exists (select 1 from account a where a.id = ${accountId} and ${kept})`

/** Whose a whole number is: its claim, open verifications to it and, for a reviewer, attempts on it; each account once, at what says most. */
export function numberHits(
  query: NumberQuery,
  kept: Condition,
  limit: number,
  after: CursorKey | null,
  outer: OuterKey | null,
): RawBuilder<unknown> {
  const [rank, at, accountId] = (after ?? [-1, 0, '']) as [number, number, string]
  const codes = query.national.map((one) => one.callingCode)
  // Each part names the state, so that the partial indexes on what is held and on what is open serve it.
  const byPrints = (of: 'claim' | 'verification', kept: '' | 'outer_', shown: (print: Hex) => Hex) => sql`
    select id from ${sql.table(of)} join unnest(${query.fingerprints.map(shown)}::text[]) as w(hex)
      on ${sql.ref(`${kept}fingerprint`)} = decode(w.hex, 'hex')
    where ${IN_QUESTION[of]}
    union
    select id from ${sql.table(of)}
    join unnest(${query.national.map((one) => shown(one.fingerprint))}::text[], ${codes}::text[]) as w(hex, code)
      on ${sql.ref(`${kept}national_fingerprint`)} = decode(w.hex, 'hex') and calling_code = w.code
    where ${IN_QUESTION[of]}`
  // R23: while the keys rotate a row has one fingerprint or both; it is found by either.
  const numberIs = (of: 'claim' | 'verification') =>
    outer
      ? sql`(${byPrints(of, '', (print) => outer.innerOf(print) ?? '')} union ${byPrints(of, 'outer_', (print) => print)})`
      : sql`(${byPrints(of, '', (print) => print)})`
  return sql`
    select row_number() over (order by rank, at desc, account_id)::int as place, account_id, null as stage,
           (array['current', 'retired', 'verification', 'attempt'])[rank + 1] as match_as, calling_code, last_four,
           json_build_array(rank, at, account_id) as cursor
    from (
      select * from (
        select distinct on (account_id) account_id, rank, (extract(epoch from at) * 1000)::bigint as at, calling_code, last_four
        from (
          select c.account_id, case when a.current_claim_id = c.id then 0 else 1 end as rank, c.claimed_at as at, c.calling_code, c.last_four
          from claim c join account a on a.id = c.account_id where c.id in ${numberIs('claim')} 
          union all
          select v.account_id, 2, v.started_at, v.calling_code, v.last_four
          from verification v where v.id in ${numberIs('verification')} and v.expires_at > (select now from clock)
          union all
          select d.account_id, 3, d.at, c.calling_code, c.last_four
          from claim c join duplicate_attempt d on d.claim_id = c.id
          where ${query.withAttempts}::boolean and c.id in ${numberIs('claim')}
        ) as hit where ${ALLOWED} and ${through(kept, sql`hit.account_id`)}
        order by account_id, rank, at desc
      ) as best
      where (rank, -at, account_id) > (${rank}::int, ${-at}::bigint, ${accountId}::text)
      order by rank, at desc, account_id limit ${limit}
    ) as page`
}

/** Whose numbers end with these four digits, the newest first; each account once, at the newest that it holds. */
export function lastFourHits(
  query: LastFourQuery,
  kept: Condition,
  limit: number,
  after: CursorKey | null,
): RawBuilder<unknown> {
  const { digits } = query
  const filtered = (accountId: RawBuilder<unknown>) => sql`${ALLOWED} and ${through(kept, accountId)}`
  const going = (at: RawBuilder<unknown>, id: RawBuilder<unknown>) => {
    const [ms, ref] = (after ?? []) as [number?, string?]
    return ms === undefined || ref === undefined
      ? sql`true`
      : sql`(${at}, ${id}) < (${new Date(ms)}::timestamptz, ${ref}::text)`
  }
  return sql`
    select row_number() over (order by at desc, ref desc)::int as place, account_id, null as stage, match_as, calling_code, last_four,
           json_build_array((extract(epoch from at) * 1000)::bigint, ref) as cursor
    from (
      select * from (
        (select c.account_id, case when a.current_claim_id = c.id then 'current' else 'retired' end as match_as, c.claimed_at as at, c.id as ref, c.calling_code, c.last_four
         from claim c join account a on a.id = c.account_id
         where ${filtered(sql`c.account_id`)} and c.last_four = ${digits} and c.state in ${HELD} and ${going(sql`c.claimed_at`, sql`c.id`)}
           and not exists (select 1 from claim n where n.account_id = c.account_id and n.last_four = ${digits} and n.state in ${HELD} and (n.claimed_at, n.id) > (c.claimed_at, c.id))
         order by c.claimed_at desc, c.id desc limit ${limit})
        union all
        (select v.account_id, 'verification', v.started_at, v.id, v.calling_code, v.last_four
         from verification v
         where ${filtered(sql`v.account_id`)} and v.last_four = ${digits} and v.state = 'pending' and v.expires_at > (select now from clock) and ${going(sql`v.started_at`, sql`v.id`)} and not ${holds(digits, sql`v.account_id`)}
           and not exists (select 1 from verification n where n.account_id = v.account_id and n.last_four = ${digits} and n.state = 'pending' and n.expires_at > (select now from clock) and (n.started_at, n.id) > (v.started_at, v.id))
         order by v.started_at desc, v.id desc limit ${limit})
        ${query.withAttempts ? sql`union all (${attempts(digits, limit, going, filtered(sql`d.account_id`))})` : sql``}
      ) as hit
      order by at desc, ref desc limit ${limit}
    ) as page`
}

/** A reviewer's search adds the accounts that tried a number which another account holds. */
const attempts = (
  digits: string,
  limit: number,
  going: (at: RawBuilder<unknown>, id: RawBuilder<unknown>) => RawBuilder<unknown>,
  filtered: RawBuilder<unknown>,
) => sql`
  select d.account_id, 'attempt', d.at, d.id, c.calling_code, c.last_four
  from claim c join duplicate_attempt d on d.claim_id = c.id
  where ${filtered} and c.last_four = ${digits} and c.state in ${HELD} and ${going(sql`d.at`, sql`d.id`)} and not ${holds(digits, sql`d.account_id`)}
    and not exists (select 1 from verification v where v.account_id = d.account_id and v.last_four = ${digits} and v.state = 'pending' and v.expires_at > (select now from clock))
    and not exists (
      select 1 from duplicate_attempt n join claim m on m.id = n.claim_id
      where n.account_id = d.account_id and m.last_four = ${digits} and m.state in ${HELD} and (n.at, n.id) > (d.at, d.id))
  order by d.at desc, d.id desc limit ${limit}`

const holds = (digits: string, accountId: RawBuilder<unknown>) =>
  sql`exists (select 1 from claim h where h.account_id = ${accountId} and h.last_four = ${digits} and h.state in ${HELD})`
