import { sql } from 'kysely'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { SavedViewRecord, SavedViewStore } from '../domain/ports/staff-preference-store.ts'
import { isUniqueViolation, type Database } from './database.ts'
import { onlyRow } from './only-row.ts'
import { recordOf } from './record-rows.ts'

/** The places of a person's views: the constraint `saved_view_place` has no 51st. */
const MOST_VIEWS = 50
/** Saves at once of one person that meet again and again. */
const MOST_ROUNDS = 5

const VIEW = sql`json_build_object('id', v.id, 'name', v.name, 'value', v.value, 'changed_at', v.changed_at)`

export const savedViewStore = ({ kysely }: Database): SavedViewStore => ({
  async list(staffId) {
    const { rows } = await sql<{ now: Date; views: unknown }>`
      select app_now() as now, coalesce(json_agg(${VIEW} order by v.folded_name), '[]') as views
      from saved_view v where v.staff_id = ${staffId}`.execute(kysely)
    const row = onlyRow(rows)
    return { now: row.now, views: recordOf<readonly SavedViewRecord[]>(row.views) }
  },

  async create({ id, staffId, name, foldedName, value }) {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { rows } = await sql<{ now: Date; made: unknown; named: boolean; full: boolean }>`
        with named as materialized (
          select 1 from saved_view where staff_id = ${staffId} and folded_name = ${foldedName}
        ), free as materialized (
          select n from generate_series(1, ${MOST_VIEWS}::int) as n
          where not exists (select 1 from saved_view where staff_id = ${staffId} and place = n) order by n limit 1
        ), made as (
          -- Of two that want one place, or one name, the second makes nothing and looks again.
          insert into saved_view (id, staff_id, place, name, folded_name, value, changed_at)
          select ${id}, ${staffId}, n, ${name}, ${foldedName}, ${JSON.stringify(value)}::jsonb, app_now() from free
          where not exists (select 1 from named)
          on conflict do nothing returning *
        )
        select app_now() as now, (select ${VIEW} from made v) as made,
          exists (select 1 from named) as named, not exists (select 1 from free) as "full"`.execute(kysely)
      const [row] = rows
      if (row?.made) return { now: row.now, view: recordOf<SavedViewRecord>(row.made) }
      if (row?.named) return 'saved_view_name_taken'
      if (row?.full) return 'saved_view_limit'
    }
    throw new AppError('too_busy')
  },

  async update({ id, staffId, name, foldedName, value }) {
    try {
      const { rows } = await sql<{ now: Date; view: unknown }>`
        update saved_view as v set name = ${name}, folded_name = ${foldedName}, value = ${JSON.stringify(value)}::jsonb, changed_at = app_now()
        where v.id = ${id} and v.staff_id = ${staffId}
          and not exists (select 1 from saved_view o where o.staff_id = ${staffId} and o.folded_name = ${foldedName} and o.id <> ${id})
        returning v.changed_at as now, ${VIEW} as view`.execute(kysely)
      const [row] = rows
      if (row) return { now: row.now, view: recordOf<SavedViewRecord>(row.view) }
    } catch (error) {
      if (isUniqueViolation(error, 'saved_view_name')) return 'saved_view_name_taken'
      throw error
    }
    const { rows } = await sql`select 1 from saved_view where id = ${id} and staff_id = ${staffId}`.execute(kysely)
    return rows.length === 0 ? 'saved_view_not_found' : 'saved_view_name_taken'
  },

  async remove(staffId, id) {
    const { rows } = await sql<{ now: Date }>`
      delete from saved_view where id = ${id} and staff_id = ${staffId} returning app_now() as now`.execute(kysely)
    return rows[0]?.now ?? null
  },
})
