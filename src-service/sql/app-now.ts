import { sql } from 'kysely'
import type { Database } from './database.ts'
import { onlyRow } from './only-row.ts'

/** The database's clock for the product's rules (ADR 12); within a transaction it stands still. */
export async function appNow({ kysely }: Pick<Database, 'kysely'>): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select app_now() as now`.execute(kysely)
  return onlyRow(rows).now
}
