import { sql } from 'kysely'
import type { RewardLine, RewardsLedger } from '../domain/ports/rewards-ledger.ts'
import type { Database } from './database.ts'
import { onlyRow } from './only-row.ts'
import { recordOf } from './record-rows.ts'

/** The ledger of rewards (R17), read in one statement by its own index. */
export const rewardsLedger = ({ kysely }: Database): RewardsLedger => ({
  async list({ limit, after }) {
    const going =
      after === null
        ? sql`true`
        : sql`(r.granted_at, r.account_id) < (${new Date(Number(after[0]))}::timestamptz, ${String(after[1])}::text)`
    const { rows } = await sql<{ now: Date; lines: unknown }>`
      select app_now() as now, (select coalesce(json_agg(page.line order by page.nth), '[]') from (
        select row_number() over (order by r.granted_at desc, r.account_id desc) as nth,
          json_build_object('account_id', r.account_id, 'external_id', a.external_id, 'xp', r.xp, 'credits', r.credits, 'granted_at', r.granted_at) as line
        from reward r join account a on a.id = r.account_id where ${going}
        order by r.granted_at desc, r.account_id desc limit ${limit}) as page) as lines`.execute(kysely)
    const row = onlyRow(rows)
    return { now: row.now, rows: recordOf<readonly RewardLine[]>(row.lines) }
  },
})
