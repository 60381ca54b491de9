import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { isUniqueViolation, type Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'

forEachEngine('one transaction over all repositories', (open, engine) => {
  let database: Database
  beforeEach(async () => {
    database = await open()
    await sql`create table thing (name text primary key)`.execute(database.kysely)
  })
  const add = (name: string, kysely = database.kysely) => sql`insert into thing values (${name})`.execute(kysely)
  const names = async () =>
    (await sql<{ name: string }>`select name from thing order by name`.execute(database.kysely)).rows.map(
      ({ name }) => name,
    )

  test('what joins it is taken back with it, its own transactions included', async () => {
    const work = database.inOneTransaction(async () => {
      await add('one')
      await database.kysely.transaction().execute((inner) => add('two', inner as typeof database.kysely))
      expect(await names()).toEqual(['one', 'two'])
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await names()).toEqual([])
  })

  test('a violated constraint takes back its own statement only, and a failed inner transaction only itself', async () => {
    await add('taken')
    await database.inOneTransaction(async () => {
      await add('one')
      expect(isUniqueViolation(await add('taken').catch((error: unknown) => error))).toBe(true)
      const inner = database.kysely.transaction().execute(async (transaction) => {
        await add('two', transaction as typeof database.kysely)
        await add('taken', transaction as typeof database.kysely)
      })
      expect(isUniqueViolation(await inner.catch((error: unknown) => error))).toBe(true)
      await Promise.all([add('three'), add('four'), names()])
    })
    expect(await names()).toEqual(['four', 'one', 'taken', 'three'])
  })

  test('what is begun in it and goes on after it is on its own', async () => {
    let later: () => void = () => undefined
    const ended = new Promise<void>((resolve) => (later = resolve))
    let goesOn: Promise<unknown> = Promise.resolve()
    await database.inOneTransaction(async () => {
      await add('one')
      goesOn = ended.then(() => add('after'))
    })
    later()
    await goesOn
    expect(await names()).toEqual(['after', 'one'])
  })

  test.runIf(engine === 'postgresql')('nobody else sees it before it ends', async () => {
    await database.inOneTransaction(async () => {
      await add('one')
      const outside = await new Promise<unknown>((resolve, reject) => {
        // Asked by who was there before: no part of this transaction.
        elsewhere.ask = () => names().then(resolve, reject)
        elsewhere.now()
      })
      expect(outside).toEqual([])
    })
    expect(await names()).toEqual(['one'])
  })

  /** Runs what it is given outside of whatever asks for it. */
  const elsewhere = (() => {
    const place = { ask: (): unknown => undefined, now: (): void => undefined }
    const said = new Promise<void>((resolve) => (place.now = resolve))
    void said.then(() => place.ask())
    return place
  })()
})
