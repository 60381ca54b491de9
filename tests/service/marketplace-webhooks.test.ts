import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWebhookEndpoint } from '../../src-service/carriers/standard-webhooks.ts'
import type { MemberActor, StaffActor } from '../../src-service/domain/actor.ts'
import { submitBid } from '../../src-service/domain/bids/submit-bid.ts'
import {
  closeMarketplaceAccount,
  eraseMarketplaceAccount,
} from '../../src-service/domain/marketplace-accounts/close-account.ts'
import { decideDuplicateCase } from '../../src-service/domain/duplicates/decide-duplicate-case.ts'
import type { Worker } from '../../src-service/outbox/worker.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { duplicateCases } from '../../src-service/sql/duplicate-cases.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { outboxLines, startTestWorker } from '../support/outbox-worker.ts'
import { startWebhookPeer, WEBHOOK_SECRET } from '../support/webhook-peer.ts'
import { AGENT, MARKETPLACE, makeWorld, refusal, type World } from '../support/world.ts'

const REVIEWER: StaffActor = { ...AGENT, id: 'staff-rita', name: 'Rita', roles: ['reviewer'] }

forEachEngine('what the marketplace is told', (open, engine) => {
  let database: Database
  let world: World
  let worker: Worker
  let peer: Awaited<ReturnType<typeof startWebhookPeer>>
  let used = engine === 'pglite' ? 0 : 100

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    peer = await startWebhookPeer()
    worker = startTestWorker(database, {
      webhooks: openWebhookEndpoint({ url: peer.url, secrets: [WEBHOOK_SECRET] }),
    })
  })
  afterAll(async () => {
    await worker.stop()
    await peer.close()
  })

  const externalIdOf = async ({ accountId }: MemberActor) => (await world.facts(accountId)).account.externalId
  const bid = async (member: MemberActor, lot: number) =>
    (await refusal(submitBid(world.ports, MARKETPLACE, { externalId: await externalIdOf(member), payload: { lot } })))
      .details.draftId
  const verify = async (member: MemberActor) => {
    await world.start(member, `+5255${(80_000_000 + used++).toString()}`)
    await world.check(member)
  }
  /** What arrived about this account once nothing of it waits: type and data, by type and position. */
  const told = async ({ accountId }: MemberActor) => {
    const waits = async () => (await outboxLines(database, accountId, 'webhook')).some(({ state }) => state !== 'done')
    worker.wake()
    await expect.poll(waits, { timeout: 20_000 }).toBe(false)
    const key = ({ type, data }: (typeof peer.calls)[number]['event']) => `${type} ${String(data['position'])}`
    return peer.calls
      .map(({ event }) => event)
      .filter(({ data }) => data['accountId'] === accountId)
      .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
      .map(({ type, data }) => [type, data['draftId'] ?? null, data['payload'] ?? null])
  }

  test('R19 R17 the first verification’s webhooks arrive signed: each bid once with its payload and place, the number, the reward', async () => {
    const member = await world.account()
    const drafts = [await bid(member, 1), await bid(member, 2)]
    await verify(member)
    expect(await told(member)).toEqual([
      ['bid.released', drafts[0], { lot: 1 }],
      ['bid.released', drafts[1], { lot: 2 }],
      ['number.verified', null, null],
      ['reward.granted', null, null],
    ])
    expect(peer.forged).toEqual([])
  })

  test('R3 a closed account’s drafts are told as cancelled, and of an erased one no payload is left', async () => {
    const member = await world.account()
    const draft = await bid(member, 3)
    await closeMarketplaceAccount(world.ports, MARKETPLACE, { externalId: await externalIdOf(member) })
    await eraseMarketplaceAccount(world.ports, MARKETPLACE, { externalId: await externalIdOf(member) })
    expect(await told(member)).toEqual([['bid.draft_cancelled', draft, null]])
  })

  test('R15 a disposition arrives signed, with the case, its owner and who tried the number, and changes no account', async () => {
    const number = `+5255${(80_000_000 + used++).toString()}`
    const owner = await world.verified(number)
    const rival = await world.account()
    await world.start(rival, number)
    expect((await refusal(world.check(rival))).code).toBe('number_taken')
    const before = await Promise.all(
      [owner, rival].map(async ({ accountId }) => (await world.facts(accountId)).account),
    )
    const { rows } = await sql<{
      case_id: string
    }>`select case_id from duplicate_attempt where account_id = ${rival.accountId}`.execute(database.kysely)
    const duplicateCaseId = rows[0]!.case_id
    await decideDuplicateCase(duplicateCases(database), REVIEWER, {
      duplicateCaseId,
      disposition: 'suspicious',
      note: 'One person with two accounts',
    })
    await told(owner)
    const arrived = peer.calls.map(({ event }) => event).filter(({ type }) => type === 'duplicate_case.decided')
    expect(arrived.map(({ data }) => data)).toEqual([
      expect.objectContaining({
        duplicateCaseId,
        accountId: owner.accountId,
        cause: 'duplicate',
        disposition: 'suspicious',
        triedBy: [await externalIdOf(rival)],
      }),
    ])
    expect(peer.forged).toEqual([])
    expect(
      await Promise.all([owner, rival].map(async ({ accountId }) => (await world.facts(accountId)).account)),
    ).toEqual(before)
  })
})
