import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { Database } from '../../src-service/sql/database.ts'
import { eventHub, type HubListener } from '../../src-service/http/plugins/event-hub.ts'
import { forEachEngine } from '../support/databases.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { makeWorld, type World } from '../support/world.ts'

test('a stream is told to read again, though the database does not answer for its clock', async () => {
  const heard: Parameters<HubListener>[0][] = []
  const hub = eventHub(() => Promise.reject(new Error('the connection broke')))
  hub.subscribe((event) => heard.push(event))
  await hub.receive(null)
  expect(heard.map(({ type }) => type)).toEqual(['stream.opened'])
})

forEachEngine('streams', (open) => {
  let database: Database
  let service: WholeService
  let world: World
  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    service = await startWholeService(database, { lookAtSessionsEvery: 50 })
  })
  afterAll(() => service.close())

  /** Reads until the service ends the stream. */
  const end = async (stream: Response): Promise<string> => stream.text()

  test('a member who signs out hears nothing more', async () => {
    await world.account('MX', 'stream-member')
    const page = await service.member('stream-member')
    const stream = await page.request('GET', '/v1/me/events')
    await page.request('POST', '/sign-out')
    expect(await end(stream)).toContain('stream.opened')
  })

  test('staff whose session has ended hear nothing more', async () => {
    const agent = await service.staff('staff-amara')
    const stream = await agent.request('GET', '/v1/events')
    await sql`update staff_session set ended_at = clock_timestamp()`.execute(database.kysely)
    expect(await end(stream)).toContain('stream.opened')
  })
})

forEachEngine('refusals with a clock', (open) => {
  let service: WholeService
  let world: World
  beforeAll(async () => {
    const database = await open()
    world = makeWorld(database)
    service = await startWholeService(database)
  })
  afterAll(() => service.close())

  test('Retry-After counts on the clock that until is of, also where it was moved on', async () => {
    await world.account('MX', 'retry-member')
    const page = await service.member('retry-member')
    await world.advance('3 days')
    const start = () =>
      page.request('POST', '/v1/me/verifications', { number: '+525512345699', country: 'MX', channel: 'sms' })
    expect((await start()).status).toBe(202)
    const refused = await start()
    expect(refused.status).toBe(429)
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(14 * 60)
    expect(seconds).toBeLessThanOrEqual(15 * 60)
  })
})
