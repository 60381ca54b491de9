import { EventEmitter, once } from 'node:events'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { isUniqueViolation } from '../../src-service/sql/database.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { notifyChannel } from '../../src-service/sql/notify-channel.ts'
import { advanceClock, appNow, forEachEngine } from '../support/databases.ts'

forEachEngine('the database', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  test('answers every type alike', async () => {
    const { rows } = await sql`select
      '2026-11-23T10:00:00.123Z'::timestamptz as time, 9007199254740991::bigint as int8, '\\x00ff'::bytea as bytes,
      interval '1 day' as span, 1.50::numeric as amount, array[1, null]::bigint[] as ids, array['a', 'b'] as roles,
      '{"a": [1, null]}'::jsonb as json, null::bytea as nothing, count(*) as count from app_clock`.execute(
      database.kysely,
    )
    expect(rows).toStrictEqual([
      {
        time: new Date('2026-11-23T10:00:00.123Z'),
        int8: 9007199254740991,
        bytes: new Uint8Array([0, 255]),
        span: '1 day',
        amount: '1.50',
        ids: [1, null],
        roles: ['a', 'b'],
        json: { a: [1, null] },
        nothing: null,
        count: 1,
      },
    ])
  })

  test('refuses a bigint that a number cannot hold', async () => {
    await expect(sql`select 9007199254740993::bigint as too_much`.execute(database.kysely)).rejects.toThrow(RangeError)
  })

  test('takes bytes, times, lists and JSON as parameters', async () => {
    const at = new Date('2026-11-23T10:00:00.123Z')
    const { rows } = await sql`select ${new Uint8Array([1, 2])}::bytea as bytes, ${at}::timestamptz as at,
      ${['x', 'y']}::text[] as list, ${JSON.stringify(['x'])}::jsonb as json`.execute(database.kysely)
    expect(rows).toStrictEqual([{ bytes: new Uint8Array([1, 2]), at, list: ['x', 'y'], json: ['x'] }])
  })

  test('tells who listens what was committed, and nothing of what was rolled back', async () => {
    const heard: (string | null)[] = []
    const events = new EventEmitter()
    const last = once(events, 'last')
    const unlisten = await database.listen(notifyChannel, (payload) => {
      heard.push(payload)
      events.emit(payload ?? 'gap')
    })
    const notify = (payload: string) => sql`select pg_notify(${notifyChannel}, ${payload})`
    await notify('first').execute(database.kysely)
    const undone = database.kysely.transaction().execute(async (transaction) => {
      await notify('undone').execute(transaction)
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    await notify('last').execute(database.kysely)
    await last
    await unlisten()
    expect(heard).toEqual(['first', 'last'])
  })

  test('keeps a transaction apart from what others do meanwhile', async () => {
    const note = (name: string) => ({ name, value: '1', changed_at: new Date(), changed_by: 'test' })
    const undone = database.kysely.transaction().execute(async (transaction) => {
      await transaction.insertInto('policy').values(note('undone')).execute()
      throw new Error('undo')
    })
    const kept = database.kysely.insertInto('policy').values(note('kept')).execute()
    await expect(undone).rejects.toThrow('undo')
    await kept
    expect(await database.kysely.selectFrom('policy').select('name').execute()).toEqual([{ name: 'kept' }])
  })

  describe('app_now()', () => {
    test('is the real clock, to the millisecond, until somebody moves it', async () => {
      const { rows } = await sql<{
        apart: string
      }>`select extract(epoch from clock_timestamp() - app_now())::text as apart`.execute(database.kysely)
      expect(Math.abs(Number(rows[0]?.apart))).toBeLessThan(1)
      const { rows: parts } = await sql<{
        below: string
      }>`select (extract(microseconds from app_now())::bigint % 1000)::text as below`.execute(database.kysely)
      expect(parts).toEqual([{ below: '0' }])
    })

    test('moves by its offset, alone', async () => {
      const before = await appNow(database)
      await advanceClock(database, '15 minutes')
      const moved = (await appNow(database)).getTime() - before.getTime()
      expect(moved).toBeGreaterThanOrEqual(15 * 60_000)
      expect(moved).toBeLessThan(16 * 60_000)
      const { rows } = await sql<{ real: Date }>`select clock_timestamp() as real`.execute(database.kysely)
      expect(rows[0]?.real.getTime()).toBeLessThan(before.getTime() + 60_000)
      await advanceClock(database, '-15 minutes')
    })

    test('has one offset only', async () => {
      await expect(sql`insert into app_clock default values`.execute(database.kysely)).rejects.toSatisfy((error) =>
        isUniqueViolation(error),
      )
      await expect(sql`insert into app_clock (only_row) values (false)`.execute(database.kysely)).rejects.toThrow(
        'check',
      )
    })
  })
})
