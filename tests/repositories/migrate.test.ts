import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ChangedMigrationError, currentSchema, migrateToLatest } from '../../src-service/sql/migrate.ts'
import { migrations } from '../../src-service/sql/migrations/index.ts'
import { forEachEngine } from '../support/databases.ts'

const names = migrations.map((migration) => migration.name)
const changed = migrations.map((one, n) => (n === 0 ? { ...one, sql: `${one.sql}\n-- a later thought` } : one))
const failing = [...migrations, { name: '9999-half', sql: 'create table half (a int); select 1/0;' }]

forEachEngine('migrations', (open) => {
  test('are applied once, in order', async () => {
    const database = await open({ schema: 'empty' })
    expect(await currentSchema(database)).toEqual({ applied: null, latest: names.at(-1), isCurrent: false })
    expect(await migrateToLatest(database)).toEqual(names)
    expect(await migrateToLatest(database)).toEqual([])
    expect(await currentSchema(database)).toEqual({ applied: names.at(-1), latest: names.at(-1), isCurrent: true })
  })

  test('started together are applied by one, while the others wait', async () => {
    const database = await open({ schema: 'empty' })
    const applied = await Promise.all([migrateToLatest(database), migrateToLatest(database), migrateToLatest(database)])
    expect(applied.flat()).toEqual(names)
  })

  test('refuse a database whose applied migration was changed since', async () => {
    const database = await open()
    await expect(migrateToLatest(database, changed)).rejects.toThrow(ChangedMigrationError)
    await database.kysely.updateTable('migration').set({ hash: 'another' }).execute()
    await expect(migrateToLatest(database)).rejects.toThrow(`${names[0]} was changed`)
    expect((await currentSchema(database)).isCurrent).toBe(false)
  })

  test('refuse a database that is newer than this version', async () => {
    const database = await open()
    await database.kysely.insertInto('migration').values({ name: '9999-later', hash: 'x' }).execute()
    await expect(migrateToLatest(database)).rejects.toThrow('9999-later')
    expect((await currentSchema(database)).isCurrent).toBe(false)
  })

  test('leave nothing behind where one fails', async () => {
    const database = await open()
    await expect(migrateToLatest(database, failing)).rejects.toThrow('division by zero')
    const { rows } = await sql<{ half: string | null }>`select to_regclass('half')::text as half`.execute(
      database.kysely,
    )
    expect(rows).toEqual([{ half: null }])
    expect((await currentSchema(database)).isCurrent).toBe(true)
  })
})
