import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openWebhookEndpoint } from '../../src-service/carriers/standard-webhooks.ts'
import { decideAndCommit } from '../../src-service/domain/decide.ts'
import type { CodeCarrier } from '../../src-service/domain/ports/code-carrier.ts'
import { webhookEvent } from '../../src-service/domain/webhooks/webhook-event.ts'
import type { Worker } from '../../src-service/outbox/worker.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { outboxStore } from '../../src-service/sql/outbox.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { ACCEPTING, dueNow, outboxLine, outboxLines, startTestWorker } from '../support/outbox-worker.ts'
import { startWebhookPeer, WEBHOOK_SECRET } from '../support/webhook-peer.ts'
import { makeWorld, type World } from '../support/world.ts'

let used = 0
const fresh = (): string => `+5255${(42_000_000 + used++).toString()}`

forEachEngine('the outbox’s worker', (open) => {
  let database: Database
  let world: World
  let worker: Worker | undefined
  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
  })
  afterEach(async () => {
    await worker?.stop()
    worker = undefined
  })
  afterAll(() => worker?.stop())

  const refusing: CodeCarrier = {
    ...ACCEPTING,
    send: async () => ({ outcome: 'refused', reason: 'unknown_number', carrierCode: '21211' }),
  }
  const broken: CodeCarrier = {
    ...ACCEPTING,
    send: async () => {
      throw new Error('the carrier at +5255 is down')
    },
  }
  const started = async () => {
    const member = await world.account()
    await world.start(member, fresh())
    return member
  }

  test('R11 a sealed code is nulled once the carrier has it', async () => {
    const { accountId } = await started()
    expect(await outboxLines(database, accountId, 'code')).toMatchObject([{ state: 'waiting', sealed: true }])
    worker = startTestWorker(database)
    expect(await outboxLine(database, accountId, 'code', ({ state }) => state === 'done')).toMatchObject({
      sealed: false,
    })
    expect((await world.newestDelivery(accountId)).state).toBe('sent')
  })

  test('R11 a sealed code is nulled when the carrier refuses it', async () => {
    const { accountId } = await started()
    worker = startTestWorker(database, { carrier: refusing })
    expect(await outboxLine(database, accountId, 'code', ({ state }) => state === 'failed')).toMatchObject({
      sealed: false,
      last_error: null,
    })
  })

  test('R11 a sealed code is nulled when a newer one makes it void, and it is never sent', async () => {
    const member = await started()
    await world.start(member, fresh()) // another number: starts at once and cancels the first
    const sent: string[] = []
    const carrier: CodeCarrier = {
      ...ACCEPTING,
      send: async (message) => {
        sent.push(message.deliveryId)
        return ACCEPTING.send(message)
      },
    }
    worker = startTestWorker(database, { carrier })
    await outboxLine(database, member.accountId, 'code', ({ state }) => state === 'done')
    await outboxStore(database).renew([])
    const newest = await world.newestDelivery(member.accountId)
    await expect
      .poll(async () =>
        (await outboxLines(database, member.accountId, 'code')).map(({ state, sealed }) => ({ state, sealed })),
      )
      .toEqual([
        { state: 'failed', sealed: false },
        { state: 'done', sealed: false },
      ])
    expect(sent).toEqual([newest.id])
  })

  test('R11 a sealed code is nulled when it is given up, and what the carrier said is not kept', async () => {
    const { accountId } = await started()
    worker = startTestWorker(database, { carrier: broken })
    const waiting = await outboxLine(database, accountId, 'code', ({ last_error }) => last_error !== null)
    expect(waiting).toMatchObject({ state: 'waiting', sealed: true, last_error: 'Error' })
    await world.advance('5 minutes')
    await dueNow(database, waiting.id)
    worker.wake()
    expect(await outboxLine(database, accountId, 'code', ({ state }) => state === 'failed')).toMatchObject({
      sealed: false,
      last_error: 'Error',
    })
  })

  test('control 59 what a worker had when it died comes back to another', async () => {
    const { accountId } = await started()
    const [leased] = await outboxStore(database).lease(['code'], 1_000)
    expect(leased).toMatchObject({ kind: 'code', accountId, attempts: 1 })
    // Leased: nobody else may have it, until the lease of who died has run out.
    expect(await outboxStore(database).lease(['code'], 1_000)).toEqual([])
    worker = startTestWorker(database)
    expect(await outboxLine(database, accountId, 'code', ({ state }) => state === 'done')).toMatchObject({
      attempts: 2,
    })
  })

  test('control 59 a row whose seal does not fit is tried again and holds up no other', async () => {
    const poison = await started()
    await sql`update outbox set sealed_code = '\\x01' where account_id = ${poison.accountId} and kind = 'code'`.execute(
      database.kysely,
    )
    const others = await Promise.all(Array.from({ length: 25 }, started))
    worker = startTestWorker(database)
    for (const { accountId } of others) await outboxLine(database, accountId, 'code', ({ state }) => state === 'done')
    const line = await outboxLine(database, poison.accountId, 'code', ({ last_error }) => last_error !== null)
    expect(line).toMatchObject({ state: 'waiting', last_error: 'UnsealError' })
  })

  test('control 60 an endpoint that does not answer holds up no code', async () => {
    const silent = await startWebhookPeer(() => null)
    try {
      const told = await world.account()
      for (let n = 0; n < 30; n++)
        await decideAndCommit(world.ports, { accountId: told.accountId }, ({ now }) => ({
          writes: webhookEvent(world.ports.random, now, {
            type: 'reward.granted',
            accountId: told.accountId,
            data: { n },
          }),
        }))
      worker = startTestWorker(database, {
        webhooks: openWebhookEndpoint({ url: silent.url, secrets: [WEBHOOK_SECRET] }),
      })
      await expect.poll(() => silent.calls.length, { timeout: 10_000 }).toBeGreaterThan(5)
      const { accountId } = await started()
      worker.wake()
      await outboxLine(database, accountId, 'code', ({ state }) => state === 'done')
      // The service's end calls off what can be repeated.
      const before = performance.now()
      await worker.stop()
      expect(performance.now() - before).toBeLessThan(5_000)
    } finally {
      await silent.close()
    }
  })
})
