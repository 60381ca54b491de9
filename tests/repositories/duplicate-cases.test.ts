import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { StaffActor } from '../../src-service/domain/actor.ts'
import { decideDuplicateCase } from '../../src-service/domain/duplicates/decide-duplicate-case.ts'
import { getDuplicateCase } from '../../src-service/domain/duplicates/get-duplicate-case.ts'
import { listDuplicateCases } from '../../src-service/domain/duplicates/list-duplicate-cases.ts'
import type { DuplicateCases } from '../../src-service/domain/ports/duplicate-cases.ts'
import { duplicateCases } from '../../src-service/sql/duplicate-cases.repository.ts'
import { notifyChannel } from '../../src-service/sql/notify-channel.ts'
import { forEachEngine } from '../support/databases.ts'
import { AGENT, makeWorld, refusalCode, type World } from '../support/world.ts'

const REVIEWER: StaffActor = { ...AGENT, id: 'staff-rita', name: 'Rita', roles: ['reviewer'] }

forEachEngine('duplicate cases', (open, engine) => {
  let world: World
  let cases: DuplicateCases
  let taken = 0

  beforeAll(async () => {
    world = makeWorld(await open())
    cases = duplicateCases(world.database)
  })

  /** A claimed number and a try of another account on it, up to that grade. */
  const attempt = async (grade: 'typed' | 'sent' | 'proven', number = `+5255${(40_000_000 + taken++).toString()}`) => {
    const held = await sql<{
      id: string
    }>`select account_id as id from claim where fingerprint = ${Buffer.from(world.ports.sealer.fingerprint(number), 'hex')}`.execute(
      world.database.kysely,
    )
    const owner = held.rows[0]?.id ?? (await world.verified(number)).accountId
    const member = await world.account()
    await world.start(member, number, 'call')
    if (grade !== 'typed') await world.report(member.accountId, 'answered')
    if (grade === 'proven') await refusalCode(world.check(member))
    const { rows } = await sql<{
      case_id: string | null
    }>`select case_id from duplicate_attempt where account_id = ${member.accountId}`.execute(world.database.kysely)
    return { number, owner, accountId: member.accountId, caseId: rows[0]?.case_id ?? '' }
  }
  const decide = (duplicateCaseId: string, actor = REVIEWER) =>
    decideDuplicateCase(cases, actor, {
      duplicateCaseId,
      disposition: 'suspicious',
      note: '  Three accounts on one number  ',
    })
  const auditOf = async (subject: string) =>
    (
      await sql<{
        action: string
        actor_id: string
        data: unknown
      }>`select action, actor_id, data from audit_event where subject_id = ${subject} and action = 'duplicateCases.decide'`.execute(
        world.database.kysely,
      )
    ).rows

  test('R15 a case counts its attempts by grade and names the account that holds the number', async () => {
    const first = await attempt('sent')
    const second = await attempt('proven', first.number)
    const third = await attempt('typed', first.number)
    expect(second.caseId).toBe(first.caseId)
    const found = await getDuplicateCase(cases, { duplicateCaseId: first.caseId })
    expect(found).toMatchObject({
      case: { cause: 'duplicate', state: 'open', note: null },
      counts: { typed: 1, sent: 1, proven: 1 },
      owner: { id: first.owner },
      number: { callingCode: '52', lastFour: first.number.slice(-4), smsOff: false },
    })
    expect(found.attempts.map(({ account, grade }) => [account.id, grade])).toEqual([
      [third.accountId, 'typed'],
      [second.accountId, 'proven'],
      [first.accountId, 'sent'],
    ])
  })

  test('R15 open cases stand first, the strongest evidence first, then the oldest', async () => {
    const older = await attempt('sent')
    const newer = await attempt('sent')
    const proven = await attempt('proven')
    const decided = await attempt('proven')
    await decide(decided.caseId)
    const { rows, open: count } = await listDuplicateCases(cases, {})
    const order = rows.map((row) => row.case.id)
    const places = [proven, older, newer, decided].map(({ caseId }) => order.indexOf(caseId))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(count).toBe(rows.filter((row) => row.case.state === 'open').length)
  })

  test('R15 cases are filtered by state, grade and cause', async () => {
    const ids = async (filter: Parameters<typeof listDuplicateCases>[1]) =>
      (await listDuplicateCases(cases, filter)).rows
    expect((await ids({ state: 'decided' })).every((row) => row.case.state === 'decided')).toBe(true)
    expect((await ids({ state: 'open' })).every((row) => row.case.state === 'open')).toBe(true)
    expect((await ids({ grade: 'typed' })).map(({ counts }) => counts.typed)).toEqual([1])
    expect((await ids({ grade: 'proven' })).length).toBeGreaterThan(1)
    expect(await ids({ cause: 'disputed_change' })).toEqual([])
  })

  test('R15 the list pages without a gap or a repetition', async () => {
    const whole = (await listDuplicateCases(cases, { limit: 100 })).rows.map((row) => row.case.id)
    const paged: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await listDuplicateCases(cases, { limit: 2, ...(cursor ? { cursor } : {}) })
      paged.push(...page.rows.map((row) => row.case.id))
      cursor = page.nextCursor
    } while (cursor)
    expect(paged).toEqual(whole)
    expect(await refusalCode(listDuplicateCases(cases, { cursor: 'WzFd' }))).toBe('cursor_invalid')
  })

  test('R15 a decision changes the case alone, is an audit event and is told', async () => {
    const { caseId, owner, accountId } = await attempt('proven')
    const state = async () =>
      JSON.stringify(
        [await world.facts(owner), await world.facts(accountId)].map(({ account, claims, openVerifications }) => ({
          account,
          claims,
          openVerifications,
        })),
      )
    const before = await state()
    const heard: (string | null)[] = []
    const unlisten = await world.database.listen(notifyChannel, (payload) => heard.push(payload))
    const decided = await decide(caseId)
    expect(decided.case).toMatchObject({
      state: 'decided',
      disposition: 'suspicious',
      note: 'Three accounts on one number',
      decidedBy: REVIEWER.id,
    })
    expect(await auditOf(caseId)).toEqual([
      { action: 'duplicateCases.decide', actor_id: REVIEWER.id, data: { disposition: 'suspicious' } },
    ])
    expect(await state()).toBe(before)
    await expect
      .poll(() => heard)
      .toContainEqual(JSON.stringify({ type: 'duplicate_case.changed', duplicateCaseId: caseId }))
    await unlisten()
  })

  test('R15 R18 who proved the number is told by notice and mail, who only asked for a code is not; the marketplace hears of it once', async () => {
    const first = await attempt('proven')
    const sent = await attempt('sent', first.number)
    const closed = await attempt('proven', first.number)
    await sql`update account set closed_at = app_now() where id = ${closed.accountId}`.execute(world.database.kysely)
    await decide(first.caseId)
    await refusalCode(decide(first.caseId))
    const { rows: told } = await sql<{ account: string; leaves: readonly string[] }>`
      select n.account_id as account, array_agg(o.kind::text order by o.kind::text) as leaves
      from notice n join outbox o on o.subject_id = n.id and o.account_id = n.account_id
      where n.kind = 'attempt_reviewed' and n.account_id in (${first.accountId}, ${sent.accountId}, ${closed.accountId}, ${first.owner})
      group by n.account_id, n.id`.execute(world.database.kysely)
    expect(told).toEqual([{ account: first.accountId, leaves: ['mail', 'notice'] }])
    const { rows: webhooks } = await sql<{ data: { triedBy: readonly string[] }; waiting: number }>`
      select w.data, (select count(*)::int from outbox o where o.subject_id = w.id and o.kind = 'webhook') as waiting
      from webhook_event w where w.type = 'duplicate_case.decided' and w.data ->> 'duplicateCaseId' = ${first.caseId}`.execute(
      world.database.kysely,
    )
    expect(webhooks).toMatchObject([
      { waiting: 1, data: { accountId: first.owner, cause: 'duplicate', disposition: 'suspicious' } },
    ])
    expect(webhooks[0]!.data.triedBy).toHaveLength(3)
  })

  test('R15 a decided case is not decided again, and a later attempt opens another', async () => {
    const { caseId, number } = await attempt('sent')
    await decide(caseId)
    expect(await refusalCode(decide(caseId))).toBe('case_decided')
    const again = await attempt('sent', number)
    expect(again.caseId).not.toBe(caseId)
    expect((await getDuplicateCase(cases, { duplicateCaseId: caseId })).counts.sent).toBe(1)
  })

  test('R15 what is no case is refused, and so is a note of blanks', async () => {
    expect(await refusalCode(decide('dca_00000000000000000000000000'))).toBe('duplicate_case_not_found')
    expect(await refusalCode(getDuplicateCase(cases, { duplicateCaseId: 'dca_00000000000000000000000000' }))).toBe(
      'duplicate_case_not_found',
    )
    const { caseId } = await attempt('sent')
    expect(
      await refusalCode(
        decideDuplicateCase(cases, REVIEWER, { duplicateCaseId: caseId, disposition: 'same_person', note: '    ' }),
      ),
    ).toBe('validation_failed')
    expect((await getDuplicateCase(cases, { duplicateCaseId: caseId })).case.state).toBe('open')
  })

  // PGlite has one connection: nothing can race there.
  test.runIf(engine === 'postgresql')(
    'R15 of reviewers who decide at once one decides, and one event says so',
    async () => {
      const { caseId } = await attempt('proven')
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          decide(caseId, { ...REVIEWER, id: `reviewer-${n}` }).then(
            () => 'decided',
            (error: { code: string }) => error.code,
          ),
        ),
      )
      expect(outcomes.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'case_decided'), 'decided'])
      const [event, ...more] = await auditOf(caseId)
      expect(more).toEqual([])
      expect((await getDuplicateCase(cases, { duplicateCaseId: caseId })).case.decidedBy).toBe(event?.actor_id)
    },
  )
})
