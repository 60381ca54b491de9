import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../src-shared/contract/index.ts'
import { CLOSING, ERASING } from '../../src-service/domain/marketplace-accounts/wipes.ts'
import { decideAndCommit } from '../../src-service/domain/decide.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { staffDraftStore } from '../../src-service/sql/staff-drafts.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { testKeys } from '../support/test-keys.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { AGENT, makeWorld, type World } from '../support/world.ts'

const NUMBER = '6441832777'

forEachEngine('drafts of staff’s forms', (open) => {
  let database: Database
  let world: World
  let service: WholeService
  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    service = await startWholeService(database)
  })
  afterAll(() => service.close())

  const store = () => staffDraftStore(database, testKeys())
  const place = (accountId: string, form: 'note' | 'number_change' = 'number_change', staffId = AGENT.id) => ({
    staffId,
    accountId,
    form,
  })
  const dump = async () =>
    JSON.stringify((await sql`select d::text as row from staff_draft d`.execute(database.kysely)).rows)

  test('R23 a draft carries no number in clear, and opens for its author, on its account, in its form alone', async () => {
    const { accountId } = await world.account()
    const other = await world.account()
    const fields = { number: NUMBER, country: 'MX', ticket: 'T-77', reason: 'other' }
    await store().keep(place(accountId), fields)
    expect((await store().read(place(accountId)))?.draft?.fields).toEqual(fields)
    const rows = await dump()
    const bytes = Buffer.from(NUMBER).toString('hex')
    for (const clear of [NUMBER, bytes, 'T-77', Buffer.from('T-77').toString('hex')]) expect(rows).not.toContain(clear)
    expect((await store().read(place(accountId, 'number_change', 'staff-jonas')))?.draft).toBeNull()
    expect((await store().read(place(accountId, 'note')))?.draft).toBeNull()
    // Moved to another person or account in the database it opens for nobody.
    await sql`insert into staff_draft select 'staff-jonas', ${other.accountId}, form, sealed_draft, kept_at
      from staff_draft where account_id = ${accountId}`.execute(database.kysely)
    expect((await store().read(place(other.accountId, 'number_change', 'staff-jonas')))?.draft).toBeNull()
  })

  test('a draft is one per person, account and form: the latest; and 7 days old it is gone', async () => {
    const { accountId } = await world.account()
    await store().keep(place(accountId, 'note'), { text: 'first' })
    await store().keep(place(accountId, 'note'), { text: 'second' })
    expect((await store().read(place(accountId, 'note')))?.draft?.fields).toEqual({ text: 'second' })
    await world.advance('6 days 23 hours 59 minutes')
    expect((await store().read(place(accountId, 'note')))?.draft).not.toBeNull()
    await world.advance('2 minutes')
    expect((await store().read(place(accountId, 'note')))?.draft).toBeNull()
    expect(await store().forgetOld()).toBeGreaterThan(0)
    expect(await store().forgetOld()).toBe(0)
    expect(
      (await sql`select 1 from staff_draft where account_id = ${accountId}`.execute(database.kysely)).rows,
    ).toEqual([])
  })

  test('R3 closing and erasing take the drafts with them, and a closed account keeps none with a number', async () => {
    for (const wipes of [CLOSING, ERASING]) {
      const { accountId } = await world.account()
      await store().keep(place(accountId), { number: NUMBER })
      await store().keep(place(accountId, 'note'), { text: 'x' })
      await decideAndCommit(world.ports, { accountId }, ({ now }) => ({ account: { closedAt: now }, writes: wipes }))
      expect((await store().read(place(accountId)))?.draft).toBeNull()
      expect((await store().read(place(accountId, 'note')))?.draft).toBeNull()
      expect((await store().keep(place(accountId), { number: NUMBER }))?.kept).toBe(false)
      expect((await store().keep(place(accountId, 'note'), { text: 'closed' }))?.kept).toBe(true)
    }
  })

  test('over HTTP: kept, read, replaced by nothing; sent, it is forgotten; a refused send keeps it', async () => {
    const member = await world.verified(`+5255123${database.engine === 'pglite' ? '76' : '77'}001`)
    const agent = await service.staff('staff-amara')
    const path = (form: string) => `/v1/accounts/${member.accountId}/staff-drafts/${form}`
    const read = async (form: string) =>
      ((await (await agent.request('GET', path(form))).json()) as Reply<'staffDrafts.get'>).draft?.content ?? null
    for (const form of ['note', 'number_change'])
      expect((await agent.request('PUT', path(form), { content: { ticket: form } })).status).toBe(200)
    expect([await read('note'), await read('number_change')]).toEqual([{ ticket: 'note' }, { ticket: 'number_change' }])
    const notes = `/v1/accounts/${member.accountId}/notes`
    expect((await agent.request('POST', notes, { text: '  ' })).status).toBe(400)
    expect(await read('note')).toEqual({ ticket: 'note' })
    expect((await agent.request('POST', notes, { text: 'Written' })).status).toBe(201)
    expect(await read('note')).toBeNull()
    expect((await agent.request('PUT', path('number_change'), { content: null })).status).toBe(200)
    expect(await read('number_change')).toBeNull()
    for (const body of [{}, { content: { secret: 'x' } }, { content: { text: 'x'.repeat(2001) } }])
      expect((await agent.request('PUT', path('note'), body)).status).toBe(400)
    for (const [who, status] of [
      ['staff-jonas', 200],
      ['staff-mei', 403],
      ['staff-rosa', 403],
    ] as const)
      expect([who, (await (await service.staff(who)).request('GET', path('note'))).status]).toEqual([who, status])
    const nobody = '/v1/accounts/acc_01J8ZZZZZZZZZZZZZZZZZZZZZZ/staff-drafts/note'
    expect((await agent.request('GET', nobody)).status).toBe(404)
    expect((await agent.request('PUT', nobody, { content: { text: 'x' } })).status).toBe(404)
  })
})
