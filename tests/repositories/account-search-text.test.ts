import { beforeAll, expect, test } from 'vitest'
import { searchAccounts } from '../../src-service/domain/accounts/search-accounts.ts'
import type { StaffActor } from '../../src-service/domain/actor.ts'
import { numberSealer } from '../../src-service/keys/number-sealer.ts'
import { accountSearch } from '../../src-service/sql/account-search.repository.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { indexedAccount } from '../support/indexed-account.ts'
import { testKeys } from '../support/test-keys.ts'
import { AGENT, refusalCode } from '../support/world.ts'

forEachEngine('account search by text', (open) => {
  let database: Database
  const ids: Record<string, string> = {}
  let sessions = 0
  let made = 0
  // An id of chance would hold some of the fragments below by chance.
  const plainId = () => `acc_${(made++).toString().padStart(26, '0')}`

  beforeAll(async () => {
    database = await open()
    const add = async (key: string, name: string, email: string, externalId: string) => {
      ids[key] = await indexedAccount(database, {
        id: key === 'anna' ? 'acc_01HZXWVTQ8R7K5J3XWVTQ8R7K5' : plainId(),
        name,
        email,
        externalId,
      })
    }
    // The oldest rows are what most searches below are for; newer ones that match nothing lie above them.
    await add('jose', 'José Ángel Muñoz', 'jose.munoz@correo.example', 'MK-000101')
    await add('obrien', 'Siobhán O’Brien', 's.obrien@mail.example', 'MK-000102')
    await add('strasse', 'Jürgen Weißstraße', 'jw@strasse.example', 'MK-000103')
    await add('percent', '100% Bargains', 'hundred%percent@shop.example', 'MK_000104')
    await add('slash', 'Back\\slash Ltd', 'back@slash.example', 'MK-000105')
    await add('arabic', 'محمد العربي', 'm.arabi@example.org', 'MK-000106')
    await add('anna', 'Anna Mann', 'anna.mann@example.org', 'MK-000107')
    await add('marias', 'Maria Marquez Marin', 'mmm@example.org', 'MK-000108')
    for (let n = 0; n < 60; n++)
      await indexedAccount(database, {
        id: plainId(),
        name: `Filler Person${n}`,
        email: `filler${n}@bulk.example`,
        externalId: `FILL-${n}`,
      })
  })

  const search = (query: string, more: { limit?: number; cursor?: string } = {}, actor: StaffActor = AGENT) =>
    searchAccounts(
      { search: accountSearch(database), sealer: numberSealer(testKeys()) },
      { ...actor, sessionId: `s${sessions++}` },
      { query, ...more },
    )
  const found = async (query: string) =>
    (await search(query)).accounts.map(({ id }) => Object.keys(ids).find((key) => ids[key] === id) ?? 'filler')

  test.each([
    ['the beginning of a word, without its accents', 'munoz', ['jose']],
    ['the beginning of a word, with other accents', 'MÜÑ', ['jose']],
    ['letters inside a word', 'rgai', ['percent']],
    ['two words in another order', 'muñoz jose', ['jose']],
    ['two fragments', 'ngel uno', ['jose']],
    ['a word of the name and a fragment of the e-mail', 'siobhan mail.ex', ['obrien']],
    ['two letters as the beginning of a word', 'si', ['obrien']],
    ['two words, one of them short', 'jo mun', ['jose']],
    ['an apostrophe', "o'brien", ['obrien']],
    ['the name without its apostrophe', 'obrien', ['obrien']],
    ['the piece behind the apostrophe', 'brien', ['obrien']],
    ['letters that have no accent to strip', 'weissstrasse', ['strasse']],
    ['another script', 'العر', ['arabic']],
    ['the beginning of an e-mail', 'jose.mu', ['jose']],
    ['an e-mail in capitals', 'S.OBRIEN@MAIL.EXAMPLE', ['obrien']],
    ['a fragment of an e-mail', 'ash.exam', ['slash']],
    ['the beginning of an external id', 'MK-00010', ['jose', 'obrien', 'strasse', 'slash', 'arabic', 'anna', 'marias']],
    ['an external id in small letters', 'mk-000107', ['anna']],
    ['nothing', 'zzzz', []],
    ['a short word that begins nothing', 'qz', []],
  ])('R21 finds %s', async (_what, query, expected) => {
    const keys = await found(query)
    expect(keys.toSorted()).toEqual(expected.toSorted())
  })

  test.each([
    ['%', []],
    ['_', []],
    ['100%', ['percent']],
    ['10_%', []],
    ['%percent', ['percent']],
    ['d_percent', []],
    ['MK_', ['percent']],
    ['mk_0', ['percent']],
    ['back\\slash', ['slash']],
    ['\\', []],
    ['ack\\', ['slash']],
    ["'; drop table account; --", []],
    ["' or 1=1 --", []],
    ['$1 ${x} {{y}}', []],
  ])('R21 takes %j for letters, not for a pattern', async (query, expected) => {
    expect(await found(query)).toEqual(expected)
  })

  test.each(['\ud800', '🙂', '\u{10FFFF}', 'a'.repeat(200), 'qq '.repeat(66)])(
    'R21 finds nothing for signs that no name has: %j',
    async (query) => {
      expect(await found(query)).toEqual([])
    },
  )

  test('R21 ignores signs that cannot be seen', async () => {
    expect(await found('\u0000anna\u202e m\u200fann')).toEqual(['anna'])
  })

  test('R21 finds an account by its id, whole and in part', async () => {
    const id = ids['anna'] ?? ''
    expect((await search(id)).accounts[0]).toMatchObject({ id, by: 'id' })
    expect((await search(id.slice(-9).toLowerCase())).accounts.map((one) => one.id)).toContain(id)
  })

  test('R21 shows an account once, though several of its words begin alike', async () => {
    expect(await found('mar')).toEqual(['marias'])
    expect(await found('mmm')).toEqual(['marias'])
  })

  test('R21 says what of an account was matched', async () => {
    expect((await search('munoz')).accounts[0]?.by).toBe('name')
    expect((await search('jose.munoz@')).accounts[0]?.by).toBe('email')
    expect((await search('slash.exa')).accounts[0]?.by).toBe('email')
    expect((await search('MK-000101')).accounts[0]?.by).toBe('id')
  })

  test('R21 an empty search shows the newest accounts', async () => {
    const recent = await search('  ', { limit: 10 })
    expect(recent.understoodAs).toBe('recent')
    expect(recent.accounts).toHaveLength(10)
    expect(recent.accounts[0]).toMatchObject({ name: 'Filler Person59', by: 'recent' })
    expect(recent.nextCursor).toBeNull()
  })

  test.each(['filler', 'ille', 'person', 'FILL-', 'filler person', 'erson', 'bulk', 'fi'])(
    'R21 pages through %j without a gap or a repetition',
    async (query) => {
      const all: string[] = []
      let cursor: string | null | undefined
      let pages = 0
      do {
        const page = await search(query, { limit: 7, ...(cursor ? { cursor } : {}) })
        all.push(...page.accounts.map(({ id }) => id))
        cursor = page.nextCursor
        pages += 1
      } while (cursor)
      expect(new Set(all).size).toBe(60)
      expect(all).toHaveLength(60)
      expect(pages).toBe(9)
      expect((await search(query, { limit: 100 })).accounts.map(({ id }) => id)).toEqual(all)
    },
  )

  test('R21 refuses a cursor of another search, and one that was made up', async () => {
    const { nextCursor } = await search('filler', { limit: 7 })
    const forged = Buffer.from(JSON.stringify(['x', 1, 'y; drop'])).toString('base64url')
    for (const [query, cursor] of [
      ['person', nextCursor ?? ''],
      ['filler', forged],
      ['filler', 'not a cursor'],
      ['5512', nextCursor ?? ''],
    ] as const) {
      expect(await refusalCode(search(query, { cursor }))).toBe('cursor_invalid')
    }
  })
})
