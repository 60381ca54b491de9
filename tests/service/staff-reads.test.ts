import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../src-shared/contract/index.ts'
import type { Reply } from '../../src-shared/contract/index.ts'
import type { Database } from '../../src-service/sql/database.ts'
import type { StaffConsole } from '../support/console-client.ts'
import { forEachEngine } from '../support/databases.ts'
import { indexedAccount } from '../support/indexed-account.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { makeWorld, type World } from '../support/world.ts'

const NUMBER = '+525512347001'

forEachEngine('what staff read', (open) => {
  let database: Database
  let service: WholeService
  let world: World
  let agent: StaffConsole
  let reviewer: StaffConsole
  let auditor: StaffConsole
  let owner: string
  let tried: string

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    owner = await indexedAccount(database, { name: 'Lucía Ferrer', email: 'lucia@example.org', externalId: 'M-7001' })
    tried = await indexedAccount(database, { name: 'Luca Ferri' })
    await world.start(world.member(owner), NUMBER, 'call')
    await world.report(owner, 'answered')
    await world.check(world.member(owner))
    await world.start(world.member(tried), NUMBER, 'call')
    await world.report(tried, 'answered')
    service = await startWholeService(database)
    agent = await service.staff('staff-amara')
    reviewer = await service.staff('staff-mei')
    auditor = await service.staff('staff-rosa')
  })
  afterAll(() => service.close())

  const answer = async (who: StaffConsole, path: string, method = 'GET', body?: object) => {
    const response = await who.request(method, path, body)
    return { status: response.status, body: (await response.json()) as never }
  }
  const search = async (who: StaffConsole, query: string) => {
    const { status, body } = await answer(who, `/v1/accounts?query=${encodeURIComponent(query)}`)
    return { status, body: body as Reply<'accounts.search'> & { code?: string; until?: string } }
  }

  test('R21 what leaves the console as a file is an audit event that counts rows and holds none; an auditor exports nothing', async () => {
    const exported = { exported: 'account_page', rows: 1, accountId: owner }
    expect(await answer(agent, '/v1/audit-events/exports', 'POST', exported)).toMatchObject({ status: 201 })
    const unknown = { ...exported, accountId: 'acc_01J8Z3K4M5N6P7Q8R9S0T1V2W3' }
    expect(await answer(reviewer, '/v1/audit-events/exports', 'POST', unknown)).toMatchObject({ status: 201 })
    expect(await answer(auditor, '/v1/audit-events/exports', 'POST', exported)).toMatchObject({
      status: 403,
      body: { code: 'role_missing' },
    })
    for (const rows of [0, 251])
      expect(await answer(agent, '/v1/audit-events/exports', 'POST', { exported: 'accounts', rows })).toMatchObject({
        status: 400,
      })
    const { body } = await answer(auditor, '/v1/audit-events?action=account_page.export')
    const { events } = body as Reply<'auditEvents.list'>
    expect(events.map(({ actorRole, accountId, data }) => ({ actorRole, accountId, data }))).toEqual([
      { actorRole: 'reviewer', accountId: null, data: { rows: 1 } },
      { actorRole: 'agent', accountId: owner, data: { rows: 1 } },
    ])
  })

  test('R21 a search answers masked numbers, what it was understood as, and what matched', async () => {
    const { status, body } = await search(agent, 'LUCIA fer')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      understoodAs: 'text',
      nextCursor: null,
      accounts: [
        {
          id: owner,
          externalId: 'M-7001',
          state: 'verified',
          number: { masked: '(+52) ••••••7001', country: 'MX' },
          match: { by: 'name', number: null },
        },
      ],
    })
    expect(JSON.stringify(body)).not.toContain('551234')
    expect((await search(agent, '55 1234 7001')).body.accounts[0]).toMatchObject({
      id: owner,
      match: { by: 'number', number: { masked: '(+52) ••••••7001', as: 'current' } },
    })
  })

  test('R21 an incomplete number is 422 and the 61st number look-up 429, until when is said', async () => {
    expect(await search(agent, '551234')).toMatchObject({ status: 422, body: { code: 'number_incomplete' } })
    await sql`insert into number_lookup (staff_id, nth, query_hash, at)
      select 'staff-jonas', n, decode(md5(n::text), 'hex'), clock_timestamp() from generate_series(1, 60) as n`.execute(
      database.kysely,
    )
    const refused = await search(await service.staff('staff-jonas'), '7001')
    expect(refused).toMatchObject({ status: 429, body: { code: 'lookup_limit' } })
    expect(Date.parse(refused.body.until ?? '')).toBeGreaterThan(Date.now())
  })

  test('R21 the running service makes an event of a search that stays still', async () => {
    const hash = world.ports.sealer.queryHash('nobody has this name')
    await search(agent, 'Nobody has this name')
    await expect
      .poll(
        async () =>
          (
            await sql`select 1 from audit_event where action = 'accounts.search' and data->>'queryHash' = ${hash}`.execute(
              database.kysely,
            )
          ).rows.length,
        { timeout: 10_000 },
      )
      .toBe(1)
  })

  test('R15 a reviewer’s search finds attempts, an agent’s does not', async () => {
    await sql`update verification set state = 'cancelled', ended_at = app_now() where account_id = ${tried}`.execute(
      database.kysely,
    )
    expect((await search(agent, NUMBER)).body.accounts.map(({ id }) => id)).toEqual([owner])
    expect((await search(reviewer, NUMBER)).body.accounts.map(({ id, match }) => [id, match.number?.as])).toEqual([
      [owner, 'current'],
      [tried, 'attempt'],
    ])
  })

  test('every list answers its own roles and refuses the others', async () => {
    const reads = [
      ['/v1/accounts?query=luc', contract.accounts.search],
      [`/v1/accounts/${owner}`, contract.accounts.get],
      [`/v1/accounts/${owner}/timeline`, contract.accounts.timeline],
      ['/v1/number-changes', contract.numberChanges.list],
      ['/v1/duplicate-cases', contract.duplicateCases.list],
      ['/v1/audit-events', contract.auditEvents.list],
    ] as const
    for (const [path, { roles }] of reads) {
      for (const [role, who] of [
        ['agent', agent],
        ['reviewer', reviewer],
        ['auditor', auditor],
      ] as const) {
        const allowed = (roles as readonly string[]).includes(role)
        expect([path, role, (await answer(who, path)).status]).toEqual([path, role, allowed ? 200 : 403])
      }
    }
  })

  test('R15 a reviewer decides a case, and a second decision is 409', async () => {
    const list = (await answer(reviewer, '/v1/duplicate-cases?state=open')).body as Reply<'duplicateCases.list'>
    expect(list).toMatchObject({
      open: 1,
      cases: [{ owner: { id: owner }, number: { masked: '(+52) ••••••7001' }, counts: { sent: 1 } }],
    })
    const path = `/v1/duplicate-cases/${list.cases[0]?.id}`
    expect((await answer(reviewer, path)).body).toMatchObject({
      attempts: [{ account: { id: tried }, grade: 'sent' }],
      actions: { decide: { allowed: true, blockedBy: [] } },
    })
    const decision = { disposition: 'same_person', note: 'Two accounts of one household' }
    expect((await answer(agent, `${path}/disposition`, 'POST', decision)).status).toBe(403)
    expect(await answer(reviewer, `${path}/disposition`, 'POST', decision)).toMatchObject({
      status: 200,
      body: {
        case: { state: 'decided', disposition: 'same_person' },
        note: decision.note,
        decidedBy: 'staff-mei',
        actions: { decide: { allowed: false, blockedBy: [{ code: 'case_decided' }] } },
      },
    })
    expect(await answer(reviewer, `${path}/disposition`, 'POST', decision)).toMatchObject({
      status: 409,
      body: { code: 'case_decided' },
    })
    expect((await answer(auditor, '/v1/audit-events?action=duplicateCases.decide')).body).toMatchObject({
      events: [{ actorId: 'staff-mei', actorRole: 'reviewer', data: { disposition: 'same_person' } }],
    })
  })

  test('R21 who reads only the timeline has looked too, and the whole page is one view', async () => {
    const { accountId } = await world.account()
    const agent = await service.staff('staff-amara')
    const views = async () =>
      (await world.auditActions(accountId)).filter((action) => action === 'accounts.view').length
    expect((await agent.request('GET', `/v1/accounts/${accountId}/timeline`)).status).toBe(200)
    expect(await views()).toBe(1)
    expect((await agent.request('GET', `/v1/accounts/${accountId}`)).status).toBe(200)
    expect(await views()).toBe(1)
  })

  test('the timeline shows masked numbers and nothing of what seals them', async () => {
    const { body } = await answer(agent, `/v1/accounts/${owner}/timeline`)
    const { entries } = body as Reply<'accounts.timeline'>
    expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['delivery', 'verification', 'account']))
    const text = JSON.stringify(body)
    expect(text).toContain('(+52) ••••••7001')
    for (const secret of ['551234', 'fingerprint', 'ciphertext', 'codeMac']) expect(text).not.toContain(secret)
  })
})
