import { sql } from 'kysely'
import type { Hex } from '../domain/records.types.ts'
import { databaseFault, type Database } from './database.ts'
import type { RotationRow } from './rotated-columns.ts'

/** Where keyed hashes stand, each table with what orders its rows and the columns that rotate (R23). */
export const FINGERPRINTED = {
  claim: { key: 'id', columns: ['fingerprint', 'national_fingerprint', 'prefix'] },
  number_change: { key: 'id', columns: ['fingerprint', 'national_fingerprint', 'prefix'] },
  verification: { key: 'id', columns: ['fingerprint', 'national_fingerprint', 'prefix'] },
  delivery: { key: 'id', columns: ['fingerprint'] },
  duplicate_case: { key: 'id', columns: ['fingerprint'] },
  reward: { key: 'account_id', columns: ['fingerprint'] },
  number_trait: { key: 'fingerprint', columns: ['fingerprint'] },
  send_decision: { key: 'id', columns: ['prefix', 'address'] },
} as const
export type FingerprintedTable = keyof typeof FINGERPRINTED
export const FINGERPRINTED_TABLES = Object.keys(FINGERPRINTED) as readonly FingerprintedTable[]

/** A row that lacks an outer fingerprint, with the inner ones that it has. */
export type Unwrapped = Readonly<Record<string, Hex | null>> & { readonly key: string }

const keyOf = (table: FingerprintedTable) =>
  table === 'number_trait' ? sql`encode(fingerprint, 'hex')` : sql.ref(FINGERPRINTED[table].key)
const lacks = (table: FingerprintedTable) =>
  sql.join(
    FINGERPRINTED[table].columns.map(
      (column) => sql`${sql.ref(column)} is not null and ${sql.ref(`outer_${column}`)} is null`,
    ),
    sql` or `,
  )
const holds = (table: FingerprintedTable) =>
  sql.join(
    FINGERPRINTED[table].columns.map((column) => sql`${sql.ref(column)} is not null`),
    sql` or `,
  )

/** How far the rotation is; null: it never began. */
export async function fingerprintRotation({ kysely }: Pick<Database, 'kysely'>): Promise<RotationRow | null> {
  const row = await kysely.selectFrom('fingerprint_rotation').select(['phase', 'key_check']).executeTakeFirst()
  return row ? { phase: row.phase, keyCheck: row.key_check } : null
}

/** The rotation's own statements: nobody else writes these columns over, and all but the triggers are done while the service writes. */
export const fingerprintRotationStore = (database: Database) => {
  const { kysely } = database
  return {
    state: () => fingerprintRotation(database),
    /** Writes that the rotation begins, unless it has. */
    async begin(keyCheck: string): Promise<void> {
      await sql`insert into fingerprint_rotation (phase, key_check) values ('filling', ${keyCheck}) on conflict do nothing`.execute(
        kysely,
      )
    },
    async enter(phase: RotationRow['phase'], from: RotationRow['phase']): Promise<void> {
      await sql`update fingerprint_rotation set phase = ${phase}, changed_at = clock_timestamp() where phase = ${from}`.execute(
        kysely,
      )
    },
    /** From here on no row without an outer, or with an inner fingerprint is written. Waits for the writers that have begun, and not long: others wait behind it. */
    async demand(table: FingerprintedTable, trigger: 'needs_outer' | 'without_inner'): Promise<void> {
      for (let left = 20; ; left--) {
        try {
          await kysely.transaction().execute(async (transaction) => {
            await sql`select set_config('lock_timeout', '2s', true)`.execute(transaction)
            await sql`alter table ${sql.table(table)} enable trigger ${sql.ref(`${table}_${trigger}`)}`.execute(
              transaction,
            )
          })
          return
        } catch (error) {
          const code = databaseFault(error)?.code
          if (left === 0 || (code !== '55P03' && code !== '40P01')) throw error
        }
      }
    },
    /** The next `most` rows after `after` (`''`: the first) that lack an outer fingerprint. */
    async unwrapped(table: FingerprintedTable, after: string, most: number): Promise<readonly Unwrapped[]> {
      const columns = FINGERPRINTED[table].columns.map(
        (column) => sql`encode(${sql.ref(column)}, 'hex') as ${sql.ref(column)}`,
      )
      const { rows } = await sql<Unwrapped>`
        select ${keyOf(table)} as key, ${sql.join(columns)} from ${sql.table(table)}
        where (${lacks(table)}) and ${keyOf(table)} > ${after} order by ${keyOf(table)} limit ${most}`.execute(kysely)
      return rows
    },
    /** Puts the outer beside the inner ones; a row that somebody changes or has changed meanwhile is left to the next turn. */
    async put(table: FingerprintedTable, rows: readonly Unwrapped[]): Promise<number> {
      const { columns } = FINGERPRINTED[table]
      const sets = columns.map(
        (column) => sql`${sql.ref(`outer_${column}`)} = decode(v.${sql.ref(`outer_${column}`)}, 'hex')`,
      )
      const same = columns.map(
        (column) => sql`${sql.ref(`t.${column}`)} is not distinct from decode(v.${sql.ref(column)}, 'hex')`,
      )
      const fields = columns.flatMap((column) => [
        sql`${sql.ref(column)} text`,
        sql`${sql.ref(`outer_${column}`)} text`,
      ])
      const keys = rows.map(({ key }) => key)
      const { rows: put } = await sql`
        with free as (
          select ${keyOf(table)} as key from ${sql.table(table)} where ${keyOf(table)} = any(${keys}::text[]) for update skip locked
        )
        update ${sql.table(table)} as t set ${sql.join(sets)}
        from json_to_recordset(${JSON.stringify(rows)}::json) as v(key text, ${sql.join(fields)}) join free on free.key = v.key
        where ${table === 'number_trait' ? sql`t.fingerprint = decode(v.key, 'hex')` : sql`${sql.ref(`t.${FINGERPRINTED[table].key}`)} = v.key`}
          and ${sql.join(same, sql` and `)} returning 1`.execute(kysely)
      return put.length
    },
    /** Takes the inner fingerprints out of `most` rows that have their outer ones; answers of how many. */
    async forget(table: FingerprintedTable, most: number): Promise<number> {
      const { columns } = FINGERPRINTED[table]
      const { rows } = await sql`
        update ${sql.table(table)} set ${sql.join(columns.map((column) => sql`${sql.ref(column)} = null`))}
        where ctid = any(array(select ctid from ${sql.table(table)} where ${holds(table)} limit ${most} for update skip locked))
        returning 1`.execute(kysely)
      return rows.length
    },
    /** How many rows of all tables lack an outer, and how many hold an inner fingerprint. */
    async left(): Promise<{ readonly lacking: number; readonly inner: number }> {
      const each = FINGERPRINTED_TABLES.map(
        (table) =>
          sql`select count(*) filter (where ${lacks(table)}) as lacking, count(*) filter (where ${holds(table)}) as inner from ${sql.table(table)}`,
      )
      return kysely.transaction().execute(async (transaction) => {
        await sql`select set_config('statement_timeout', '0', true)`.execute(transaction)
        const { rows } = await sql<{ lacking: number; inner: number }>`
          select sum(lacking)::int as lacking, sum(s.inner)::int as inner from (${sql.join(each, sql` union all `)}) as s`.execute(
          transaction,
        )
        return rows[0] ?? { lacking: 0, inner: 0 }
      })
    },
  }
}
