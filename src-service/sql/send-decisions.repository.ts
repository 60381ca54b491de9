import { sql } from 'kysely'
import type { SendDecisionList } from '../domain/ports/send-decision-list.ts'
import type { SendDecisionRecord } from '../domain/sends/send-records.types.ts'
import type { Database } from './database.ts'
import { onlyRow } from './only-row.ts'
import { recordOf } from './record-rows.ts'

/** The records of R20 as they were written, in one statement. */
export const sendDecisionList = ({ kysely }: Database): SendDecisionList => ({
  async read({ accountId, country, outcome, limit, after }) {
    const filters = [
      sql`true`,
      ...(accountId === null ? [] : [sql`d.account_id = ${accountId}`]),
      ...(country === null ? [] : [sql`d.country = ${country}`]),
      ...(outcome === null ? [] : [sql`d.outcome = ${outcome}`]),
      ...(after === null ? [] : [sql`d.seq < ${after[0]}::bigint`]),
    ]
    const { rows } = await sql<{ now: Date; decisions: readonly { readonly seq: number }[] }>`
      select app_now() as now, (
        select coalesce(json_agg(to_json(d) order by d.seq desc), '[]')
        from (select d.* from send_decision d where ${sql.join(filters, sql` and `)} order by d.seq desc limit ${limit}) as d
      ) as decisions`.execute(kysely)
    const row = onlyRow(rows)
    return {
      now: row.now,
      rows: row.decisions.map((one) => ({ decision: recordOf<SendDecisionRecord>(one), seq: one.seq })),
    }
  },
})
