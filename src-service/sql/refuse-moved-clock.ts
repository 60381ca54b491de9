import { sql } from 'kysely'
import type { Database } from './database.ts'

/** In production app_now() is clock_timestamp(); a database whose clock was moved is refused (ADR 12). */
export async function refuseMovedClock({ kysely }: Database): Promise<void> {
  const { rows } = await sql<{ moved: boolean }>`select "offset" <> interval '0' as moved from app_clock`.execute(
    kysely,
  )
  if (rows[0]?.moved)
    throw new Error(
      'The clock of this database was moved (table app_clock). A service for real members refuses to run on it.',
    )
}
