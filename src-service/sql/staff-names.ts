import { sql, type Kysely } from 'kysely'
import type { StaffNames } from '../domain/ports/activity-store.ts'
import type { Tables } from './tables.ts'

/** The names of members of staff as of their last sign-in; one who has none that is kept is left out. */
export async function staffNames(kysely: Kysely<Tables>, staffIds: readonly string[]): Promise<StaffNames> {
  if (staffIds.length === 0) return new Map()
  const { rows } = await sql<{ staff_id: string; name: string }>`
    select distinct on (staff_id) staff_id, name from staff_session
    where staff_id = any(${[...staffIds]}::text[]) order by staff_id, signed_in_at desc`.execute(kysely)
  return new Map(rows.map(({ staff_id, name }) => [staff_id, name]))
}
