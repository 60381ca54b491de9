import { beforeEach, expect, test } from 'vitest'
import { cancelNumberChange } from '../../src-service/domain/number-changes/cancel-number-change.ts'
import {
  acceptNumberChange,
  cancelOwnNumberChange,
  declineNumberChange,
} from '../../src-service/domain/number-changes/answer-number-change.ts'
import { startNumberChange } from '../../src-service/domain/number-changes/start-number-change.ts'
import { staffActions } from '../../src-service/domain/accounts/actions.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { AGENT, makeWorld, refusal, refusalCode, type World } from '../support/world.ts'

forEachEngine('number change', (open, engine) => {
  let database: Database
  let world: World
  let used = 0
  const fresh = (): string => `+5255${(30_000_000 + used++).toString()}`

  beforeEach(async () => {
    database ??= await open()
    world = makeWorld(database)
  })

  const changed = async () => {
    const member = await world.verified(fresh())
    const requested = await world.request(member, fresh())
    return { member, change: requested.openChange! }
  }

  test('R4 the owner accepts, proves the current number, then the new one; the second code commits', async () => {
    const { member, change } = await changed()
    expect(change.state).toBe('awaiting_owner')
    const old = (await world.facts(member.accountId)).account.currentClaimId
    expect((await world.accept(member)).openChange?.state).toBe('awaiting_authority')
    expect((await world.sendChangeCode(member)).openVerifications[0]?.purpose).toBe('authority')
    expect((await world.check(member)).openChange?.state).toBe('awaiting_possession')
    expect((await world.sendChangeCode(member)).openVerifications[0]?.purpose).toBe('possession')
    const after = await world.check(member)
    expect(after.openChange).toBeNull()
    expect(after.lastEndedChange?.state).toBe('approved')
    expect(after.account.currentClaimId).not.toBe(old)
    expect(after.claims.find(({ id }) => id === old)?.state).toBe('retired')
    expect(after.claims.find(({ id }) => id === after.account.currentClaimId)?.fingerprint).toBe(change.fingerprint)
    expect((await world.auditActions(member.accountId)).filter((action) => action.includes('umberChanges'))).toEqual([
      'numberChanges.request',
      'memberNumberChanges.accept',
      'memberNumberChanges.sendCode',
      'numberChanges.authority_proven',
      'memberNumberChanges.sendCode',
      'numberChanges.approved',
    ])
  })

  test('R4 the new number is never proven before the current one', async () => {
    const { member, change } = await changed()
    expect(await refusalCode(world.sendChangeCode(member))).toBe('change_wrong_step')
    await acceptNumberChange(world.ports, member, { numberChangeId: change.id })
    await world.sendChangeCode(member)
    const verification = await world.open(member.accountId)
    expect(verification.fingerprint).not.toBe(change.fingerprint)
  })

  test('R4 start and acceptance want a sign-in at most 5 minutes old', async () => {
    const { member, change } = await changed()
    const stale = world.member(member.accountId, 301)
    expect(await refusalCode(acceptNumberChange(world.ports, stale, { numberChangeId: change.id }))).toBe(
      'sign_in_too_old',
    )
    await cancelOwnNumberChange(world.ports, stale, { numberChangeId: change.id })
    expect(await refusalCode(startNumberChange(world.ports, stale, { number: fresh(), country: 'MX' }))).toBe(
      'sign_in_too_old',
    )
    expect(
      (await startNumberChange(world.ports, world.member(member.accountId, 300), { number: fresh(), country: 'MX' }))
        .openChange?.state,
    ).toBe('awaiting_authority')
  })

  test('R4 one open change: a second is refused with the reason', async () => {
    const { member } = await changed()
    const refused = await refusal(world.request(member, fresh()))
    expect(refused.code).toBe('change_open')
    expect(refused.details.blockedBy?.[0]?.whoCanLift).toBe('member')
  })

  test('R4 clocks: 24 h for the owner, 24 h for authority, 72 h for possession', async () => {
    const first = await changed()
    await world.advance('23 hours 59 minutes')
    expect((await world.facts(first.member.accountId)).openChange?.state).toBe('awaiting_owner')
    await world.accept(first.member)
    await world.advance('23 hours 59 minutes')
    await world.sendChangeCode(first.member)
    await world.check(first.member)
    await world.advance('71 hours 59 minutes')
    expect((await world.facts(first.member.accountId)).openChange?.state).toBe('awaiting_possession')
    await world.advance('1 minute')
    expect((await world.facts(first.member.accountId)).lastEndedChange?.state).toBe('expired')
  })

  test('R4 staff withdraw only a staff request that its owner has not answered', async () => {
    const { member, change } = await changed()
    await world.accept(member)
    expect(
      await refusalCode(
        cancelNumberChange(world.ports, AGENT, { accountId: member.accountId, numberChangeId: change.id }),
      ),
    ).toBe('change_not_awaiting_owner')
    await cancelOwnNumberChange(world.ports, member, { numberChangeId: change.id })
    await startNumberChange(world.ports, member, { number: fresh(), country: 'MX' })
    const own = (await world.facts(member.accountId)).openChange!
    expect(
      await refusalCode(
        cancelNumberChange(world.ports, AGENT, { accountId: member.accountId, numberChangeId: own.id }),
      ),
    ).toBe('change_not_by_staff')
  })

  test('R5 without a current number staff may not ask: no_current_number', async () => {
    const member = await world.account()
    expect(await refusalCode(world.request(member, fresh()))).toBe('no_current_number')
    expect(staffActions(await world.facts(member.accountId), ['agent']).requestNumberChange.blockedBy[0]?.code).toBe(
      'no_current_number',
    )
  })

  test('R5 "this wasn’t me" declines and opens a disputed case; a plain decline opens none', async () => {
    const one = await changed()
    const declined = await declineNumberChange(world.ports, one.member, {
      numberChangeId: one.change.id,
      wasNotMe: true,
    })
    expect([declined.lastEndedChange?.state, declined.lastEndedChange?.endReason]).toEqual(['declined', 'not_me'])
    const two = await changed()
    await declineNumberChange(world.ports, two.member, { numberChangeId: two.change.id, wasNotMe: false })
    const cases = await database.kysely
      .selectFrom('duplicate_case')
      .select('number_change_id')
      .where('cause', '=', 'disputed_change')
      .execute()
    expect(cases.map(({ number_change_id }) => number_change_id)).toEqual([one.change.id])
  })

  test('R5 staff may ask three times an hour for one account', async () => {
    const member = await world.verified(fresh())
    for (let asked = 0; asked < 3; asked++) {
      const { openChange } = await world.request(member, fresh())
      await cancelNumberChange(world.ports, AGENT, { accountId: member.accountId, numberChangeId: openChange!.id })
    }
    expect(await refusalCode(world.request(member, fresh()))).toBe('request_limit')
    await world.advance('1 hour')
    await world.request(member, fresh())
  })

  test.each(['requires_input', 'processing', 'manual_review'] as const)(
    'R6 a check in %s blocks request, start and acceptance, with who can lift it',
    async (state) => {
      const { member, change } = await changed()
      await cancelOwnNumberChange(world.ports, member, { numberChangeId: change.id })
      await world.identityCheck(member, state)
      const refused = await refusal(world.request(member, fresh()))
      expect(refused.code).toBe('identity_check_pending')
      expect(refused.details.whoCanLift).toBe(state === 'processing' ? 'identity_provider' : 'member')
      expect(await refusalCode(startNumberChange(world.ports, member, { number: fresh(), country: 'MX' }))).toBe(
        'identity_check_pending',
      )
    },
  )

  test('R6 a check does not block the first set-up', async () => {
    const member = await world.account()
    await world.identityCheck(member, 'manual_review')
    await world.start(member, fresh())
    expect((await world.check(member)).account.currentClaimId).not.toBeNull()
  })

  test('R6 a check that starts while a change is open cancels it and voids its codes; it is not resumed', async () => {
    const { member } = await changed()
    await world.accept(member)
    await world.sendChangeCode(member)
    const code = world.codes.at(-1)
    const { id: verificationId } = await world.open(member.accountId)
    await world.identityCheck(member, 'requires_input')
    const after = await world.facts(member.accountId)
    expect([after.openChange, after.lastEndedChange?.state, after.lastEndedChange?.endReason]).toEqual([
      null,
      'cancelled',
      'identity_check_started',
    ])
    expect(after.openVerifications).toHaveLength(0)
    const { checkVerification } = await import('../../src-service/domain/verifications/check-verification.ts')
    expect(await refusalCode(checkVerification(world.ports, member, { verificationId, code: code ?? '' }))).toBe(
      'verification_ended',
    )
    await world.identityCheck(member, 'cancelled', 2)
    expect((await world.facts(member.accountId)).openChange).toBeNull()
  })

  test('R6 reports are ordered by the provider’s sequence', async () => {
    const member = await world.account()
    await world.identityCheck(member, 'verified', 5)
    expect(await refusalCode(world.identityCheck(member, 'requires_input', 4))).toBe('report_out_of_order')
  })

  test('R7 requires_input without a report for 7 days counts as expired', async () => {
    const member = await world.verified(fresh())
    await world.identityCheck(member, 'requires_input')
    await world.advance('7 days')
    expect((await world.facts(member.accountId)).identityChecks[0]?.state).toBe('expired')
    await world.request(member, fresh())
  })

  test.each([['rejected'], ['cancelled']] as const)(
    'R7 for 30 days after a check %s in review, a change waits for a reviewer, unless a later one is verified',
    async (end) => {
      const member = await world.verified(fresh())
      await world.identityCheck(member, 'manual_review', 1, `${end}-1-${member.accountId}`)
      await world.identityCheck(member, end, 2, `${end}-1-${member.accountId}`)
      await world.request(member, fresh())
      expect((await world.accept(member)).openChange?.state).toBe('awaiting_reviewer')
      await world.advance('7 days')
      expect((await world.facts(member.accountId)).lastEndedChange?.state).toBe('expired')
      await world.identityCheck(member, 'verified', 1, `${end}-2-${member.accountId}`)
      await world.request(member, fresh())
      expect((await world.accept(member)).openChange?.state).toBe('awaiting_authority')
    },
  )

  test('R14 a change to a taken number ends number_taken, the current number stays', async () => {
    const taken = fresh()
    await world.verified(taken)
    const member = await world.verified(fresh())
    const current = (await world.facts(member.accountId)).account.currentClaimId
    await world.request(member, taken)
    await world.accept(member)
    await world.sendChangeCode(member)
    await world.check(member)
    await world.sendChangeCode(member)
    expect(await refusalCode(world.check(member))).toBe('number_taken')
    const after = await world.facts(member.accountId)
    expect([after.lastEndedChange?.state, after.lastEndedChange?.endReason]).toEqual(['cancelled', 'number_taken'])
    expect(after.account.currentClaimId).toBe(current)
  })

  test('R2 a retired number comes back to its account without a reward', async () => {
    const number = fresh()
    const member = await world.verified(number)
    for (const next of [fresh(), number]) {
      await startNumberChange(world.ports, member, { number: next, country: 'MX' })
      await world.sendChangeCode(member)
      await world.check(member)
      await world.advance('15 minutes')
      await world.sendChangeCode(member)
      await world.check(member)
      await world.advance('24 hours')
    }
    const after = await world.facts(member.accountId)
    expect(after.claims).toHaveLength(2)
    expect(after.claims.find(({ id }) => id === after.account.currentClaimId)?.state).toBe('active')
    const rewards = await database.kysely
      .selectFrom('reward')
      .select('xp')
      .where('account_id', '=', member.accountId)
      .execute()
    expect(rewards).toHaveLength(1)
  })

  if (engine === 'pglite') return // one connection: nothing races
  test('R6 a check that starts while the change commits: never both, whatever wins', async () => {
    for (let round = 0; round < 20; round++) {
      const { member } = await changed()
      await world.accept(member)
      await world.sendChangeCode(member)
      await world.check(member)
      await world.sendChangeCode(member)
      const code = world.codes.at(-1)
      await Promise.allSettled([world.check(member, code), world.identityCheck(member, 'requires_input')])
      const { rows } = await database.kysely.executeQuery<{ approved: boolean; at: Date; started: Date }>(
        (await import('kysely'))
          .sql`select n.state = 'approved' as approved, n.ended_at as at, i.started_at as started from number_change n join identity_check i using (account_id) where n.account_id = ${member.accountId}`.compile(
          database.kysely,
        ) as never,
      )
      const [row] = rows
      expect(row && (!row.approved || row.at <= row.started)).toBe(true)
    }
  })

  test('R4 of two requests at the same moment one stands, the other is refused change_open', async () => {
    const member = await world.verified(fresh())
    const outcomes = await Promise.allSettled([world.request(member, fresh()), world.request(member, fresh())])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find((one) => one.status === 'rejected')
    expect((refused as PromiseRejectedResult).reason).toMatchObject({ code: 'change_open' })
  })
})
