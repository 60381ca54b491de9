import { sql, type RawBuilder } from 'kysely'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { AccountSearch, FoundAccount, SearchOutcome, SearchRequest } from '../domain/ports/account-search.ts'
import type { OuterKey } from '../domain/ports/keys.ts'
import type { Database } from './database.ts'
import { lookupGate, openGate } from './lookup-gate.ts'
import { rememberSearch, sweepStatement, viewStatement } from './look-audit.ts'
import { filterCondition } from './account-filters.ts'
import { filteredHits, walkEdge } from './filtered-hits.ts'
import { lastFourHits, numberHits } from './number-hits.ts'
import { recentHits } from './recent-hits.ts'
import { numberJson } from './number-json.ts'
import { recordOf } from './record-rows.ts'
import { textHits } from './text-hits.ts'

/** Look-ups at once of one staff member that meet again and again. */
const MOST_ROUNDS = 5

/** Finding accounts, and the audit of looking (R21): each is one statement. */
export const accountSearch = ({ kysely }: Database, outer: OuterKey | null = null): AccountSearch => ({
  async search(request) {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { rows } = await searchStatement(request, outer).execute(kysely)
      const outcome = rows[0] && outcomeOf(rows[0].answer)
      if (outcome) return outcome
    }
    throw new AppError('too_busy')
  },
  async recent(staffId) {
    const { rows } = await recentlyOpened(staffId).execute(kysely)
    const { now, accounts } = recordOf<Pick<Answer, 'now' | 'accounts'>>(rows[0]?.answer)
    return { now, accounts }
  },
  async recordView(looker, accountId) {
    await viewStatement(looker, accountId).execute(kysely)
  },
  async settleSearches() {
    const { rows } = await sweepStatement().execute(kysely)
    return rows[0]?.settled ?? 0
  },
})

interface Answer {
  readonly now: Date
  readonly open: boolean
  readonly limitedUntil: Date | null
  readonly accounts: readonly FoundAccount[]
  readonly edge: number | null
}

/** Null: another look-up took the place in the hour; ask again. */
function outcomeOf(row: unknown): SearchOutcome | null {
  const { now, open, limitedUntil, accounts, edge } = recordOf<Answer>(row)
  if (limitedUntil) return { limited: true, now, until: limitedUntil }
  return open ? { limited: false, now, accounts, edge: edge === null ? null : [edge] } : null
}

function searchStatement(
  { staff, query, filters, queryHash, limit, after }: SearchRequest,
  outer: OuterKey | null,
): RawBuilder<{ answer: unknown }> {
  const hash = Buffer.from(queryHash, 'hex')
  const looksUp = query.kind === 'number' || query.kind === 'last_four'
  return sql`
    with unflushed as materialized (
      -- A reply of masked rows waits for no flush; the sweep's event, which follows, flushes what went before it.
      select set_config('synchronous_commit', 'off', true)
    ), clock as materialized (
      select app_now() as now, clock_timestamp() as real
    ), ${looksUp ? lookupGate(staff.id, hash) : openGate},
    ${rememberSearch(staff, hash, sql`case when (select open from gate) then ${query.kind} else 'lookup_limit' end`)},
    hit as materialized (${hitsOf({ query, filters, limit: limit + 1, after }, outer)})
    select json_build_object(
      'now', clock.now, 'open', gate.open, 'limited_until', gate.until,
      'edge', case when (select count(*) from hit) <= ${limit}::int then ${query.kind === 'filtered' ? walkEdge(filters, query.sort, after) : sql`null::bigint`} end,
      'accounts', (select coalesce(json_agg(found order by found.place), '[]') from (${found}) as found)) as answer
    from clock, gate, unflushed`
}

function hitsOf(
  { query, filters, limit, after }: Pick<SearchRequest, 'query' | 'filters' | 'limit' | 'after'>,
  outer: OuterKey | null,
): RawBuilder<unknown> {
  const kept = filterCondition(filters)
  switch (query.kind) {
    case 'recent':
      return recentHits(limit)
    case 'filtered':
      return filteredHits(filters, query.sort, limit, after)
    case 'text':
      return textHits(query, kept, limit, after)
    case 'last_four':
      return lastFourHits(query, kept, limit, after)
    case 'number':
      return numberHits(query, kept, limit, after, outer)
  }
}

const found = sql`
  select hit.place, hit.stage, hit.cursor, a.id, a.external_id, a.name, a.email, a.country, a.language, a.created_at, a.closed_at,
    case when hit.match_as is null then null else json_build_object('as', hit.match_as, 'calling_code', hit.calling_code, 'last_four', hit.last_four) end as matched_number,
    case when c.id is null then null else ${numberJson('c')} end as number,
    exists (select 1 from number_change n where n.account_id = a.id
      and n.state in ('awaiting_owner', 'awaiting_reviewer', 'awaiting_authority', 'awaiting_delay', 'awaiting_possession')) as change_open,
    exists (select 1 from verification v where v.account_id = a.id and v.state = 'pending' and v.expires_at > (select now from clock)) as code_sent,
    exists (select 1 from identity_check i where i.account_id = a.id and i.state in ('requires_input', 'processing', 'manual_review')) as identity_check_pending
  from hit join account a on a.id = hit.account_id left join claim c on c.id = a.current_claim_id`

/** How far back in what a person did the opened accounts are looked for: a bound. */
const MOST_DEEDS = 1_000
const MOST_RECENT = 20

/** From the audit trail's own views: nothing further is kept of who looked at what. */
const recentlyOpened = (staffId: string): RawBuilder<{ answer: unknown }> => sql`
  with clock as materialized (select app_now() as now), hit as materialized (
    select row_number() over (order by opened desc)::int as place, account_id, null as stage,
           null as match_as, null as calling_code, null as last_four, json_build_array(opened) as cursor
    from (
      select e.account_id, max(e.seq) as opened
      from (select account_id, action, seq from audit_event where actor_id = ${staffId} order by seq desc limit ${MOST_DEEDS}) as e
      where e.action = 'accounts.view' and e.account_id is not null
      group by e.account_id order by opened desc limit ${MOST_RECENT}
    ) as latest
  )
  select json_build_object('now', (select now from clock),
    'accounts', (select coalesce(json_agg(found order by found.place), '[]') from (${found}) as found)) as answer`
