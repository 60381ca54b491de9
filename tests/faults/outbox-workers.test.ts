import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWebhookEndpoint } from '../../src-service/carriers/standard-webhooks.ts'
import { decideAndCommit } from '../../src-service/domain/decide.ts'
import { webhookEvent } from '../../src-service/domain/webhooks/webhook-event.ts'
import type { Worker } from '../../src-service/outbox/worker.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { openPostgres } from '../../src-service/sql/postgres.ts'
import { outboxStore } from '../../src-service/sql/outbox.repository.ts'
import { makePostgresDatabase } from '../support/databases.ts'
import { sizes } from '../support/sizes.ts'
import { startTestWorker } from '../support/outbox-worker.ts'
import { startWebhookPeer, WEBHOOK_SECRET } from '../support/webhook-peer.ts'
import { makeWorld, type World } from '../support/world.ts'
import { LEASED_BY_NOBODY, LEASED_FOR_EVER } from './mutants.ts'

const { writers: WRITERS, eventsEach: EVENTS_EACH, workers: WORKERS } = sizes.outbox
const DRAINED_WITHIN = WRITERS * EVENTS_EACH * 150

let database: Database
let world: World
let url: string
let end: () => Promise<void>
let workers: Worker[]
let peer: Awaited<ReturnType<typeof startWebhookPeer>>

beforeEach(async () => {
  const made = await makePostgresDatabase()
  url = made.url
  database = openPostgres({ url, poolSize: WRITERS })
  world = makeWorld(database)
  workers = []
  // Every third call is answered as if it had failed, though it was heard: the same event comes again.
  let heard = 0
  peer = await startWebhookPeer(() => (heard++ % 3 === 0 ? 500 : 204))
  end = async () => {
    await database.close()
    await made.drop()
  }
})
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  await peer.close()
  await end()
})

/** Each on a pool of its own, as a process has. */
function startWorkers(): readonly Database[] {
  const pools = Array.from({ length: WORKERS }, () => openPostgres({ url, poolSize: 4 }))
  for (const pool of pools)
    workers.push(startTestWorker(pool, { webhooks: openWebhookEndpoint({ url: peer.url, secrets: [WEBHOOK_SECRET] }) }))
  return pools
}

/** Many writers at once; their commits come in another order than their ids. */
async function write(): Promise<readonly string[]> {
  const written: string[] = []
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const { accountId } = await world.account()
      for (let n = 0; n < EVENTS_EACH; n++)
        await decideAndCommit(world.ports, { accountId }, ({ now }) => {
          const writes = webhookEvent(world.ports.random, now, { type: 'reward.granted', accountId, data: { n } })
          const [event] = writes
          if (event && 'insert' in event && event.insert === 'webhook_event') written.push(event.row.id)
          return { writes }
        })
    }),
  )
  return written
}

const waiting = async (): Promise<number> => {
  // What was answered 500 need not wait out its schedule here.
  await sql`update outbox set due_at = '-infinity' where state = 'waiting' and last_error is not null and due_at > clock_timestamp() + interval '6 seconds'`.execute(
    database.kysely,
  )
  const { rows } = await sql<{
    rows: number
  }>`select count(*)::int as rows from outbox where state = 'waiting'`.execute(database.kysely)
  return rows[0]?.rows ?? 0
}
const drained = async (timeout: number): Promise<void> => {
  await expect.poll(waiting, { timeout, interval: 200 }).toBe(0)
}

/** Tries that the endpoint took. */
const recorded = async (): Promise<number> => {
  const { rows } = await sql<{ rows: number }>`
    select count(*)::int as rows from webhook_attempt where status = 204`.execute(database.kysely)
  return rows[0]?.rows ?? 0
}

test('control 59 several workers lose nothing that many writers wrote, and tell nothing twice that was heard', async () => {
  const pools = startWorkers()
  const written = await write()
  // A worker that died with rows in its hands.
  const dead = await outboxStore(database).lease(['webhook'], 10)
  await drained(DRAINED_WITHIN)
  const accepted = new Set(peer.calls.map(({ id }) => id))
  expect(written.filter((id) => !accepted.has(id))).toEqual([])
  // By its id each event has one effect; and only what failed was told again.
  expect(accepted.size).toBe(WRITERS * EVENTS_EACH)
  expect(await recorded()).toBe(WRITERS * EVENTS_EACH)
  expect(dead.length).toBeLessThanOrEqual(10)
  await Promise.all(workers.map((worker) => worker.stop()))
  workers = []
  await Promise.all(pools.map((pool) => pool.close()))
})

test('the control: without leases events are told twice', async () => {
  await sql.raw(LEASED_BY_NOBODY).execute(database.kysely)
  await write()
  const pools = startWorkers()
  await drained(DRAINED_WITHIN)
  expect(await recorded()).toBeGreaterThan(WRITERS * EVENTS_EACH)
  await Promise.all(workers.map((worker) => worker.stop()))
  workers = []
  await Promise.all(pools.map((pool) => pool.close()))
})

test('the control: a lease that never ends loses what a dead worker had', async () => {
  await sql.raw(LEASED_FOR_EVER).execute(database.kysely)
  const written = await write()
  const dead = await outboxStore(database).lease(['webhook'], 10)
  expect(dead).toHaveLength(10)
  const pools = startWorkers()
  await expect
    .poll(() => new Set(peer.calls.map(({ id }) => id)).size, { timeout: DRAINED_WITHIN })
    .toBe(written.length - 10)
  await Promise.all(workers.map((worker) => worker.stop()))
  workers = []
  await Promise.all(pools.map((pool) => pool.close()))
})
