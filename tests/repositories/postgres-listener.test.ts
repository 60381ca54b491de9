import { EventEmitter, once } from 'node:events'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import type { Database } from '../../src-service/sql/database.ts'
import { notifyChannel } from '../../src-service/sql/notify-channel.ts'
import { openPostgres } from '../../src-service/sql/postgres.ts'
import { makePostgresDatabase } from '../support/databases.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function open(): Promise<{ database: Database; errors: Error[] }> {
  const errors: Error[] = []
  const made = await makePostgresDatabase()
  const database = openPostgres({ url: made.url, onError: (error) => errors.push(error), applicationName: 'watched' })
  ends.push(made.drop, database.close)
  return { database, errors }
}

test('a listener whose connection is cut comes back, says that it may have missed something, and hears again', async () => {
  const { database, errors } = await open()
  const events = new EventEmitter()
  await database.listen(notifyChannel, (payload) => events.emit(payload ?? 'gap'))
  const gap = once(events, 'gap')
  const { rows } = await sql<{ cut: boolean }>`select pg_terminate_backend(pid) as cut from pg_stat_activity
    where application_name = 'watched listener'`.execute(database.kysely)
  expect(rows).toEqual([{ cut: true }])
  await gap
  expect(errors.length).toBeGreaterThan(0)
  const again = once(events, 'again')
  await sql`select pg_notify(${notifyChannel}, 'again')`.execute(database.kysely)
  await again
})

test('a channel is a plain name', async () => {
  const { database } = await open()
  await expect(database.listen('a; drop table claim', () => undefined)).rejects.toThrow(RangeError)
})

test('each connection carries its limit and its name', async () => {
  const { database } = await open()
  const { rows } = await sql<{ limit: string; name: string }>`select current_setting('statement_timeout') as limit,
    current_setting('application_name') as name`.execute(database.kysely)
  expect(rows).toEqual([{ limit: '10s', name: 'watched' }])
})
