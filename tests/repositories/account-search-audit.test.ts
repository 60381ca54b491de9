import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { recordView, searchAccounts } from '../../src-service/domain/accounts/search-accounts.ts'
import type { StaffActor } from '../../src-service/domain/actor.ts'
import type { AccountSearch } from '../../src-service/domain/ports/account-search.ts'
import { accountSearch } from '../../src-service/sql/account-search.repository.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { indexedAccount } from '../support/indexed-account.ts'
import { AGENT, makeWorld, refusal, refusalCode, type World } from '../support/world.ts'

forEachEngine('the audit of looking', (open, engine) => {
  let database: Database
  let world: World
  let port: AccountSearch
  let actor: StaffActor
  let people = 0

  beforeEach(async () => {
    database ??= await open()
    world = makeWorld(database)
    port = accountSearch(database)
    people += 1
    actor = { ...AGENT, id: `staff-${people}`, sessionId: `session-${people}` }
  })

  const ports = () => ({ search: port, sealer: world.ports.sealer })
  const search = (query: string, who = actor) => searchAccounts(ports(), who, { query })
  const queryHash = (text: string) => world.ports.sealer.queryHash(text)
  /** Time passes on the real clock: what was written is made older. */
  const letPass = (interval: string) =>
    Promise.all([
      sql`update staff_search set at = at - ${interval}::interval`.execute(database.kysely),
      sql`update number_lookup set at = at - ${interval}::interval`.execute(database.kysely),
    ])
  const lookedUp = (times: number) =>
    sql`insert into number_lookup (staff_id, nth, query_hash, at)
      select ${actor.id}, n, decode(md5(n::text), 'hex'), clock_timestamp() from generate_series(1, ${times}::int) as n`.execute(
      database.kysely,
    )
  const events = async (action = 'accounts.search') => {
    const { rows } = await sql<{
      actor_role: string
      account_id: string | null
      data: { kind?: string; queryHash?: string }
    }>`
      select actor_role, account_id, data from audit_event where actor_id = ${actor.id} and action = ${action} order by seq`.execute(
      database.kysely,
    )
    return rows
  }

  test('R21 a search that is still for 500 ms is an audit event, with a keyed hash in place of its words', async () => {
    await search('  Ana  DÍAZ ')
    await port.settleSearches()
    expect(await events()).toEqual([])
    await letPass('500 milliseconds')
    await port.settleSearches()
    await port.settleSearches()
    expect(await events()).toEqual([
      { actor_role: 'agent', account_id: null, data: { kind: 'text', queryHash: queryHash('ana diaz') } },
    ])
  })

  test('R21 of a text being typed only what it came to is an audit event', async () => {
    for (const typed of ['a', 'an', 'ana', 'ana d', 'ana di']) {
      await search(typed)
      await letPass('-1 minute') // however slow this machine is, 500 ms have not passed
    }
    await letPass('1 minute')
    await letPass('1 second')
    await port.settleSearches()
    expect((await events()).map(({ data }) => data.queryHash)).toEqual([queryHash('ana di')])
  })

  test('R21 a search that had settled is recorded when the next one comes first', async () => {
    await search('first')
    await letPass('600 milliseconds')
    await search('second')
    expect((await events()).map(({ data }) => data.queryHash)).toEqual([queryHash('first')])
  })

  test('R21 opening a result settles its search at once, and the view is an audit event', async () => {
    const accountId = await indexedAccount(database, { name: 'Opened Account' })
    await search('opened')
    await recordView(ports(), actor, accountId)
    expect((await events()).map(({ data }) => data.queryHash)).toEqual([queryHash('opened')])
    expect(await events('accounts.view')).toEqual([{ actor_role: 'agent', account_id: accountId, data: {} }])
    await letPass('1 second')
    await port.settleSearches()
    expect(await events()).toHaveLength(1)
  })

  test('R21 a page that reads itself again is one view, a later visit another', async () => {
    const accountId = await indexedAccount(database, {})
    for (let n = 0; n < 3; n++) await recordView(ports(), actor, accountId)
    expect(await events('accounts.view')).toHaveLength(1)
    await world.advance('61 seconds')
    await recordView(ports(), actor, accountId)
    expect(await events('accounts.view')).toHaveLength(2)
  })

  test('R21 the searches of two sessions are two', async () => {
    await search('alpha')
    await search('beta', { ...actor, sessionId: `${actor.sessionId}-b` })
    await letPass('1 second')
    expect(await port.settleSearches()).toBe(2)
    expect(await events()).toHaveLength(2)
  })

  test('R21 the 61st number look-up within an hour answers lookup_limit, for whole numbers and last digits alike', async () => {
    for (let n = 0; n < 59; n++) await search((1000 + n).toString())
    await search('+525512345678')
    const refused = await refusal(search('9999'))
    expect(refused.code).toBe('lookup_limit')
    const wait = new Date(refused.details.until ?? '').getTime() - (await search('ana')).now.getTime()
    expect(wait).toBeGreaterThan(59 * 60_000)
    expect(wait).toBeLessThanOrEqual(60 * 60_000)
    expect(await refusalCode(search('+525512345679'))).toBe('lookup_limit')
  })

  test('R21 a refused look-up is an audit event of its own kind', async () => {
    await lookedUp(60)
    await refusal(search('9999'))
    await letPass('1 second')
    await port.settleSearches()
    expect((await events()).at(-1)?.data).toEqual({ kind: 'lookup_limit', queryHash: queryHash('9999') })
  })

  test('R21 the limit is the person’s, not the session’s, and text is free', async () => {
    await lookedUp(60)
    expect(await refusalCode(search('9999', { ...actor, sessionId: 'another' }))).toBe('lookup_limit')
    expect((await search('9999', { ...actor, id: 'a-colleague', sessionId: 'theirs' })).understoodAs).toBe('last_four')
    expect((await search('ana')).understoodAs).toBe('text')
  })

  test('R21 the same look-up again within a minute counts once', async () => {
    await lookedUp(59)
    for (let n = 0; n < 5; n++) await search('7777')
    expect(await refusalCode(search('8888'))).toBe('lookup_limit')
    await search('7777')
    await letPass('61 seconds')
    expect(await refusalCode(search('7777'))).toBe('lookup_limit')
  })

  test('R21 look-ups leave the hour one by one, on the real clock only', async () => {
    await search('1111')
    await letPass('30 minutes')
    for (let n = 0; n < 59; n++) await search((2000 + n).toString())
    expect(await refusalCode(search('3333'))).toBe('lookup_limit')
    await world.advance('2 hours')
    expect(await refusalCode(search('3333'))).toBe('lookup_limit')
    await letPass('30 minutes')
    await search('3333')
    expect(await refusalCode(search('4444'))).toBe('lookup_limit')
  })

  test('R21 the limit is a policy', async () => {
    await sql`insert into policy (name, value, changed_at, changed_by) values ('numberLookupsPerHour', '2', app_now(), 'test')`.execute(
      database.kysely,
    )
    await search('1111')
    await search('2222')
    expect(await refusalCode(search('3333'))).toBe('lookup_limit')
    await sql`delete from policy`.execute(database.kysely)
  })

  // PGlite has one connection: nothing can race there.
  test.runIf(engine === 'postgresql')('R21 of look-ups sent at once no more than allowed look', async () => {
    await lookedUp(55)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) => search((3000 + n).toString(), { ...actor, sessionId: `parallel-${n}` })),
    )
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from number_lookup where staff_id = ${actor.id}`.execute(database.kysely)
    expect(rows[0]?.n).toBeGreaterThan(55)
    expect(rows[0]?.n).toBeLessThanOrEqual(60)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength((rows[0]?.n ?? 0) - 55)
  })
})
