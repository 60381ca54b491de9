import { beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { settleDueAccounts } from '../../src-service/domain/accounts/settle-due-accounts.ts'
import { cancelVerification } from '../../src-service/domain/verifications/cancel-verification.ts'
import { resendVerification } from '../../src-service/domain/verifications/resend-verification.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { outboxStore } from '../../src-service/sql/outbox.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { makeWorld, refusalCode, type World } from '../support/world.ts'

forEachEngine('sends and their clocks', (open) => {
  let database: Database
  let world: World
  let used = 0
  const fresh = (): string => `+5255${(30_000_000 + used++).toString()}`

  beforeEach(async () => {
    database ??= await open()
    world = makeWorld(database)
  })

  /** What the worker does every second without being asked. */
  const sweep = async () => settleDueAccounts(world.ports, await outboxStore(database).dueAccounts(50))

  const cancel = async (member: Awaited<ReturnType<World['account']>>) =>
    cancelVerification(world.ports, member, { verificationId: (await world.open(member.accountId)).id })

  test.each(['6 minutes', '25 hours'])(
    'R12 a send that its verification’s end kept from the carrier has failed %s later, though nobody looks',
    async (later) => {
      const member = await world.account()
      await world.start(member, fresh())
      await cancel(member)
      for (const row of await outboxStore(database).lease(['code'], 1_000))
        if (row.accountId === member.accountId) await outboxStore(database).fail(row.id, null)
      await world.advance(later)
      await sweep()
      const stored = await database.kysely
        .selectFrom('delivery')
        .select(['state', 'reason'])
        .where('account_id', '=', member.accountId)
        .execute()
      expect(stored).toEqual([{ state: 'failed', reason: 'no_carrier' }])
      expect(await outboxStore(database).dueAccounts(50)).not.toContain(member.accountId)
    },
  )

  test('R22 a send that no carrier accepted leaves an audit event', async () => {
    const member = await world.account()
    await world.start(member, fresh())
    await world.advance('5 minutes')
    await sweep()
    expect(await world.auditActions(member.accountId)).toEqual(['memberVerifications.start', 'deliveries.failed'])
  })

  test('R12 a verification whose sends were used up is exhausted, also where nobody looked before its 24 h were over', async () => {
    const member = await world.account()
    const number = fresh()
    await world.start(member, number, 'call')
    const { id } = await world.open(member.accountId)
    for (let sends = 1; sends <= 3; sends++) {
      await world.report(member.accountId, 'answered')
      await world.advance('15 minutes')
      if (sends < 3)
        await resendVerification(world.ports, member, {
          accountId: member.accountId,
          verificationId: id,
          channel: 'call',
        })
    }
    await world.advance('24 hours')
    await sweep()
    const stored = await database.kysely.selectFrom('verification').select('state').where('id', '=', id).execute()
    expect(stored).toEqual([{ state: 'exhausted' }])
  })

  test('R7 a check that is silent for 7 days has expired, though nobody looks', async () => {
    const member = await world.account()
    await world.identityCheck(member, 'requires_input')
    await world.advance('6 days 23 hours')
    await sweep()
    expect(await world.auditActions(member.accountId)).not.toContain('identityChecks.expired')
    await world.advance('1 hour')
    await sweep()
    expect(await world.auditActions(member.accountId)).toContain('identityChecks.expired')
  })

  test('R13 sendsPerNumber holds for accounts that start at the same moment', async () => {
    const number = fresh()
    const members = await Promise.all(Array.from({ length: 14 }, () => world.account()))
    const outcomes = await Promise.all(
      members.map((member) =>
        world.start(member, number).then(
          () => 'sent',
          (error: { code?: string }) => error.code,
        ),
      ),
    )
    const { rows } = await sql<{
      sends: number
    }>`select count(*)::int as sends from delivery where fingerprint = decode(${world.ports.sealer.fingerprint(number)}, 'hex')`.execute(
      database.kysely,
    )
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(rows[0]?.sends ?? -1)
    expect(rows[0]?.sends).toBeLessThanOrEqual(10)
    expect(outcomes.filter((outcome) => !['sent', 'send_limit', 'too_busy'].includes(outcome ?? ''))).toEqual([])
  })

  test('R13 of two accounts at once that want the tenth send of a number one gets it', async () => {
    const number = fresh()
    for (let sends = 0; sends < 9; sends++) {
      const member = await world.account()
      await world.start(member, number, 'call')
      await world.report(member.accountId, 'answered')
    }
    const [first, second] = await Promise.all([world.account(), world.account()])
    const both = await Promise.allSettled([world.start(first, number), world.start(second, number)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusalCode(world.start(await world.account(), number))).toBe('send_limit')
  })
})
