import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { keysFrom } from '../../src-service/keys/keys.ts'
import { newSecrets, type Secrets } from '../../src-service/keys/secrets.ts'
import { resealNumbers } from '../../src-service/numbers-reseal.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { sealedNumbers } from '../../src-service/sql/sealed-numbers.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { testKeys } from '../support/test-keys.ts'
import { makeWorld, type World } from '../support/world.ts'

forEachEngine('numbers sealed under another key', (open) => {
  let database: Database
  let world: World
  /** The keys of the tests as version 1, and a new key that is in use. */
  const rotated = (() => {
    const secrets = newSecrets()
    const two: Secrets = { ...secrets, sealing: { current: 2, keys: new Map([[2, secrets.sealing.keys.get(1)!]]) } }
    const old = testKeys()
    const fresh = keysFrom(two)
    return {
      ...old,
      sealingVersion: 2,
      sealNumber: fresh.sealNumber,
      openNumber: (sealed: Parameters<typeof old.openNumber>[0], accountId: string) =>
        sealed.keyVersion === 2 ? fresh.openNumber(sealed, accountId) : old.openNumber(sealed, accountId),
    }
  })()
  beforeEach(async () => {
    database = await open()
    world = makeWorld(database)
    const member = await world.verified('+525512346001')
    await world.request(member, '+525512346002')
    const other = await world.account('MX')
    await world.start(other, '+525512346003')
  })
  const numbers = async () => {
    const { rows } = await sql<{ account: string; ciphertext: Uint8Array; version: number }>`
      select account_id as account, ciphertext, key_version as version from claim where ciphertext is not null
      union all select account_id, ciphertext, key_version from number_change where ciphertext is not null
      union all select account_id, ciphertext, key_version from verification where ciphertext is not null`.execute(
      database.kysely,
    )
    return rows.map(({ account, ciphertext, version }) =>
      rotated.openNumber({ ciphertext: new Uint8Array(ciphertext), keyVersion: version }, account),
    )
  }

  test('R23 every number is sealed anew under the current key, wherever it stands, and reads as before', async () => {
    const before = await numbers()
    expect(new Set(before)).toEqual(new Set(['+525512346001', '+525512346002', '+525512346003']))
    const done = await resealNumbers(database, rotated, 1)
    expect(done).toEqual({ resealed: before.length, unreadable: [], left: [{ version: 2, count: before.length }] })
    expect((await numbers()).toSorted()).toEqual(before.toSorted())
    expect(await resealNumbers(database, rotated)).toMatchObject({ resealed: 0 })
  })

  test('R23 a number that no key opens is named and left as it is', async () => {
    await sql`update claim set ciphertext = '\\x00'::bytea`.execute(database.kysely)
    const done = await resealNumbers(database, rotated)
    expect(done.unreadable).toEqual([{ table: 'claim', id: expect.stringMatching(/^clm_/) as string }])
    expect(done.left).toContainEqual({ version: 1, count: 1 })
  })

  test('R23 what was wiped meanwhile stays wiped', async () => {
    const [row] = await sealedNumbers(database).sealedOtherwise('claim', 2, '', 10)
    await sql`update claim set ciphertext = null where id = ${row!.id}`.execute(database.kysely)
    const put = { id: row!.id, was: row!.ciphertext, now: row!.ciphertext }
    expect(await sealedNumbers(database).replace('claim', 2, [put])).toBe(0)
  })
})
