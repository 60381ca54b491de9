import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { deadEndOf, type DeadEnd } from '../../src-service/domain/accounts/dead-end.ts'
import { listDeadEnds } from '../../src-service/domain/accounts/list-dead-ends.ts'
import type { MemberActor } from '../../src-service/domain/actor.ts'
import { readSettled } from '../../src-service/domain/decide.ts'
import { startNumberChange } from '../../src-service/domain/number-changes/start-number-change.ts'
import { askLink } from '../../src-service/domain/number-changes/lost-phone.ts'
import { EMBEDDED_POLICIES } from '../../src-service/domain/ports/policies.types.ts'
import { resendVerification } from '../../src-service/domain/verifications/resend-verification.ts'
import { deadEndCandidates, deadEndList } from '../../src-service/sql/dead-ends.repository.ts'
import { notifyChannel } from '../../src-service/sql/notify-channel.ts'
import { outboxStore } from '../../src-service/sql/outbox.repository.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { DEAD_END_KINDS } from '../../src-service/domain/accounts/dead-end-facts.types.ts'
import { forEachEngine } from '../support/databases.ts'
import { makeWorld, type World } from '../support/world.ts'

forEachEngine('dead ends', (open, engine) => {
  let database: Database
  let world: World
  let used = 0
  const fresh = (): string => `+5255${(43_000_000 + used++).toString()}`
  const members: Record<string, MemberActor> = {}

  const changing = async () => {
    const member = await world.verified(fresh())
    const { openChange } = await startNumberChange(world.ports, member, { number: fresh(), country: 'MX' })
    return { member, numberChangeId: openChange!.id }
  }
  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    members['processing'] = await world.verified(fresh())
    await world.identityCheck(members['processing'], 'processing')
    await world.advance('7 days')
    const { member } = await changing()
    await world.sendChangeCode(member, 'sms')
    await world.report(member.accountId, 'undelivered', 'unreachable')
    await world.sendChangeCode(member, 'call')
    await world.report(member.accountId, 'failed', 'unreachable')
    members['unreachable'] = member
    const lost = await changing()
    members['lost'] = lost.member
    await askLink(world.ports, lost.member, lost)
    const setup = await world.account()
    members['setup'] = setup
    await world.start(setup, fresh(), 'sms')
    await world.report(setup.accountId, 'undelivered', 'unknown_number')
    await resendVerification(world.ports, setup, {
      accountId: setup.accountId,
      verificationId: (await world.open(setup.accountId)).id,
      channel: 'call',
    })
  })

  const list = (input: Parameters<typeof listDeadEnds>[1] = {}, unless: object = EMBEDDED_POLICIES) =>
    listDeadEnds(deadEndList(database, { ...unless }), input)
  const listed = async () =>
    Object.fromEntries((await list()).rows.map(({ account, deadEnd }) => [account.id, deadEnd.kind]))
  const own = async (name: string): Promise<DeadEnd | null> => {
    const { deadEndFacts, now, policies } = await readSettled(world.ports, {
      accountId: members[name]!.accountId,
      deadEnd: true,
    })
    return deadEndFacts && deadEndOf(deadEndFacts, now, policies)
  }

  test('R7 a check that is processed for 7 days is listed; what still has a way or a clock is not', async () => {
    expect(await listed()).toEqual({ [members['processing']!.accountId]: 'check_processing' })
    expect(await own('processing')).toMatchObject({ kind: 'check_processing', wayOut: 'provider_report' })
    for (const name of ['unreachable', 'lost', 'setup']) expect([name, await own(name)]).toEqual([name, null])
  })

  test('R6 R7 each becomes one when its last way closes, on its page and in the list alike, who waits longest first', async () => {
    await world.advance('1 minute')
    await world.report(members['setup']!.accountId, 'failed', 'unknown_number')
    await world.identityCheck(members['unreachable']!, 'processing')
    const { accountId } = members['lost']!
    const mail = await database.kysely
      .selectFrom('outbox')
      .select('id')
      .where((of) => of.and({ kind: 'mail', account_id: accountId }))
      .where('sealed_link', 'is not', null)
      .executeTakeFirstOrThrow()
    const told = new Promise<void>((resolve) => {
      const heard = (text: string | null) =>
        text?.includes(`"account.changed", "accountId" : "${accountId}"`) && resolve()
      void database.listen(notifyChannel, heard).then(() => outboxStore(database).fail(mail.id, '550 no such mailbox'))
    })
    await told
    const { rows, nextCursor } = await list()
    const expected = ['check_processing', 'link_not_mailed', 'setup_unreachable', 'number_unreachable']
    expect(rows.map(({ deadEnd }) => deadEnd.kind)).toEqual(expected)
    expect(nextCursor).toBeNull()
    for (const [at, name] of ['processing', 'lost', 'setup', 'unreachable'].entries()) {
      expect(rows[at]!.account.id).toBe(members[name]!.accountId)
      expect(await own(name)).toEqual(rows[at]!.deadEnd)
    }
    expect(rows.map(({ number }) => number?.lastFour?.length)).toEqual([4, 4, 4, 4])
  })

  test('goes on where the page ended, and by kind', async () => {
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = await list({ limit: 1, ...(cursor ? { cursor } : {}) })
      ids.push(...page.rows.map(({ account }) => account.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(ids).toEqual((await list()).rows.map(({ account }) => account.id))
    for (const kind of DEAD_END_KINDS)
      expect((await list({ kind })).rows.map(({ deadEnd }) => deadEnd.kind)).toEqual([kind])
  })

  test('R6 a provider that is silent for everybody is said once and puts nobody on the list', async () => {
    const before = (await list()).rows.length
    const silent = await list({}, {})
    expect(silent.rows.length).toBe(before)
    expect(silent.blockedForAll).toMatchObject([{ code: 'identity_check_stale', whoCanLift: 'identity_provider' }])
    expect((await list()).blockedForAll).toEqual([])
  })

  test('R7 ends with a report, a right code or another number', async () => {
    await world.identityCheck(members['processing']!, 'verified', 2)
    await world.identityCheck(members['unreachable']!, 'verified', 2)
    await world.start(members['setup']!, fresh(), 'call')
    expect(Object.values(await listed())).toEqual(['link_not_mailed'])
  })

  // PGlite plans as PostgreSQL does; the statistics of a large table are made on the latter.
  test.runIf(engine === 'postgresql')('is read by indexes alone, however many accounts there are', async () => {
    await sql`
      insert into account (id, external_id, name, folded_name, email, country, language, search, created_at)
        select 'acc_many' || n, 'many' || n, 'Many', 'many', n || '@many.example', 'MX', 'es', 'many', app_now() from generate_series(1, 20000) as n`.execute(
      database.kysely,
    )
    await sql`
      insert into identity_check (id, account_id, provider_ref, state, sequence, started_at, changed_at)
        select 'idc_many' || n, 'acc_many' || n, 'many' || n, case when n % 100 = 0 then 'processing' else 'verified' end, 1, app_now(), app_now()
        from generate_series(1, 20000) as n`.execute(database.kysely)
    await sql`
      insert into notice (id, account_id, kind, at) select 'ntc_many' || n, 'acc_many' || n, 'number_verified', app_now() from generate_series(1, 20000) as n`.execute(
      database.kysely,
    )
    await sql`
      insert into outbox (id, kind, subject_id, account_id, state, due_at, created_at)
        select 'obx_many' || n, 'mail', 'ntc_many' || n, 'acc_many' || n, 'done', app_now(), app_now() from generate_series(1, 20000) as n`.execute(
      database.kysely,
    )
    await sql`analyze`.execute(database.kysely)
    const statement = deadEndCandidates(DEAD_END_KINDS, 500, null)
    const { rows } = await sql<{ 'QUERY PLAN': unknown }>`explain (format json) ${statement}`.execute(database.kysely)
    const plan = JSON.stringify(rows)
    expect(plan).toContain('identity_check_pending_since')
    const scanned = [...plan.matchAll(/"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g)].map(([, name]) => name)
    expect(scanned.filter((name) => ['account', 'identity_check', 'outbox', 'notice'].includes(name ?? ''))).toEqual([])
  })
})
