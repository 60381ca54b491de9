import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountView } from '../../src-shared/contract/accounts.ts'
import type { Reply } from '../../src-shared/contract/index.ts'
import { staffActions } from '../../src-service/domain/accounts/actions.ts'
import { revealNumber, type RevealInput } from '../../src-service/domain/accounts/reveal-number.ts'
import type { MemberActor, StaffActor, StaffRole } from '../../src-service/domain/actor.ts'
import { setPolicy } from '../../src-service/domain/policies/set-policy.ts'
import { numberOpener } from '../../src-service/keys/number-opener.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { policyStore } from '../../src-service/sql/policies.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { testKeys } from '../support/test-keys.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { AGENT, makeWorld, refusal, refusalCode, type World } from '../support/world.ts'

forEachEngine('revealing a number', (open) => {
  let database: Database
  let world: World
  let service: WholeService
  let members: MemberActor[]
  let people = 0
  const person = (...roles: StaffRole[]): StaffActor => ({ ...AGENT, id: `staff-reveals-${people++}`, roles })
  const number = (at: number) => `+52551236${(1000 + at).toString()}`

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    members = []
    for (let at = 0; at < 4; at++) members.push(await world.verified(number(at)))
    service = await startWholeService(database)
  })
  afterAll(() => service.close())

  const reveal = (who: StaffActor, input: Partial<RevealInput> & { accountId: string }) =>
    revealNumber({ ...world.ports, openNumber: numberOpener(testKeys()) }, who, {
      reason: 'carrier_question',
      ...input,
    })
  /** As if the person had revealed that many numbers just now. */
  const hasRevealed = async (who: StaffActor, times: number) => {
    const { account } = await world.facts(members[3]!.accountId)
    await sql`insert into reveal (id, staff_id, nth, staff_role, account_id, claim_id, reason, at)
      select ${who.id} || n, ${who.id}, n, 'agent', ${account.id}, ${account.currentClaimId}, 'other', app_now() - interval '2 minutes'
      from generate_series(1, ${times}) as n`.execute(database.kysely)
  }
  const revealsOf = async (who: StaffActor) =>
    (
      await database.kysely.selectFrom('reveal').select(['nth']).where('staff_id', '=', who.id).orderBy('nth').execute()
    ).map(({ nth }) => nth)

  test('R21 a reveal shows the whole number for 60 s, with what is left of the day', async () => {
    const shown = await reveal(person('agent'), members[0]!)
    expect(shown).toMatchObject({ number: number(0), leftToday: 19 })
    expect(shown.hideAt.getTime() - shown.now.getTime()).toBeGreaterThan(59_000)
    expect(shown.hideAt.getTime() - shown.now.getTime()).toBeLessThanOrEqual(60_000)
  })

  test('R18 R22 its owner is told, and it is an audit event without a number', async () => {
    const who = person('supervisor')
    const { claim } = await reveal(who, { ...members[1]!, ticket: 'T-77', reason: 'legal_request' })
    const facts = await world.facts(members[1]!.accountId)
    expect(facts.notices[0]).toMatchObject({
      kind: 'number_revealed',
      params: { lastFour: '1001', role: 'supervisor' },
    })
    const { rows } = await sql<{ data: object; subject_id: string; actor_role: string }>`
      select data, subject_id, actor_role from audit_event where action = 'accounts.reveal' and actor_id = ${who.id}`.execute(
      database.kysely,
    )
    expect(rows).toMatchObject([{ subject_id: claim.id, actor_role: 'supervisor', data: { reason: 'legal_request' } }])
    expect(JSON.stringify(rows)).not.toMatch(/5512361001|T-77/)
  })

  test('R21 asked again while it is shown it is the same reveal; afterwards it is another', async () => {
    const who = person('agent')
    const first = await reveal(who, members[0]!)
    const again = await reveal(who, members[0]!)
    expect([again.hideAt, again.leftToday]).toEqual([first.hideAt, 19])
    await world.advance('60 seconds')
    expect((await reveal(who, members[0]!)).leftToday).toBe(18)
    expect(await revealsOf(who)).toEqual([1, 2])
  })

  test('R21 a retired number may be revealed by its claim; one of another account may not', async () => {
    const member = await world.verified('+525512361100')
    const retired = (await world.facts(member.accountId)).account.currentClaimId!
    await world.request(member, '+525512361101')
    await world.accept(member)
    for (let proofs = 0; proofs < 2; proofs++) {
      await world.sendChangeCode(member)
      await world.check(member)
    }
    const who = person('reviewer')
    expect((await reveal(who, member)).number).toBe('+525512361101')
    expect(await reveal(who, { ...member, claimId: retired })).toMatchObject({ number: '+525512361100', leftToday: 48 })
    expect(await refusalCode(reveal(who, { ...members[0]!, claimId: retired }))).toBe('claim_not_found')
    expect(await revealsOf(who)).toHaveLength(2)
  })

  test.each<[StaffRole[], number]>([
    [['agent'], 20],
    [['supervisor'], 20],
    [['reviewer'], 50],
    [['agent', 'reviewer'], 50],
  ])('R21 %j may reveal %i numbers in a rolling day, and is told when the next', async (roles, budget) => {
    const who = person(...roles)
    await hasRevealed(who, budget - 1)
    expect((await reveal(who, members[0]!)).leftToday).toBe(0)
    const refused = await refusal(reveal(who, members[1]!))
    expect([refused.code, refused.details.whoCanLift]).toEqual(['reveal_limit', 'time'])
    const facts = await world.ports.store.readFacts({ accountId: members[1]!.accountId, staffId: who.id })
    expect(staffActions(facts!, roles).reveal.blockedBy[0]).toMatchObject({
      code: 'reveal_limit',
      until: refused.details.until,
    })
    await world.advance('23 hours 59 minutes')
    expect((await reveal(who, members[1]!)).leftToday).toBe(budget - 2)
  })

  test('R21 of many reveals of one person at once no more than the day allows are shown', async () => {
    const who = person('agent')
    await hasRevealed(who, 18)
    const outcomes = await Promise.allSettled(members.map((member) => reveal(who, member)))
    const refused = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    )
    expect(refused.sort()).toEqual(['reveal_limit', 'reveal_limit'])
    expect(await revealsOf(who)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  })

  test('R21 a reason that is not offered, and an account without a number, are refused and count nothing', async () => {
    const who = person('agent')
    const store = policyStore(database)
    await setPolicy(store, who, { policyName: 'revealReasons', value: ['other'], version: 0, reason: 'A test' })
    expect(await refusalCode(reveal(who, members[0]!))).toBe('validation_failed')
    expect(await refusalCode(reveal(who, { ...(await world.account()), reason: 'other' }))).toBe('no_current_number')
    expect(await revealsOf(who)).toEqual([])
    await setPolicy(store, who, {
      policyName: 'revealReasons',
      value: ['carrier_question', 'duplicate_review', 'disputed_change', 'legal_request', 'other'],
      version: 1,
      reason: 'A test',
    })
  })

  test('R21 over HTTP a reveal is never cached, needs a reason and a role, and is in actions and timeline, masked', async () => {
    const { accountId } = members[2]!
    const agent = await service.staff('staff-amara')
    const path = `/v1/accounts/${accountId}/reveals`
    for (const body of [{}, { reason: 'curious' }, { reason: 'other', ticket: ' ' }, { reason: 'other', claimId: 'x' }])
      expect([body, (await agent.request('POST', path, body)).status]).toEqual([body, 400])
    const auditor = await service.staff('staff-rosa')
    expect((await auditor.request('POST', path, { reason: 'other' })).status).toBe(403)
    const answer = await agent.request('POST', path, { reason: 'other', ticket: 'T-9' })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'no-store'])
    expect((await answer.json()) as Reply<'accounts.reveal'>).toMatchObject({ number: number(2), leftToday: 19 })
    const view = await (await agent.request('GET', `/v1/accounts/${accountId}`)).text()
    const timeline = await (await agent.request('GET', `/v1/accounts/${accountId}/timeline`)).text()
    expect((JSON.parse(view) as AccountView).actions.reveal).toEqual({ allowed: true, blockedBy: [] })
    expect((JSON.parse(timeline) as Reply<'accounts.timeline'>).entries.slice(0, 2)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'reveal',
          staffId: 'staff-amara',
          role: 'agent',
          reason: 'other',
          ticket: 'T-9',
        }),
        expect.objectContaining({ kind: 'notice', notice: 'number_revealed', read: false }),
      ]),
    )
    for (const text of [view, timeline]) expect(text).not.toContain('5512361002')
  })
})
