import { beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { cancelVerification } from '../../src-service/domain/verifications/cancel-verification.ts'
import { resendVerification } from '../../src-service/domain/verifications/resend-verification.ts'
import { staffActions } from '../../src-service/domain/accounts/actions.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { AGENT, makeWorld, refusal, refusalCode, type World } from '../support/world.ts'

const FREE = [
  '+525512345601',
  '+525512345602',
  '+525512345603',
  '+525512345604',
  '+525512345605',
  '+525512345606',
] as const
const FIXED = '+442079460123'

forEachEngine('verification', (open, engine) => {
  let database: Database
  let world: World
  let used = 0
  const fresh = (): string => `+5255${(20_000_000 + used++).toString()}`

  beforeEach(async () => {
    database ??= await open()
    world = makeWorld(database)
  })

  test('R2 a number is taken by the correct code, not by typing or sending', async () => {
    const member = await world.account()
    const before = await world.start(member, FREE[0])
    expect(before.account.currentClaimId).toBeNull()
    const after = await world.check(member)
    expect(after.claims).toHaveLength(1)
    expect(after.account.currentClaimId).toBe(after.claims[0]?.id)
    expect(after.openVerifications).toHaveLength(0)
  })

  test('R10 a fixed line takes a call only', async () => {
    const member = await world.account('GB')
    expect(await refusalCode(world.start(member, FIXED, 'sms', 'GB'))).toBe('channel_not_available')
    expect((await world.start(member, FIXED, 'call', 'GB')).openVerifications[0]?.channel).toBe('call')
  })

  test('R10 a carrier’s "landline" turns SMS off at once, without the wait, and is not counted', async () => {
    const member = await world.account()
    await world.start(member, fresh(), 'sms')
    await world.report(member.accountId, 'failed', 'landline')
    const facts = await world.facts(member.accountId)
    const { resendCode } = staffActions(facts, ['agent'])
    expect(resendCode.channels.sms.blockedBy[0]?.code).toBe('channel_not_available')
    expect(resendCode.channels.call.allowed).toBe(true)
    expect(facts.deliveries[0]?.counted).toBe(false)
  })

  test('R11 the fifth wrong code voids the code, not the verification', async () => {
    const member = await world.account()
    await world.start(member, fresh())
    for (const left of [4, 3, 2, 1]) {
      const refused = await refusal(world.checkWrong(member))
      expect([refused.code, refused.details.triesLeft]).toEqual(['code_wrong', left])
    }
    expect(await refusalCode(world.checkWrong(member))).toBe('code_used_up')
    expect(await refusalCode(world.check(member))).toBe('code_used_up')
    expect((await world.open(member.accountId)).state).toBe('pending')
  })

  test('R11 a hundred wrong codes in a row close code entry for 24 h, counted across re-sends', async () => {
    const member = await world.account()
    await sql`update account set wrong_codes_in_row = 98 where id = ${member.accountId}`.execute(database.kysely)
    await world.start(member, fresh())
    expect(await refusalCode(world.checkWrong(member))).toBe('code_wrong')
    const closed = await refusal(world.checkWrong(member))
    expect(closed.code).toBe('code_entry_closed')
    expect(await refusalCode(world.check(member))).toBe('code_entry_closed')
    await world.advance('24 hours')
    await world.start(member, fresh(), 'call')
    expect(await refusalCode(world.checkWrong(member))).toBe('code_wrong')
    expect((await world.facts(member.accountId)).account.wrongCodesInRow).toBe(1)
  })

  test('R12 a code lives 15:00 and the wait ends with it', async () => {
    const member = await world.account()
    const facts = await world.start(member, fresh())
    const minted = facts.openVerifications[0]!.codeMintedAt.getTime()
    await world.report(member.accountId, 'delivered')
    expect(
      await refusalCode(
        resendVerification(world.ports, AGENT, {
          accountId: member.accountId,
          verificationId: facts.openVerifications[0]!.id,
          channel: 'sms',
        }),
      ),
    ).toBe('resend_wait')
    const refused = await refusal(
      resendVerification(world.ports, AGENT, {
        accountId: member.accountId,
        verificationId: facts.openVerifications[0]!.id,
        channel: 'sms',
      }),
    )
    expect(Date.parse(refused.details.until ?? '')).toBe(minted + 15 * 60_000)
    await world.advance('14 minutes 50 seconds')
    expect(await refusalCode(world.checkWrong(member))).toBe('code_wrong')
    await world.advance('10 seconds')
    expect(await refusalCode(world.check(member))).toBe('code_expired')
    const resent = await resendVerification(world.ports, AGENT, {
      accountId: member.accountId,
      verificationId: facts.openVerifications[0]!.id,
      channel: 'call',
    })
    expect(resent.openVerifications[0]?.channel).toBe('call')
    await world.check(member)
  })

  test('R12 a terminal failure voids the code and opens the re-send at once', async () => {
    const member = await world.account()
    const { openVerifications } = await world.start(member, fresh())
    const old = world.codes.at(-1) ?? ''
    await world.report(member.accountId, 'undelivered', 'unreachable')
    expect(await refusalCode(world.check(member))).toBe('code_void')
    const resend = () =>
      resendVerification(world.ports, member, {
        accountId: member.accountId,
        verificationId: openVerifications[0]!.id,
        channel: 'sms',
      })
    await resend()
    while (world.codes.at(-1) === old) {
      await world.report(member.accountId, 'undelivered', 'unreachable') // chance minted the same code twice
      await resend()
    }
    expect(await refusalCode(world.check(member, old))).toBe('code_wrong')
    await world.check(member)
  })

  test('R12 a send that no carrier accepts within 5 min has failed', async () => {
    const member = await world.account()
    await world.start(member, fresh())
    await world.advance('5 minutes')
    expect((await world.newestDelivery(member.accountId)).state).toBe('failed')
    expect(staffActions(await world.facts(member.accountId), ['agent']).resendCode.allowed).toBe(true)
  })

  test('R12 a verification expires 24 h after its first send', async () => {
    const member = await world.account()
    const { openVerifications } = await world.start(member, fresh())
    await world.report(member.accountId, 'delivered')
    await world.advance('24 hours')
    expect((await world.facts(member.accountId)).openVerifications).toHaveLength(0)
    expect(
      await refusalCode(cancelVerification(world.ports, member, { verificationId: openVerifications[0]!.id })),
    ).toBe('verification_ended')
  })

  test('R13 cancelling, restarting and changing channel do not reset the wait; another number starts at once', async () => {
    const member = await world.account()
    const number = fresh()
    const { openVerifications } = await world.start(member, number)
    await world.report(member.accountId, 'delivered')
    await cancelVerification(world.ports, member, { verificationId: openVerifications[0]!.id })
    expect(await refusalCode(world.start(member, number, 'call'))).toBe('resend_wait')
    expect((await world.start(member, fresh())).openVerifications).toHaveLength(1)
  })

  test('R13 the fourth send to one number within 24 h is refused until the oldest leaves', async () => {
    const member = await world.account()
    const { openVerifications } = await world.start(member, fresh())
    const first = openVerifications[0]!
    await world.report(member.accountId, 'delivered')
    for (let send = 2; send <= 3; send++) {
      await world.advance('15 minutes')
      await resendVerification(world.ports, member, {
        accountId: member.accountId,
        verificationId: first.id,
        channel: 'sms',
      })
      await world.report(member.accountId, 'delivered')
    }
    await world.advance('14 minutes')
    const refused = await refusal(
      resendVerification(world.ports, member, {
        accountId: member.accountId,
        verificationId: first.id,
        channel: 'sms',
      }),
    )
    expect(refused.code).toBe('send_limit')
    expect(Date.parse(refused.details.until ?? '')).toBe(first.startedAt.getTime() + 24 * 3_600_000)
  })

  test('R14 a start answers alike for a taken number, and only the correct code is told', async () => {
    const number = fresh()
    const owner = await world.verified(number)
    const member = await world.account()
    const started = await world.start(member, number)
    expect(started.openVerifications[0]?.state).toBe('pending')
    await world.report(member.accountId, 'delivered')
    expect(await refusalCode(world.checkWrong(member))).toBe('code_wrong')
    expect(await refusalCode(world.check(member))).toBe('number_taken')
    const after = await world.facts(member.accountId)
    expect(after.account.currentClaimId).toBeNull()
    expect(after.duplicateAttempts.map(({ grade }) => grade)).toEqual(['proven'])
    expect((await world.facts(owner.accountId)).account.currentClaimId).not.toBeNull()
    expect((await world.start(member, fresh())).openVerifications).toHaveLength(1)
  })

  test('R15 an attempt is recorded once and its grade rises: typed, sent, proven; sent opens a case', async () => {
    const number = fresh()
    await world.verified(number)
    const member = await world.account()
    expect((await world.start(member, number)).duplicateAttempts.map(({ grade, caseId }) => [grade, caseId])).toEqual([
      ['typed', null],
    ])
    const sent = (await world.report(member.accountId, 'sent')).duplicateAttempts
    expect(sent.map(({ grade }) => grade)).toEqual(['sent'])
    expect(sent[0]?.caseId).toMatch(/^dca_/)
    const other = await world.account()
    await world.start(other, number)
    expect((await world.report(other.accountId, 'sent')).duplicateAttempts[0]?.caseId).toBe(sent[0]?.caseId)
  })

  test('R16 a new verification of the same purpose ends the old one; a refused one changes nothing', async () => {
    const member = await world.account()
    const first = (await world.start(member, fresh())).openVerifications[0]!
    const number = fresh()
    const second = (await world.start(member, number)).openVerifications
    expect(second).toHaveLength(1)
    expect(second[0]?.id).not.toBe(first.id)
    await world.report(member.accountId, 'delivered')
    expect(await refusalCode(world.start(member, number))).toBe('resend_wait')
    expect((await world.facts(member.accountId)).openVerifications[0]?.id).toBe(second[0]?.id)
  })

  test('R17 the reward is paid at the first verification only', async () => {
    const member = await world.verified(fresh())
    expect((await world.facts(member.accountId)).rewarded).toBe(true)
    const { rows } = await sql<{
      xp: number
      credits: number
    }>`select xp, credits from reward where account_id = ${member.accountId}`.execute(database.kysely)
    expect(rows).toEqual([{ xp: 50, credits: 1 }])
  })

  test('R22 each step is an audit event in its own transaction, without a number or a name', async () => {
    const number = fresh()
    const member = await world.verified(number)
    expect(await world.auditActions(member.accountId)).toEqual([
      'memberVerifications.start',
      'deliveries.answered',
      'verifications.approved',
    ])
    const { rows } = await sql<{
      line: string
    }>`select data::text as line from audit_event where account_id = ${member.accountId}`.execute(database.kysely)
    for (const { line } of rows) expect(line).not.toContain(number.slice(-8))
  })

  if (engine === 'pglite') return // one connection: nothing races
  test('R2 two accounts that prove one number at the same moment: one takes it, the other is told number_taken', async () => {
    const number = fresh()
    const members = await Promise.all([1, 2, 3, 4].map(() => world.account()))
    const codes = new Map<string, string>()
    for (const member of members) {
      await world.start(member, number, 'call')
      codes.set(member.accountId, world.codes.at(-1) ?? '')
    }
    const outcomes = await Promise.allSettled(members.map((member) => world.check(member, codes.get(member.accountId))))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    )
    expect(refused).toEqual(['number_taken', 'number_taken', 'number_taken'])
  })

  test('R11 refuses the sixth wrong code even when sent in parallel', async () => {
    const member = await world.account()
    await world.start(member, fresh())
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => world.checkWrong(member)))
    const codes = outcomes.map((one) =>
      one.status === 'rejected' ? (one.reason as { code: string }).code : 'accepted',
    )
    expect(codes.filter((code) => code === 'code_wrong')).toHaveLength(4)
    expect(codes).not.toContain('accepted')
    expect((await world.facts(member.accountId)).account.wrongCodesInRow).toBe(5)
  })
})
