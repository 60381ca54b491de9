import { beforeEach, expect, test } from 'vitest'
import { settleDueAccounts } from '../../src-service/domain/accounts/settle-due-accounts.ts'
import { cancelVerification } from '../../src-service/domain/verifications/cancel-verification.ts'
import { recordDelivery } from '../../src-service/domain/deliveries/record-delivery.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { CARRIER, makeWorld, refusal, type World } from '../support/world.ts'

forEachEngine('reports', (open) => {
  let database: Database
  let world: World
  let used = 0
  const fresh = (): string => `+5255${(40_000_000 + used++).toString()}`

  beforeEach(async () => {
    database ??= await open()
    world = makeWorld(database)
  })

  test('R6 a report on the check of another account is refused for good, and names the field', async () => {
    const [first, second] = [await world.account(), await world.account()]
    await world.identityCheck(first, 'processing', 1, 'check-shared')
    const refused = await refusal(world.identityCheck(second, 'processing', 2, 'check-shared'))
    expect(refused.code).toBe('validation_failed')
    expect(refused.details.fields?.[0]?.field).toBe('checkId')
    expect((await world.facts(second.accountId)).identityChecks).toEqual([])
  })

  test('R12 a carrier that says "unknown" twice is heard once', async () => {
    const member = await world.account()
    await world.start(member, fresh(), 'call')
    await world.report(member.accountId, 'unknown')
    const { endedAt } = await world.newestDelivery(member.accountId)
    await world.advance('1 minute')
    await world.report(member.accountId, 'unknown')
    expect((await world.newestDelivery(member.accountId)).endedAt).toEqual(endedAt)
    const heard = (await world.auditActions(member.accountId)).filter((action) => action === 'deliveries.unknown')
    expect(heard).toHaveLength(1)
  })

  test('R15 a send that the carrier took is evidence, also where its verification has ended meanwhile', async () => {
    const number = fresh()
    await world.verified(number)
    const other = await world.account()
    await world.start(other, number, 'call')
    const delivery = await world.newestDelivery(other.accountId)
    await cancelVerification(world.ports, other, { verificationId: delivery.verificationId })
    await recordDelivery(world.ports, CARRIER, {
      accountId: other.accountId,
      deliveryId: delivery.id,
      state: 'sent',
      reason: null,
      carrier: 'simulated',
      carrierRef: `ref-${delivery.id}`,
      carrierCode: null,
    })
    const [attempt] = (await world.facts(other.accountId)).duplicateAttempts
    expect(attempt).toMatchObject({ grade: 'sent', caseId: expect.stringMatching(/^dca_/) })
  })

  test('R11 nothing is left in the database of a code that wrong tries have used up', async () => {
    const member = await world.account()
    await world.start(member, fresh())
    for (let tries = 1; tries <= 5; tries++) await refusal(world.checkWrong(member))
    expect((await world.open(member.accountId)).codeMac).toBeNull()
    expect((await refusal(world.check(member))).code).toBe('code_used_up')
  })

  test('the sweep goes on after an account that cannot be settled', async () => {
    const member = await world.account()
    await world.start(member, fresh())
    await world.advance('5 minutes')
    await expect(settleDueAccounts(world.ports, ['acc_nobody', member.accountId])).rejects.toThrow(
      'accounts could not be settled',
    )
    const stored = await database.kysely
      .selectFrom('delivery')
      .select('state')
      .where('account_id', '=', member.accountId)
      .execute()
    expect(stored).toEqual([{ state: 'failed' }])
  })
})
