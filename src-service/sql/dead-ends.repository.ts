import { sql, type RawBuilder } from 'kysely'
import { DEAD_END_REACH, type DeadEndKind } from '../domain/accounts/dead-end-facts.types.ts'
import type { CursorKey } from '../domain/lists/cursor.ts'
import type { DeadEndCandidate, DeadEndList } from '../domain/ports/dead-end-list.ts'
import { DEFAULT_POLICIES, policiesFrom } from '../domain/ports/policies.types.ts'
import type { Database } from './database.ts'
import { deadEndFacts, numberOfDeadEnd } from './dead-end-facts.ts'
import { numberJson } from './number-json.ts'
import { onlyRow } from './only-row.ts'
import { recordOf } from './record-rows.ts'

interface Branch {
  readonly from: RawBuilder<unknown>
  readonly accountId: RawBuilder<unknown>
  readonly subjectId: RawBuilder<unknown>
  readonly since: RawBuilder<unknown>
}

const ago = (ms: number): RawBuilder<unknown> =>
  sql`((select now from clock) - ${sql.lit(ms)}::float8 * interval '1 millisecond')`

/** Where a dead end of each kind begins, in the order of an index (0021): a check that is pending, one that is processed, a mail that failed, a send that did not arrive. */
const BRANCHES: Readonly<Record<DeadEndKind, Branch>> = {
  number_unreachable: {
    from: sql`identity_check i where i.state in ('requires_input', 'processing', 'manual_review')`,
    accountId: sql`i.account_id`,
    subjectId: sql`i.id`,
    since: sql`i.started_at`,
  },
  check_processing: {
    from: sql`identity_check i where i.state = 'processing' and i.changed_at <= ${ago(DEFAULT_POLICIES.identityCheckSilent)}`,
    accountId: sql`i.account_id`,
    subjectId: sql`i.id`,
    since: sql`i.changed_at`,
  },
  link_not_mailed: {
    from: sql`outbox o where o.kind = 'mail' and o.state = 'failed' and o.created_at > ${ago(DEAD_END_REACH)}`,
    accountId: sql`o.account_id`,
    subjectId: sql`o.subject_id`,
    since: sql`o.created_at`,
  },
  setup_unreachable: {
    // The index's own condition, word for word.
    from: sql`delivery d where d.reason in ('landline', 'unreachable', 'unknown_number', 'blocked_by_carrier', 'opted_out', 'busy', 'no_answer', 'not_confirmed')
      and d.requested_at > ${ago(DEAD_END_REACH)}`,
    accountId: sql`d.account_id`,
    subjectId: sql`d.id`,
    since: sql`d.requested_at`,
  },
}

/** One kind's first candidates; what sorts before the cursor within the same millisecond is left out after the look. */
function branch(kind: DeadEndKind, limit: number, after: CursorKey | null): RawBuilder<unknown> {
  const { from, accountId, subjectId, since } = BRANCHES[kind]
  const going =
    after === null
      ? sql`true`
      : sql`(${since}, ${subjectId}, ${sql.lit(kind)}::text) > (${new Date(Number(after[0]))}::timestamptz, ${String(after[1])}::text, ${String(after[2])}::text)`
  return sql`(select ${sql.lit(kind)}::text as kind, ${accountId} as account_id, ${subjectId} as subject_id, ${since} as since_at
    from ${from} and ${going} order by ${since}, ${subjectId} limit ${limit})`
}

/** The statement of the list: the first candidates of all kinds in one order, each with what it is judged by. */
export const deadEndCandidates = (
  kinds: readonly DeadEndKind[],
  limit: number,
  after: CursorKey | null,
): RawBuilder<{
  now: Date
  policies: Readonly<Record<string, unknown>> | null
  heartbeat_at: Date | null
  candidates: unknown
}> => sql`
  with clock as materialized (select app_now() as now),
  candidate as materialized (
    select * from (${sql.join(
      kinds.map((kind) => branch(kind, limit, after)),
      sql` union all `,
    )}) as begun order by since_at, subject_id, kind limit ${limit}
  )
  select (select now from clock) as now,
    (select json_object_agg(p.name, p.value) from policy p) as policies,
    (select heartbeat_at from identity_provider) as heartbeat_at,
    (select coalesce(json_agg(json_build_object(
        'kind', c.kind, 'since_at', c.since_at, 'subject_id', c.subject_id,
        'account', json_build_object('id', a.id, 'name', a.name),
        'number', (select ${numberJson('x')} from ${numberOfDeadEnd} as x),
        'facts', ${deadEndFacts}) order by c.since_at, c.subject_id, c.kind), '[]')
      -- One look by its key for each: a join would read all accounts.
      from candidate c cross join lateral (select * from account where id = c.account_id offset 0) as a) as candidates`

/** Where dead ends may be, over all accounts, in one statement (R7); `unless`: policies that stand unless the database holds others. */
export const deadEndList = ({ kysely }: Database, unless: Readonly<Record<string, unknown>> = {}): DeadEndList => ({
  async read({ kinds, limit, after }) {
    const { rows } = await deadEndCandidates(kinds, limit, after).execute(kysely)
    const row = onlyRow(rows)
    return {
      now: row.now,
      policies: policiesFrom({ ...unless, ...row.policies }),
      heartbeatAt: row.heartbeat_at,
      candidates: recordOf<readonly DeadEndCandidate[]>(row.candidates),
    }
  },
})
