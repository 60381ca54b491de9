import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { searchAccounts, type SearchInput } from '../../src-service/domain/accounts/search-accounts.ts'
import type { StaffActor } from '../../src-service/domain/actor.ts'
import { numberSealer } from '../../src-service/keys/number-sealer.ts'
import { accountSearch } from '../../src-service/sql/account-search.repository.ts'
import { MOST_WALKED } from '../../src-service/sql/filtered-hits.ts'
import { forEachEngine } from '../support/databases.ts'
import { indexedAccount } from '../support/indexed-account.ts'
import { testKeys } from '../support/test-keys.ts'
import { AGENT, makeWorld, refusalCode, type World } from '../support/world.ts'

forEachEngine('account search with filters', (open) => {
  let world: World
  const ids: Record<string, string> = {}
  let sessions = 0

  beforeAll(async () => {
    world = makeWorld(await open())
    const { database } = world
    ids['french'] = await indexedAccount(database, { name: 'Zoé Petit', country: 'FR', language: 'fr-FR' })
    ids['canadian'] = await indexedAccount(database, { name: 'Yves Roy', country: 'CA', language: 'fr' })
    await world.advance('8 days')
    const verified = await world.verified('+525512340001')
    ids['verified'] = verified.accountId
    const landline = await world.verified('+442079460000', 'GB')
    ids['landline'] = landline.accountId
    const asked = await world.verified('+525512340002')
    await world.request(asked, '+525587650002')
    ids['asked'] = asked.accountId
    const accepted = await world.verified('+525512340003')
    await world.request(accepted, '+525587650003')
    await world.accept(accepted)
    ids['accepted'] = accepted.accountId
    const checked = await world.verified('+525512340004')
    await world.identityCheck(checked, 'processing')
    ids['checked'] = checked.accountId
    const waiting = await world.account()
    await world.start(waiting, '+525512340005')
    ids['waiting'] = waiting.accountId
    const failed = await world.account()
    await world.start(failed, '+525512340006')
    await world.report(failed.accountId, 'failed', 'landline')
    ids['failed'] = failed.accountId
    const closed = await world.account()
    ids['closed'] = closed.accountId
    await sql`update account set closed_at = app_now() where id = ${closed.accountId}`.execute(database.kysely)
    const shut = await world.account()
    ids['shut'] = shut.accountId
    await sql`update account set code_entry_closed_until = app_now() + interval '1 hour' where id = ${shut.accountId}`.execute(
      database.kysely,
    )
  })

  const search = (input: Partial<SearchInput>, actor: StaffActor = AGENT) =>
    searchAccounts(
      { search: accountSearch(world.database), sealer: numberSealer(testKeys()) },
      { ...actor, sessionId: `s${sessions++}` },
      { query: '', ...input },
    )
  const found = async (input: Partial<SearchInput>) =>
    (await search(input)).accounts.map(({ id }) => Object.keys(ids).find((key) => ids[key] === id) ?? 'another')

  test.each<[string, Partial<SearchInput>, string[]]>([
    ['not verified', { state: 'not_verified' }, ['shut', 'canadian', 'french']],
    ['code sent', { state: 'code_sent' }, ['failed', 'waiting']],
    ['verified', { state: 'verified' }, ['checked', 'landline', 'verified']],
    ['change open', { state: 'change_open' }, ['accepted', 'asked']],
    ['waiting for its owner', { state: 'awaiting_owner' }, ['asked']],
    ['closed', { state: 'closed' }, ['closed']],
    ['a line type', { lineType: 'fixed_line' }, ['landline']],
    ['a country', { country: 'CA' }, ['canadian']],
    ['a language in any region', { language: 'fr' }, ['canadian', 'french']],
    ['a country and a language', { country: 'FR', language: 'fr' }, ['french']],
    ['blocked by a pending identity check', { blockedBy: 'identity_check_pending' }, ['checked']],
    ['blocked by an open change', { blockedBy: 'change_open' }, ['accepted', 'asked']],
    ['blocked by closed code entry', { blockedBy: 'code_entry_closed' }, ['shut']],
    ['what a carrier said', { carrierReason: 'landline' }, ['failed']],
    ['created more than a week ago', { created: 'week', language: 'fr' }, []],
    ['created within a month', { created: 'month', language: 'fr' }, ['canadian', 'french']],
    ['two that no account passes', { state: 'closed', carrierReason: 'landline' }, []],
    ['one of those that wait, and another', { state: 'code_sent', carrierReason: 'landline' }, ['failed']],
  ])('R21 filters by %s', async (_what, filters, expected) => {
    expect(await found(filters)).toEqual(expected)
    // The other order walks another index and asks the same.
    expect(await found({ ...filters, sort: 'oldest' })).toEqual(expected.toReversed())
    expect((await found({ ...filters, sort: 'name' })).toSorted()).toEqual(expected.toSorted())
  })

  test('R21 a row’s own word is the filter that finds it', async () => {
    for (const state of ['not_verified', 'code_sent', 'verified', 'change_open', 'closed'] as const)
      for (const { closedAt, changeOpen, number, codeSent } of (await search({ state })).accounts)
        expect(
          closedAt
            ? 'closed'
            : changeOpen
              ? 'change_open'
              : number
                ? 'verified'
                : codeSent
                  ? 'code_sent'
                  : 'not_verified',
        ).toBe(state)
  })

  test('R21 filters narrow what a text, a whole number and four digits find', async () => {
    expect(await found({ query: 'zoe', country: 'FR' })).toEqual(['french'])
    expect(await found({ query: 'zoe', country: 'CA' })).toEqual([])
    expect(await found({ query: ids['french'] ?? '', country: 'CA' })).toEqual([])
    expect(await found({ query: '+525512340001', state: 'verified' })).toEqual(['verified'])
    expect(await found({ query: '+525512340001', state: 'closed' })).toEqual([])
    expect(await found({ query: '0002', state: 'change_open' })).toEqual(['asked'])
    expect(await found({ query: '0005', state: 'code_sent' })).toEqual(['waiting'])
    expect(await found({ query: '0005', state: 'verified' })).toEqual([])
  })

  test('R21 pages go on where the one before ended, in every order, and each account comes once', async () => {
    for (const sort of ['newest', 'oldest', 'name', 'name_desc'] as const) {
      const whole = (await search({ sort })).accounts.map(({ id }) => id)
      expect(whole).toHaveLength(Object.keys(ids).length)
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await search({ sort, limit: 2, ...(cursor ? { cursor } : {}) })
        expect(page.accounts.length).toBeLessThanOrEqual(2)
        paged.push(...page.accounts.map(({ id }) => id))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(paged).toEqual(whole)
    }
    const names = (await search({ sort: 'name' })).accounts.map(({ name }) => name)
    expect(names.at(-1)).toBe('Zoé Petit')
    expect((await search({ sort: 'name_desc' })).accounts[0]?.name).toBe('Zoé Petit')
  })

  test('R21 a cursor continues no other filters and no other order', async () => {
    const { nextCursor } = await search({ state: 'verified', limit: 1 })
    const cursor = nextCursor ?? ''
    expect(await refusalCode(search({ state: 'closed', limit: 1, cursor }))).toBe('cursor_invalid')
    expect(await refusalCode(search({ state: 'verified', sort: 'name', limit: 1, cursor }))).toBe('cursor_invalid')
    expect((await search({ state: 'verified', limit: 1, cursor })).accounts).toHaveLength(1)
  })

  test('R21 filters cost no look-up, and the same number through other filters is one', async () => {
    const own = { ...AGENT, id: 'staff-counted' }
    const count = async () =>
      (await sql`select 1 from number_lookup where staff_id = ${own.id}`.execute(world.database.kysely)).rows.length
    await search({ state: 'verified' }, own)
    await search({ query: 'zoe', state: 'verified' }, own)
    expect(await count()).toBe(0)
    await search({ query: '+525512340001', state: 'verified' }, own)
    await search({ query: '+525512340001', country: 'MX' }, own)
    expect(await count()).toBe(1)
  })

  test('R21 a filtered list that settled is an audit event with a hash of its own', async () => {
    const session = { ...AGENT, id: 'staff-audited' }
    await search({ country: 'FR' }, session)
    await search({ country: 'CA' }, session)
    await sql`update staff_search set at = at - interval '1 second' where staff_id = ${session.id}`.execute(
      world.database.kysely,
    )
    await accountSearch(world.database).settleSearches()
    const { rows } = await sql<{ data: { kind: string; queryHash: string } }>`
      select data from audit_event where actor_id = ${session.id} and action = 'accounts.search'`.execute(
      world.database.kysely,
    )
    expect(rows.map(({ data }) => data.kind)).toEqual(['filtered', 'filtered'])
    expect(new Set(rows.map(({ data }) => data.queryHash)).size).toBe(2)
    expect(JSON.stringify(rows)).not.toMatch(/FR|CA"/)
  })

  test('R21 one request looks at a bounded number of accounts: its page is short and goes on', async () => {
    await sql`
      insert into account (id, external_id, name, folded_name, email, country, language, search, created_at)
      select 'acc_' || lpad(n::text, 26, '0'), 'bulk-' || n, 'Bulk', 'bulk', 'b' || n || '@bulk.example', 'DE', 'de', 'bulk', app_now()
      from generate_series(1, ${MOST_WALKED + 10}::int) as n`.execute(world.database.kysely)
    const first = await search({ country: 'DE', state: 'verified' })
    expect(first.accounts).toEqual([])
    expect(first.nextCursor).not.toBeNull()
    const second = await search({ country: 'DE', state: 'verified', cursor: first.nextCursor ?? '' })
    expect(second.accounts).toEqual([])
    expect(second.nextCursor).toBeNull()
    const landline = await search({ lineType: 'fixed_line' })
    expect(landline.accounts).toEqual([])
    expect(
      (await search({ lineType: 'fixed_line', cursor: landline.nextCursor ?? '' })).accounts.map(({ id }) => id),
    ).toEqual([ids['landline']])
  })
})
