import { beforeEach, expect, test } from 'vitest'
import { ownerActions, staffActions } from '../../src-service/domain/accounts/actions.ts'
import { settleDueAccounts } from '../../src-service/domain/accounts/settle-due-accounts.ts'
import type { MemberActor } from '../../src-service/domain/actor.ts'
import { declineNumberChange } from '../../src-service/domain/number-changes/answer-number-change.ts'
import { disputeNumberChange } from '../../src-service/domain/number-changes/dispute-change.ts'
import { askLink, openLink } from '../../src-service/domain/number-changes/lost-phone.ts'
import { approveNumberChange, refuseNumberChange } from '../../src-service/domain/number-changes/review-change.ts'
import { startNumberChange } from '../../src-service/domain/number-changes/start-number-change.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { makeWorld, refusal, refusalCode, REVIEWER, type World } from '../support/world.ts'

forEachEngine('reviews and disputes', (open, engine) => {
  let database: Database
  let world: World
  let used = 0
  const fresh = (): string => `+5255${(42_000_000 + used++).toString()}`

  beforeEach(async () => {
    database ??= await open()
    world = makeWorld(database)
  })

  const start = async (member: MemberActor, number = fresh()) => {
    const { openChange } = await startNumberChange(world.ports, member, { number, country: 'MX' })
    return { member, accountId: member.accountId, numberChangeId: openChange!.id }
  }
  const waiting = async () => {
    const member = await world.verified(fresh())
    await world.identityCheck(member, 'rejected')
    return start(member)
  }
  const refused = { reason: 'identity_doubtful', note: 'The document was another person’s.' } as const
  const ended = async ({ accountId }: { readonly accountId: string }) => {
    const { lastEndedChange } = await world.facts(accountId)
    return [lastEndedChange?.state, lastEndedChange?.endReason]
  }
  const newest = async ({ accountId }: { readonly accountId: string }) => (await world.facts(accountId)).notices[0]
  const casesOf = (numberChangeId: string) =>
    database.kysely
      .selectFrom('duplicate_case')
      .select(['cause', 'state'])
      .where('number_change_id', '=', numberChangeId)
      .execute()

  test('R7 a reviewer lets the change go on, and its owner has 24 h from then', async () => {
    const one = await waiting()
    await world.advance('6 days')
    const { openChange, now } = await approveNumberChange(world.ports, REVIEWER, one)
    expect(openChange?.state).toBe('awaiting_authority')
    expect(Math.abs(openChange!.until!.getTime() - now.getTime() - 24 * 3_600_000)).toBeLessThan(10_000)
    expect((await newest(one))?.kind).toBe('change_let_through')
    expect((await world.auditActions(one.accountId)).at(-1)).toBe('numberChanges.approve')
    expect((await world.sendChangeCode(one.member)).openVerifications[0]?.purpose).toBe('authority')
    expect(await refusalCode(approveNumberChange(world.ports, REVIEWER, one))).toBe('change_wrong_step')
  })

  test('R7 a reviewer refuses with a reason: the change ends declined, the note stays with colleagues', async () => {
    const one = await waiting()
    await refuseNumberChange(world.ports, REVIEWER, { ...one, ...refused })
    expect(await ended(one)).toEqual(['declined', 'refused_by_reviewer'])
    const told = await newest(one)
    expect(told?.kind).toBe('change_refused')
    expect(JSON.stringify(told)).not.toContain('document')
    const { lastEndedChange } = await world.facts(one.accountId)
    expect([lastEndedChange?.refusalReason, lastEndedChange?.refusalNote]).toEqual([refused.reason, refused.note])
    const events = await database.kysely
      .selectFrom('audit_event')
      .select(['action', 'actor_role', 'data'])
      .where('account_id', '=', one.accountId)
      .where('actor_kind', '=', 'staff')
      .orderBy('seq')
      .execute()
    expect(events).toEqual([
      {
        action: 'numberChanges.declined',
        actor_role: 'reviewer',
        data: { reason: 'refused_by_reviewer', from: 'awaiting_reviewer' },
      },
      { action: 'numberChanges.refuse', actor_role: 'reviewer', data: { reason: refused.reason } },
    ])
  })

  test('R7 a refusal wants a note that says something, and a change that waits for a reviewer', async () => {
    const one = await waiting()
    expect(
      await refusalCode(refuseNumberChange(world.ports, REVIEWER, { ...one, reason: 'other', note: '     ' })),
    ).toBe('validation_failed')
    await approveNumberChange(world.ports, REVIEWER, one)
    expect(await refusalCode(refuseNumberChange(world.ports, REVIEWER, { ...one, ...refused }))).toBe(
      'change_wrong_step',
    )
  })

  test('R7 unanswered for 7 days it is expired, and its owner is told', async () => {
    const one = await waiting()
    await world.advance('7 days')
    await settleDueAccounts(world.ports, [one.accountId])
    expect(await ended(one)).toEqual(['expired', null])
    expect((await newest(one))?.kind).toBe('change_expired')
    expect(await refusalCode(approveNumberChange(world.ports, REVIEWER, one))).toBe('change_not_open')
  })

  test('R7 the account’s actions say who may review, and what blocks', async () => {
    const one = await waiting()
    const facts = await world.facts(one.accountId)
    expect(staffActions(facts, ['reviewer']).approveNumberChange).toEqual({ allowed: true, blockedBy: [] })
    expect(staffActions(facts, ['reviewer']).refuseNumberChange.allowed).toBe(true)
    for (const role of ['agent', 'supervisor'] as const)
      expect(staffActions(facts, [role]).approveNumberChange.blockedBy).toMatchObject([
        { code: 'role_missing', whoCanLift: 'reviewer' },
      ])
    await approveNumberChange(world.ports, REVIEWER, one)
    const after = await world.facts(one.accountId)
    expect(staffActions(after, ['reviewer']).refuseNumberChange.blockedBy[0]?.code).toBe('change_wrong_step')
    expect(ownerActions(after).askLink.allowed).toBe(true)
  })

  test('R7 a check without a report for 7 days expires with a notice, and a later report makes it pending again', async () => {
    const member = await world.verified(fresh())
    await world.identityCheck(member, 'requires_input', 1)
    await world.advance('7 days')
    await settleDueAccounts(world.ports, [member.accountId])
    expect((await newest(member))?.kind).toBe('identity_check_expired')
    expect((await world.auditActions(member.accountId)).at(-1)).toBe('identityChecks.expired')
    const one = await start(member)
    await world.identityCheck(member, 'requires_input', 2)
    expect(await ended(one)).toEqual(['cancelled', 'identity_check_started'])
    expect(await refusalCode(start(member))).toBe('identity_check_pending')
  })

  test('R18 starting and accepting tell the owner on the page and by the outbox, with the change to say "not me" of', async () => {
    const one = await start(await world.verified(fresh()))
    expect(await newest(one)).toMatchObject({ kind: 'change_started', params: { numberChangeId: one.numberChangeId } })
    const member = await world.verified(fresh())
    await world.request(member, fresh())
    await world.accept(member)
    expect((await newest(member))?.kind).toBe('change_started')
    const left = await database.kysely
      .selectFrom('outbox')
      .select('kind')
      .where('account_id', '=', one.accountId)
      .where('kind', '=', 'notice')
      .execute()
    expect(left).toHaveLength(2) // verified, started
  })

  test('R18 "this wasn’t me" stops a change that the owner’s session started, and opens a case', async () => {
    const one = await start(await world.verified(fresh()))
    await world.sendChangeCode(one.member)
    await disputeNumberChange(world.ports, one.member, one)
    expect(await ended(one)).toEqual(['cancelled', 'stopped_by_owner'])
    expect((await world.facts(one.accountId)).openVerifications).toHaveLength(0)
    expect(await casesOf(one.numberChangeId)).toEqual([{ cause: 'disputed_change', state: 'open' }])
  })

  test('R5 "this wasn’t me" of a staff request ends it declined, also after it was accepted', async () => {
    const member = await world.verified(fresh())
    await world.request(member, fresh())
    const accepted = await world.accept(member)
    const one = { accountId: member.accountId, numberChangeId: accepted.openChange!.id }
    expect(await refusalCode(declineNumberChange(world.ports, member, { ...one, wasNotMe: true }))).toBe(
      'change_wrong_step',
    )
    await disputeNumberChange(world.ports, member, one)
    expect(await ended(one)).toEqual(['declined', 'not_me'])
    expect(await casesOf(one.numberChangeId)).toHaveLength(1)
  })

  test('R18 after the commit it opens one case and rolls nothing back; the way back is the lost-phone path', async () => {
    const member = await world.verified(fresh())
    const one = await start(member)
    for (const _proof of ['authority', 'possession']) {
      await world.sendChangeCode(member)
      await world.check(member)
    }
    const before = await world.facts(one.accountId)
    expect(before.notices[0]).toMatchObject({ kind: 'number_changed', params: { numberChangeId: one.numberChangeId } })
    expect(ownerActions(before).disputeNumberChange.allowed).toBe(true)
    const after = await disputeNumberChange(world.ports, member, one)
    expect([after.account.currentClaimId, after.lastEndedChange?.state]).toEqual([
      before.account.currentClaimId,
      'approved',
    ])
    expect(after.notices[0]?.kind).toBe('change_disputed')
    expect((await refusal(disputeNumberChange(world.ports, member, one))).code).toBe('change_disputed')
    expect(ownerActions(after).disputeNumberChange.blockedBy[0]?.code).toBe('change_disputed')
    expect(await casesOf(one.numberChangeId)).toEqual([{ cause: 'disputed_change', state: 'open' }])
    const back = await start(member)
    await askLink(world.ports, member, back)
    const opened = await openLink(world.ports, member, await world.mailedSecret(one.accountId))
    expect(opened.openChange?.state).toBe('awaiting_delay')
  })

  test('R18 a change that ended without taking the number, or is another’s, cannot be disputed', async () => {
    const one = await waiting()
    await refuseNumberChange(world.ports, REVIEWER, { ...one, ...refused })
    expect(await refusalCode(disputeNumberChange(world.ports, one.member, one))).toBe('change_not_open')
    const stranger = await world.verified(fresh())
    expect(await refusalCode(disputeNumberChange(world.ports, stranger, one))).toBe('number_change_not_found')
  })

  test('R15 an attempt that is proven after its case was decided opens the number’s next case', async () => {
    const number = fresh()
    await world.verified(number)
    const late = await world.account()
    await world.start(late, number)
    await world.report(late.accountId, 'sent')
    const [attempt] = (await world.facts(late.accountId)).duplicateAttempts
    expect([attempt?.grade, attempt?.caseId !== null]).toEqual(['sent', true])
    await database.kysely
      .updateTable('duplicate_case')
      .set({ state: 'decided', disposition: 'honest_mistake' })
      .where('id', '=', attempt!.caseId!)
      .execute()
    expect(await refusalCode(world.check(late))).toBe('number_taken')
    const [proven] = (await world.facts(late.accountId)).duplicateAttempts
    expect([proven?.grade, proven?.caseId === attempt?.caseId]).toEqual(['proven', false])
    const [opened] = await database.kysely
      .selectFrom('duplicate_case')
      .select('state')
      .where('id', '=', proven!.caseId!)
      .execute()
    expect(opened?.state).toBe('open')
  })

  test('R15 an attempt that is proven while its case is open stays in it', async () => {
    const number = fresh()
    await world.verified(number)
    const late = await world.account()
    await world.start(late, number)
    await world.report(late.accountId, 'sent')
    const [attempt] = (await world.facts(late.accountId)).duplicateAttempts
    expect(await refusalCode(world.check(late))).toBe('number_taken')
    expect((await world.facts(late.accountId)).duplicateAttempts[0]).toMatchObject({
      grade: 'proven',
      caseId: attempt!.caseId,
    })
  })

  if (engine === 'pglite') return // one connection: nothing races
  test('R6 R7 an approval and a check that starts at the same moment: the change ends cancelled, whichever comes first', async () => {
    for (let round = 0; round < 10; round++) {
      const one = await waiting()
      const [approval, check] = await Promise.allSettled([
        approveNumberChange(world.ports, REVIEWER, one),
        world.identityCheck(one.member, 'requires_input', 1, `again-${one.accountId}`),
      ])
      expect(check.status).toBe('fulfilled')
      expect(await ended(one)).toEqual(['cancelled', 'identity_check_started'])
      const code = approval.status === 'rejected' ? (approval.reason as { code?: string }).code : 'approved'
      expect(['approved', 'change_not_open']).toContain(code)
    }
  })

  test('R7 of an approval and a refusal at the same moment one stands', async () => {
    for (let round = 0; round < 10; round++) {
      const one = await waiting()
      const both = await Promise.allSettled([
        approveNumberChange(world.ports, REVIEWER, one),
        refuseNumberChange(world.ports, REVIEWER, { ...one, ...refused }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const facts = await world.facts(one.accountId)
      expect(facts.openChange === null).toBe(both[0].status === 'rejected')
    }
  })

  test('R18 two "this wasn’t me" at the same moment open one case', async () => {
    const one = await start(await world.verified(fresh()))
    await Promise.allSettled([
      disputeNumberChange(world.ports, one.member, one),
      disputeNumberChange(world.ports, one.member, one),
    ])
    expect(await casesOf(one.numberChangeId)).toHaveLength(1)
  })
})
