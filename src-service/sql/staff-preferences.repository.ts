import { sql } from 'kysely'
import type { StaffPreferenceStore, TableLayoutRecord } from '../domain/ports/staff-preference-store.ts'
import type { Database } from './database.ts'
import { onlyRow } from './only-row.ts'

const tableKey = (table: 'accounts'): string => `table:${table}`

/** What a person has set for themselves, one row for each thing. */
export const staffPreferenceStore = ({ kysely }: Database): StaffPreferenceStore => ({
  async tables(staffId) {
    const { rows } = await sql<{ now: Date; accounts: TableLayoutRecord | null }>`
      select app_now() as now,
        (select value from staff_preference where staff_id = ${staffId} and name = ${tableKey('accounts')}) as accounts`.execute(
      kysely,
    )
    return onlyRow(rows)
  },
  async setTable(staffId, table, layout) {
    const name = tableKey(table)
    const { rows } = await (
      layout === null
        ? sql<{ now: Date }>`
          with gone as (delete from staff_preference where staff_id = ${staffId} and name = ${name}) select app_now() as now`
        : sql<{ now: Date }>`
          insert into staff_preference (staff_id, name, value, changed_at)
          values (${staffId}, ${name}, ${JSON.stringify(layout)}::jsonb, app_now())
          on conflict (staff_id, name) do update set value = excluded.value, changed_at = excluded.changed_at
          returning changed_at as now`
    ).execute(kysely)
    return onlyRow(rows).now
  },
})
