import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Database } from './database.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/** Any number, but for ever the same: processes that start together migrate one after the other. */
const advisoryLock = 7_421_001

/** How the schema in the database stands to the migrations of this program. */
export interface SchemaState {
  /** The last migration applied, null before the first. */
  readonly applied: string | null
  readonly latest: string
  readonly isCurrent: boolean
}

/** An applied migration is not the one that this program knows. */
export class ChangedMigrationError extends Error {
  override readonly name = 'ChangedMigrationError'
}

/** Applies what is missing, in order, all of it in one transaction; answers the names applied. A current schema is only read. */
export const migrateToLatest = async (
  database: Database,
  wanted: readonly Migration[] = migrations,
): Promise<string[]> => (isCurrentBy(await appliedBefore(database), wanted) ? [] : applyMissing(database, wanted))

const applyMissing = (database: Database, wanted: readonly Migration[]): Promise<string[]> =>
  database.kysely.transaction().execute(async (transaction) => {
    await sql`select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)`.execute(
      transaction,
    )
    await sql`select pg_advisory_xact_lock(${advisoryLock}::bigint)`.execute(transaction)
    await sql`create table if not exists migration (
      name text primary key,
      hash text not null,
      at timestamptz not null default clock_timestamp()
    )`.execute(transaction)
    const applied = await appliedIn(transaction, wanted)
    const missing = wanted.slice(applied.length)
    for (const migration of missing) await apply(transaction, migration)
    return missing.map((migration) => migration.name)
  })

/** What `/health/ready` asks: a process answers only for the schema that it was written for. */
export async function currentSchema(database: Database): Promise<SchemaState> {
  const applied = await appliedBefore(database)
  return {
    applied: applied.at(-1)?.name ?? null,
    latest: migrations.at(-1)?.name ?? '',
    isCurrent: isCurrentBy(applied, migrations),
  }
}

type AppliedRows = Awaited<ReturnType<typeof appliedRows>>

async function appliedBefore({ kysely }: Database): Promise<AppliedRows> {
  const { rows } = await sql<{ exists: boolean }>`select to_regclass('migration') is not null as exists`.execute(kysely)
  return rows[0]?.exists === true ? appliedRows(kysely) : []
}

const isCurrentBy = (applied: AppliedRows, wanted: readonly Migration[]): boolean =>
  applied.length === wanted.length &&
  wanted.every((one, n) => applied[n]?.name === one.name && applied[n]?.hash === hashOf(one))

const appliedRows = (kysely: Transaction<Tables> | Database['kysely']) =>
  kysely.selectFrom('migration').select(['name', 'hash']).orderBy('name').execute()

async function appliedIn(transaction: Transaction<Tables>, wanted: readonly Migration[]) {
  const applied = await appliedRows(transaction)
  for (const [n, row] of applied.entries()) {
    const known = wanted[n]
    if (known?.name !== row.name) {
      throw new ChangedMigrationError(`The database has the migration ${row.name}, which this version does not know.`)
    }
    if (hashOf(known) !== row.hash) {
      throw new ChangedMigrationError(`The migration ${row.name} was changed after it was applied.`)
    }
  }
  return applied
}

/** As one statement, since PGlite's driver takes no more at a time. */
async function apply(transaction: Transaction<Tables>, migration: Migration): Promise<void> {
  await sql.raw(`do $migration$ begin\n${migration.sql}\nend $migration$`).execute(transaction)
  await transaction
    .insertInto('migration')
    .values({ name: migration.name, hash: hashOf(migration) })
    .execute()
}

const hashOf = (migration: Migration): string => createHash('sha256').update(migration.sql).digest('hex')
