import { sql } from 'kysely'
import type { Readiness } from '../http/health.routes.ts'
import type { Database } from './database.ts'

/** The database's clock for the product's rules (ADR 12). */
export async function appNow({ kysely }: Database): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select app_now() as now`.execute(kysely)
  const now = rows[0]?.now
  if (!now) throw new Error('app_now() answered nothing')
  return now
}

/** Whether the database answers; null when it does not. */
export const readiness =
  (database: Database): Readiness =>
  async () => {
    try {
      return { now: await appNow(database), engine: database.engine }
    } catch {
      return null
    }
  }
