import { sql } from 'kysely'
import type { Keys } from '../domain/ports/keys.ts'
import type { DraftFields, DraftPlace, StaffDraftStore } from '../domain/ports/staff-draft-store.ts'
import type { Database } from './database.ts'
import { onlyRow } from './only-row.ts'

/** How long a draft waits for its author, on the rules' clock. */
const KEPT = sql`interval '7 days'`
const MOST_FORGOTTEN = 1_000

type DraftKeys = Pick<Keys, 'sealDraft' | 'openDraft'>

/** Drafts sealed for their place: what one person typed opens for nobody else, and on no other account. */
export const staffDraftStore = ({ kysely }: Database, keys: DraftKeys): StaffDraftStore => ({
  async read(place) {
    const { rows } = await sql<{ now: Date; sealed_draft: Uint8Array | null; kept_at: Date | null }>`
      select app_now() as now, d.sealed_draft, d.kept_at from account a
      left join staff_draft d on d.account_id = a.id and d.staff_id = ${place.staffId} and d.form = ${place.form}
        and d.kept_at > app_now() - ${KEPT}
      where a.id = ${place.accountId}`.execute(kysely)
    const [row] = rows
    if (!row) return null
    const fields = row.sealed_draft && opened(keys, row.sealed_draft, place)
    return { now: row.now, draft: fields && row.kept_at ? { fields, keptAt: row.kept_at } : null }
  },
  async keep(place, fields) {
    const sealed = Buffer.from(keys.sealDraft(JSON.stringify(fields), sealedFor(place)))
    const { rows } = await sql<{ now: Date; kept: boolean }>`
      with a as (select id, closed_at from account where id = ${place.accountId}),
      kept as (
        insert into staff_draft as d (staff_id, account_id, form, sealed_draft, kept_at)
        select ${place.staffId}, a.id, ${place.form}, ${sealed}, app_now() from a
        -- R3: closing takes the numbers out, and none may come in again.
        where a.closed_at is null or ${place.form} = 'note'
        on conflict (staff_id, account_id, form) do update
          set sealed_draft = excluded.sealed_draft, kept_at = excluded.kept_at
        returning 1)
      select app_now() as now, exists (select 1 from kept) as kept from a`.execute(kysely)
    return rows[0] ?? null
  },
  async forget({ staffId, accountId, form }) {
    const { rows } = await sql<{ now: Date }>`
      with gone as (delete from staff_draft where staff_id = ${staffId} and account_id = ${accountId} and form = ${form})
      select app_now() as now`.execute(kysely)
    return onlyRow(rows)
  },
  async forgetOld() {
    const { numAffectedRows } = await sql`
      delete from staff_draft where ctid = any(array(
        select ctid from staff_draft where kept_at <= app_now() - ${KEPT} order by kept_at limit ${MOST_FORGOTTEN}))`.execute(
      kysely,
    )
    return Number(numAffectedRows ?? 0)
  },
})

const sealedFor = ({ staffId, accountId, form }: DraftPlace): string => JSON.stringify([staffId, accountId, form])

/** What cannot be opened any more, for the key was replaced, is no draft: its author types it anew. */
function opened(keys: DraftKeys, sealed: Uint8Array, place: DraftPlace): DraftFields | null {
  try {
    return JSON.parse(keys.openDraft(new Uint8Array(sealed), sealedFor(place))) as DraftFields
  } catch {
    return null
  }
}
