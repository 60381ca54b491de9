import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../src-shared/contract/index.ts'
import { openWebhookEndpoint } from '../../src-service/carriers/standard-webhooks.ts'
import { decideAndCommit } from '../../src-service/domain/decide.ts'
import { listWebhooks } from '../../src-service/domain/webhooks/list-webhooks.ts'
import { resendWebhook } from '../../src-service/domain/webhooks/resend-webhook.ts'
import { webhookEvent } from '../../src-service/domain/webhooks/webhook-event.ts'
import type { Worker } from '../../src-service/outbox/worker.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { webhookLog } from '../../src-service/sql/webhooks.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { dueNow, outboxLine, outboxLines, startTestWorker } from '../support/outbox-worker.ts'
import { startWebhookPeer, WEBHOOK_SECRET } from '../support/webhook-peer.ts'
import { startWholeService } from '../support/whole-service.ts'
import { makeWorld, MARKETPLACE, refusalCode, type World } from '../support/world.ts'

const OTHER_SECRET = `whsec_${Buffer.from('another secret of thirty-two byt').toString('base64')}`

forEachEngine('webhooks', (open) => {
  let database: Database
  let world: World
  let worker: Worker | undefined
  let status = 204
  let peer: Awaited<ReturnType<typeof startWebhookPeer>>

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    peer = await startWebhookPeer(() => status)
  })
  afterEach(async () => {
    await worker?.stop()
    worker = undefined
    status = 204
  })
  afterAll(() => peer.close())

  const work = (secrets: readonly string[] = [WEBHOOK_SECRET], url = peer.url): void => {
    worker = startTestWorker(database, { webhooks: openWebhookEndpoint({ url, secrets }) })
  }
  /** An account of its own with one event, as an action writes it. */
  const tell = async (): Promise<{ accountId: string; id: string }> => {
    const { accountId } = await world.account()
    let id = ''
    await decideAndCommit(world.ports, { accountId }, ({ now }) => {
      const writes = webhookEvent(world.ports.random, now, {
        type: 'reward.granted',
        accountId,
        data: { xp: 50, credits: 1 },
      })
      const [event] = writes
      if (event && 'insert' in event && event.insert === 'webhook_event') id = event.row.id
      return { writes }
    })
    return { accountId, id }
  }
  const ports = () => ({ log: webhookLog(database), random: world.ports.random })
  const listed = async (id: string) =>
    (await listWebhooks(webhookLog(database), { limit: 100 })).lines.find(({ event }) => event.id === id)
  const calls = (id: string) => peer.calls.filter((call) => call.id === id)
  const ended = (accountId: string) => outboxLine(database, accountId, 'webhook', ({ state }) => state === 'done')

  test('control 59 an event is told signed, with its id, type, time and data, and the try is written down', async () => {
    const { accountId, id } = await tell()
    work()
    await ended(accountId)
    const line = await listed(id)
    expect(calls(id)).toEqual([
      {
        id,
        event: {
          type: 'reward.granted',
          timestamp: line?.event.at.toISOString(),
          data: { xp: 50, credits: 1 },
        },
      },
    ])
    expect(line).toMatchObject({ state: 'done', nextAt: null, attempts: [{ status: 204, error: null }] })
    expect(peer.forged).toEqual([])
  })

  test('control 59 both secrets sign while one replaces the other, and a stranger’s signature is refused', async () => {
    const both = await tell()
    work([OTHER_SECRET, WEBHOOK_SECRET])
    await ended(both.accountId)
    expect(calls(both.id)).toHaveLength(1)
    await worker?.stop()
    const forged = await tell()
    work([OTHER_SECRET])
    const line = await outboxLine(database, forged.accountId, 'webhook', ({ last_error }) => last_error !== null)
    expect(line).toMatchObject({ state: 'waiting', last_error: 'the endpoint answered 400' })
    expect(calls(forged.id)).toEqual([])
    expect(peer.forged).not.toEqual([])
    peer.forged.length = 0
  })

  test('control 60 what fails is tried again with the same id, and every try stays visible', async () => {
    const { accountId, id } = await tell()
    status = 503
    work()
    const waiting = await outboxLine(database, accountId, 'webhook', ({ last_error }) => last_error !== null)
    expect(await listed(id)).toMatchObject({
      state: 'waiting',
      lastError: 'the endpoint answered 503',
      nextAt: expect.any(Date),
    })
    status = 200
    await dueNow(database, waiting.id)
    worker?.wake()
    await ended(accountId)
    expect(calls(id)).toHaveLength(2)
    expect((await listed(id))?.attempts.map((one) => one.status)).toEqual([200, 503])
  })

  test('control 60 an endpoint that cannot be reached is an attempt without a status', async () => {
    const { accountId, id } = await tell()
    work([WEBHOOK_SECRET], 'http://127.0.0.1:9/webhooks')
    await outboxLine(database, accountId, 'webhook', ({ last_error }) => last_error !== null)
    expect(await listed(id)).toMatchObject({
      state: 'waiting',
      attempts: [{ status: null, error: expect.stringMatching(/^(?:ECONNREFUSED|the connection failed)$/) }],
    })
  })

  test('control 60 a webhook is given up after three days and can still be re-sent', async () => {
    const { accountId, id } = await tell()
    status = 500
    work()
    const waiting = await outboxLine(database, accountId, 'webhook', ({ last_error }) => last_error !== null)
    await database.kysely
      .updateTable('outbox')
      .set({ first_tried_at: new Date(Date.now() - 73 * 3_600_000), due_at: new Date(0) })
      .where('id', '=', waiting.id)
      .execute()
    worker?.wake()
    await outboxLine(database, accountId, 'webhook', ({ state }) => state === 'failed')
    status = 204
    await resendWebhook(ports(), MARKETPLACE, { webhookEventId: id })
    worker?.wake()
    await ended(accountId)
    expect(await world.auditActions(accountId)).toEqual(['webhooks.resend'])
  })

  test('control 59 without an endpoint an event ends as not_configured, stays listed, and leaves when it is asked for', async () => {
    const { accountId, id } = await tell()
    worker = startTestWorker(database)
    await outboxLine(database, accountId, 'webhook', ({ state }) => state === 'failed')
    expect(await listed(id)).toMatchObject({ state: 'failed', lastError: 'not_configured', attempts: [], nextAt: null })
    await worker.stop()
    work()
    expect(calls(id)).toEqual([])
    await resendWebhook(ports(), MARKETPLACE, { webhookEventId: id })
    worker?.wake()
    await ended(accountId)
    expect(calls(id)).toHaveLength(1)
  })

  test('control 59 an endpoint that answers 410 is told no more; what waits is visible and goes on when one is asked for', async () => {
    const first = await tell()
    status = 410
    work()
    await outboxLine(database, first.accountId, 'webhook', ({ last_error }) => last_error === 'endpoint_disabled')
    const second = await tell()
    worker?.wake()
    await outboxLine(database, second.accountId, 'webhook', ({ last_error }) => last_error === 'endpoint_disabled')
    expect(calls(second.id)).toEqual([])
    expect(await listed(second.id)).toMatchObject({ state: 'waiting', lastError: 'endpoint_disabled', attempts: [] })
    status = 204
    await resendWebhook(ports(), MARKETPLACE, { webhookEventId: first.id })
    worker?.wake()
    await ended(first.accountId)
    await ended(second.accountId)
    expect(calls(second.id)).toHaveLength(1)
  })

  test('control 59 two who ask for the same event at once let it leave once more', async () => {
    const { accountId, id } = await tell()
    work()
    await ended(accountId)
    await worker?.stop()
    await Promise.all([1, 2].map(() => resendWebhook(ports(), MARKETPLACE, { webhookEventId: id })))
    work()
    await ended(accountId)
    expect(calls(id)).toHaveLength(2)
    expect(
      await refusalCode(resendWebhook(ports(), MARKETPLACE, { webhookEventId: 'whe_01JDZZZZZZZZZZZZZZZZZZZZZZ' })),
    ).toBe('webhook_event_not_found')
  })

  test('control 59 the list goes on page by page without losing or repeating one', async () => {
    const mine = new Set<string>()
    for (let n = 0; n < 5; n++) mine.add((await tell()).id)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listWebhooks(webhookLog(database), { limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.lines.map(({ event }) => event.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect([...mine].every((id) => seen.includes(id))).toBe(true)
    const waiting = await listWebhooks(webhookLog(database), { state: 'waiting', limit: 100 })
    expect(waiting.lines.every(({ state }) => state === 'waiting')).toBe(true)
    expect(waiting.lines.length).toBeGreaterThanOrEqual(5)
  })
})

forEachEngine('what could not leave, over HTTP', (open) => {
  test('control 59 poison rows are the supervisors’ to see and retry; the marketplace lists and re-sends its events', async () => {
    const database = await open()
    const world = makeWorld(database)
    const service = await startWholeService(database)
    try {
      const { accountId } = await world.account()
      await decideAndCommit(world.ports, { accountId }, ({ now }) => ({
        writes: webhookEvent(world.ports.random, now, { type: 'number.verified', accountId, data: { accountId } }),
        events: [{ type: 'outbox.filled' }],
      }))
      const row = await outboxLine(database, accountId, 'webhook', ({ state }) => state === 'failed')
      const supervisor = await service.staff('staff-jonas')
      const answer = await supervisor.request('GET', '/v1/outbox/failed?kind=webhook')
      const { rows } = (await answer.json()) as Reply<'outbox.failed'>
      expect([answer.status, rows]).toEqual([
        200,
        [expect.objectContaining({ id: row.id, kind: 'webhook', accountId, error: 'not_configured', retryable: true })],
      ])
      const retried = await supervisor.request('POST', `/v1/outbox/${row.id}/retry`)
      expect([retried.status, await retried.json()]).toEqual([202, { serverNow: expect.any(String), id: row.id }])
      expect(await world.auditActions(accountId)).toEqual(['outbox.retry'])
      const agent = await service.staff('staff-amara')
      expect((await agent.request('GET', '/v1/outbox/failed')).status).toBe(403)

      await world.start(world.member(accountId), '+525543009001')
      const code = await outboxLine(database, accountId, 'code', ({ state }) => state !== 'waiting')
      await database.kysely
        .updateTable('outbox')
        .set({ state: 'failed', last_error: 'Error' })
        .where('id', '=', code.id)
        .execute()
      const wiped = await supervisor.request('POST', `/v1/outbox/${code.id}/retry`)
      expect([wiped.status, await wiped.json()]).toMatchObject([409, { code: 'outbox_row_wiped' }])
      expect((await outboxLines(database, accountId, 'code')).map(({ state }) => state)).toEqual(['failed'])

      const authorization = `Bearer ${await service.integrationToken()}`
      const list = await fetch(`${service.origin}/v1/webhook-events`, { headers: { authorization } })
      const { events } = (await list.json()) as Reply<'webhooks.list'>
      expect([list.status, events]).toEqual([
        200,
        [expect.objectContaining({ type: 'number.verified', data: { accountId } })],
      ])
      const resent = await fetch(`${service.origin}/v1/webhook-events/${events[0]?.id}/deliveries`, {
        method: 'POST',
        headers: { authorization },
      })
      expect(resent.status).toBe(202)
    } finally {
      await service.close()
    }
  })
})
