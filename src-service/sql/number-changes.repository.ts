import { sql } from 'kysely'
import type { NumberChangeList, NumberChangeRow } from '../domain/ports/number-change-list.ts'
import type { Database } from './database.ts'
import { numberJson } from './number-json.ts'
import { onlyRow } from './only-row.ts'
import { recordOf } from './record-rows.ts'

/** The number changes that staff asked for, or that wait for a reviewer, over all accounts, in one statement. */
export const numberChangeList = ({ kysely }: Database): NumberChangeList => ({
  async read({ show, limit, after }) {
    const shown = {
      all: sql`n.started_by = 'staff'`,
      open: sql`n.started_by = 'staff' and n.ended_at is null`,
      ended: sql`n.started_by = 'staff' and n.ended_at is not null`,
      awaiting_reviewer: sql`n.state = 'awaiting_reviewer'`,
    }[show]
    const going =
      after === null
        ? sql`true`
        : sql`(n.requested_at, n.id) < (${new Date(Number(after[0]))}::timestamptz, ${String(after[1])}::text)`
    const { rows } = await sql<{ now: Date; changes: unknown; awaiting_owner: number }>`
      select app_now() as now,
        (select count(*)::int from number_change where started_by = 'staff' and state = 'awaiting_owner') as awaiting_owner,
        (select coalesce(json_agg(json_build_object(
            'change', to_json(n), 'account', json_build_object('id', a.id, 'name', a.name),
            'current_number', ${numberJson('c')}, 'new_number', ${numberJson('n')}) order by n.requested_at desc, n.id desc), '[]')
         from (
           select n.* from number_change n where ${shown} and ${going}
           order by n.requested_at desc, n.id desc limit ${limit}
         ) as n join account a on a.id = n.account_id join claim c on c.id = n.current_claim_id) as changes`.execute(
      kysely,
    )
    const row = onlyRow(rows)
    return { now: row.now, rows: recordOf<readonly NumberChangeRow[]>(row.changes), awaitingOwner: row.awaiting_owner }
  },
})
