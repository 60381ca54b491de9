import { sql, type RawBuilder } from 'kysely'
import type { FigureGrouping, FiguresStore, StoredFigures } from '../domain/ports/figures-store.ts'
import { appNow } from './app-now.ts'
import type { Database } from './database.ts'
import { onlyRow } from './only-row.ts'

/** What a send, and an approval, is grouped by; an approval's carrier is that of the send whose code was entered. */
const SEND_KEY: Readonly<Record<FigureGrouping, RawBuilder<unknown>>> = {
  country: sql`v.country`,
  carrier: sql`d.carrier`,
  channel: sql`d.channel`,
}
const APPROVAL_KEY: Readonly<Record<FigureGrouping, RawBuilder<unknown>>> = {
  country: sql`v.country`,
  channel: sql`v.channel`,
  carrier: sql`(select l.carrier from delivery l where l.verification_id = v.id order by l.requested_at desc limit 1)`,
}

/**
 * Figures in one statement over two periods. The times are parameters, not asked in the statement, so that the planner knows how short the range is and
 * takes the index of it; what else is read of a row is found by its id.
 */
export const figuresStore = ({ kysely }: Database): FiguresStore => ({
  now: () => appNow({ kysely }),

  async read({ before, from, until, part }, by) {
    const start = sql`${before.toISOString()}::timestamptz`
    const middle = sql`${from.toISOString()}::timestamptz`
    const end = sql`${until.toISOString()}::timestamptz`
    const within = (column: RawBuilder<unknown>) => sql`${column} > ${start} and ${column} <= ${end}`
    const { rows } = await sql<{ figures: StoredFigures }>`
      with sends as materialized (
        select d.requested_at as at, d.requested_at > ${middle} as current, ${SEND_KEY[by]} as key,
               d.accepted_at is not null as sent, d.requested_at > v.started_at as again, d.started_by = 'staff' as by_staff, coalesce(s.micros, 0) as micros,
               -- A re-send voids the code before it, so what was entered is the code of the last send.
               v.state = 'approved' and not exists (
                 select 1 from delivery l where l.verification_id = d.verification_id and l.requested_at > d.requested_at) as entered
        from delivery d join verification v on v.id = d.verification_id
        left join (select delivery_id, micros from send_decision where outcome = 'sent' and ${within(sql`at`)}) as s on s.delivery_id = d.id
        where ${within(sql`d.requested_at`)}
      ), approvals as materialized (
        select v.ended_at > ${middle} as current, ${APPROVAL_KEY[by]} as key,
               extract(epoch from v.ended_at - v.started_at)::float8 as seconds
        from verification v where v.state = 'approved' and ${within(sql`v.ended_at`)}
      ), blocks as (
        select 'send' as what, reason as code, at > ${middle} as current from send_decision
        where outcome = 'refused' and reason is not null and ${within(sql`at`)}
        union all
        select 'number_change', end_reason, ended_at > ${middle} from number_change
        where end_reason in ('identity_check_started', 'number_taken', 'refused_by_reviewer') and ${within(sql`ended_at`)}
        union all
        -- That of a change is its change's.
        select 'verification', end_reason, ended_at > ${middle} from verification
        where end_reason = 'number_taken' and number_change_id is null and ${within(sql`ended_at`)}
      )
      select json_build_object(
        'sends', (select coalesce(json_agg(t), '[]') from (select current, ${SEND_COUNTS} from sends group by current) as t),
        'approvals', (select coalesce(json_agg(t), '[]') from (select current, ${APPROVAL_COUNTS} from approvals group by current) as t),
        'series', (select coalesce(json_agg(t), '[]') from (
          select least(floor(extract(epoch from at - ${middle}) * 1000 / ${part}), ${(until.getTime() - from.getTime()) / part - 1})::int as part,
                 count(*) filter (where sent)::int as sends, count(*) filter (where sent and entered)::int as verified
          from sends where current group by 1) as t),
        'sendGroups', (select coalesce(json_agg(t), '[]') from (select key, ${SEND_COUNTS} from sends where current group by key) as t),
        'approvalGroups', (select coalesce(json_agg(t), '[]') from (select key, ${APPROVAL_COUNTS} from approvals where current group by key) as t),
        'blocked', (select coalesce(json_agg(t order by t.count desc, t.before desc, t.code), '[]') from (
          select what, code, count(*) filter (where current)::int as count, count(*) filter (where not current)::int as before
          from blocks group by what, code) as t)
      ) as figures`.execute(kysely)
    return onlyRow(rows).figures
  },
})

const SEND_COUNTS = sql`
  count(*) filter (where sent)::int as sends, count(*) filter (where sent and entered)::int as verified,
  count(*) filter (where sent and again)::int as resends, count(*) filter (where sent and again and by_staff)::int as "staffResends",
  coalesce(sum(micros), 0)::bigint as micros`
const APPROVAL_COUNTS = sql`
  count(*)::int as approved,
  percentile_cont(0.5) within group (order by seconds) as "p50Seconds",
  percentile_cont(0.9) within group (order by seconds) as "p90Seconds"`
