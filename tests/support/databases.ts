import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, describe, inject } from 'vitest'
import type { Database } from '../../src-service/sql/database.ts'
import { migrateToLatest } from '../../src-service/sql/migrate.ts'
import { openPglite } from '../../src-service/sql/pglite.ts'
import { openPostgres } from '../../src-service/sql/postgres.ts'
import { pgliteTemplate, schemaHash } from './pglite-template.ts'

export type Engine = Database['engine']

export interface OpenOptions {
  /** `migrated` (the default) has the latest schema, `empty` has none. */
  readonly schema?: 'migrated' | 'empty'
}

/** A database of its own at each call, closed and dropped after the tests. */
export type OpenDatabase = (options?: OpenOptions) => Promise<Database>

/** Defines the same tests on PGlite and on a real PostgreSQL. */
export function forEachEngine(name: string, define: (open: OpenDatabase, engine: Engine) => void): void {
  describe.each<Engine>(['pglite', 'postgresql'])(`${name} on %s`, (engine) => {
    const ends: (() => Promise<void>)[] = []
    afterAll(async () => {
      for (const end of ends.reverse()) await end()
    })
    define(async (options = {}) => {
      const schema = options.schema ?? 'migrated'
      const opened = engine === 'pglite' ? await openInMemory(schema) : await openOnPostgres(schema)
      ends.push(opened.end)
      return opened.database
    }, engine)
  })
}

/** Moves the rules' clock, as *Advance clock* does: `'15 minutes'`, `'-1 day'`. */
export async function advanceClock(database: Database, by: string): Promise<void> {
  await sql`update app_clock set "offset" = "offset" + ${by}::interval`.execute(database.kysely)
}

/** The rules' time, to the millisecond. */
export async function appNow(database: Database): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select app_now() as now`.execute(database.kysely)
  const now = rows[0]?.now
  if (now === undefined) throw new Error('app_now() answered nothing')
  return now
}

interface Opened {
  readonly database: Database
  readonly end: () => Promise<void>
}

async function openInMemory(schema: 'migrated' | 'empty'): Promise<Opened> {
  const database = await openPglite(schema === 'migrated' ? { template: await pgliteTemplate() } : {})
  return { database, end: database.close }
}

async function openOnPostgres(schema: 'migrated' | 'empty'): Promise<Opened> {
  const made = await makePostgresDatabase(schema)
  const database = openPostgres({ url: made.url, poolSize: 10 })
  return {
    database,
    end: async () => {
      await database.close()
      await made.drop()
    },
  }
}

/** A fresh database of its own on the test run's PostgreSQL, for tests that start whole service processes. */
export async function makePostgresDatabase(
  schema: 'migrated' | 'empty' = 'migrated',
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const server = inject('postgresUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = schema === 'migrated' ? await postgresTemplate(server) : 'template0'
  await onServer(server, `create database ${name} template ${template}`)
  return {
    url: databaseUrl(server, name),
    drop: () => onServer(server, `drop database if exists ${name} with (force)`),
  }
}

const databaseUrl = (server: string, name: string): string =>
  Object.assign(new URL(server), { pathname: `/${name}` }).href

async function onServer(server: string, statement: string): Promise<void> {
  const admin = openPostgres({ url: server, poolSize: 1 })
  try {
    await sql.raw(statement).execute(admin.kysely)
  } finally {
    await admin.close()
  }
}

/** Test files run side by side: the first makes the migrated template, the others wait for its lock. */
async function postgresTemplate(server: string): Promise<string> {
  const name = `template_${schemaHash}`
  const admin = openPostgres({ url: server, poolSize: 1 })
  try {
    await admin.kysely.connection().execute(async (session) => {
      await sql`select pg_advisory_lock(7421002)`.execute(session)
      const { rows } = await sql`select 1 from pg_database where datname = ${name}`.execute(session)
      if (rows.length > 0) return
      await sql.raw(`drop database if exists ${name}_unfinished`).execute(session)
      await sql.raw(`create database ${name}_unfinished template template0`).execute(session)
      const unfinished = openPostgres({ url: databaseUrl(server, `${name}_unfinished`), poolSize: 1 })
      try {
        await migrateToLatest(unfinished)
      } finally {
        await unfinished.close()
      }
      await sql.raw(`alter database ${name}_unfinished rename to ${name}`).execute(session)
    })
  } finally {
    await admin.close() // and with the session goes its lock
  }
  return name
}
