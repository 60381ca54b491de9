import { beforeAll, expect, test } from 'vitest'
import type { ClaimRecord } from '../../src-service/domain/records.types.ts'
import { accountStore } from '../../src-service/sql/accounts.repository.ts'
import { isUniqueViolation } from '../../src-service/sql/database.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'

const at = new Date('2026-01-01T00:00:00Z')

const account = (id: string) => ({
  id,
  external_id: `external-${id}`,
  name: 'Ana Díaz',
  folded_name: 'ana diaz',
  email: `${id}@example.com`,
  country: 'MX',
  language: 'es',
  search: `ana diaz ${id}`,
  created_at: at,
})

const claim = (id: string, accountId: string, state: 'active' | 'retired' | 'released', number: number) => ({
  id,
  account_id: accountId,
  state,
  fingerprint: new Uint8Array(32).fill(number),
  key_version: 1,
  metadata_version: '1',
  line_type: 'mobile' as const,
  claimed_at: at,
})

forEachEngine('R2 a number', (open, engine) => {
  let database: Database
  const insert = (row: ReturnType<typeof claim>) => database.kysely.insertInto('claim').values(row).execute()
  const taken = (error: unknown) => isUniqueViolation(error, 'claim_number_taken')

  beforeAll(async () => {
    database = await open()
    await database.kysely
      .insertInto('account')
      .values([account('first'), account('second')])
      .execute()
  })

  test('is taken by one account only, in the database itself', async () => {
    await insert(claim('a', 'first', 'active', 1))
    await expect(insert(claim('b', 'second', 'active', 1))).rejects.toSatisfy(taken)
    await expect(insert(claim('c', 'first', 'active', 1))).rejects.toSatisfy(taken)
  })

  test('stays taken when it is retired', async () => {
    await insert(claim('d', 'first', 'retired', 2))
    await expect(insert(claim('e', 'second', 'active', 2))).rejects.toSatisfy(taken)
  })

  test('is free again only where it was released', async () => {
    await insert(claim('f', 'first', 'released', 3))
    await insert(claim('g', 'second', 'active', 3))
    await expect(
      database.kysely.updateTable('claim').set({ state: 'active' }).where('id', '=', 'f').execute(),
    ).rejects.toSatisfy(taken)
  })

  test('that was lost while the account is locked is an answer and no error, and the lock is free again', async () => {
    await insert(claim('h', 'first', 'active', 5))
    const store = accountStore(database)
    const row: ClaimRecord = {
      id: 'i',
      accountId: 'second',
      state: 'active',
      fingerprint: '05'.repeat(32),
      nationalFingerprint: null,
      ciphertext: null,
      keyVersion: 1,
      callingCode: null,
      lastFour: null,
      country: null,
      lineType: 'mobile',
      metadataVersion: '1',
      claimedAt: at,
      retiredAt: null,
    }
    const attempt = () =>
      store.locked('second', async (held) => ({
        outcome: await held.commit({
          accountId: 'second',
          version: 0,
          writes: [{ insert: 'claim', row }],
          events: [],
        }),
        carried: 'answer',
      }))
    expect(await attempt()).toEqual({ outcome: 'number_taken', carried: 'answer' })
    expect(await attempt()).toEqual({ outcome: 'number_taken', carried: 'answer' })
  })

  if (engine === 'pglite') return // one connection: nothing races
  test('goes to one of many who commit at the same moment', async () => {
    const tries = Array.from({ length: 10 }, (_, n) =>
      insert(claim(`race-${n}`, n % 2 === 0 ? 'first' : 'second', 'active', 4)),
    )
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.filter((one) => one.status === 'rejected' && taken(one.reason))).toHaveLength(9)
  })
})
