import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src-service/sql/database.ts'
import { keptReplies } from '../../src-service/sql/kept-replies.repository.ts'
import { codeIn } from '../../src-service/carriers/code-texts.ts'
import { forEachEngine } from '../support/databases.ts'
import { testKeys } from '../support/test-keys.ts'
import { startWholeService, type MemberPage, type WholeService } from '../support/whole-service.ts'
import { makeWorld, type World } from '../support/world.ts'

let nth = 0
const aKey = () => ({ 'idempotency-key': `"key-of-the-test-${(nth += 1)}"` })
const NUMBERS = ['+525512340101', '+525512340102', '+525512340103', '+525512340104', '+525512340105'] as const

forEachEngine('idempotency keys', (open) => {
  let database: Database
  let service: WholeService
  let world: World
  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    service = await startWholeService(database)
  })
  afterAll(() => service.close())

  const told = async (response: Response) => ({ status: response.status, text: await response.text() })
  const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code
  const memberOf = async (externalId: string): Promise<MemberPage> => {
    await world.account('MX', externalId)
    return service.member(externalId)
  }
  const start = (page: MemberPage, number: string, headers = {}) =>
    page.request('POST', '/v1/me/verifications', { number, country: 'MX', channel: 'sms' }, headers)
  const rows = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from idempotency_key`.execute(database.kysely)).rows[0]?.n

  test('R13 control 58: the same start under the same key sends once and is answered alike, to the byte', async () => {
    const page = await memberOf('key-1')
    const key = aKey()
    const first = await start(page, NUMBERS[0], key)
    const again = await start(page, NUMBERS[0], key)
    expect(first.status).toBe(202)
    expect(await told(again)).toEqual(await told(first))
    expect([first.headers.get('idempotency-replayed'), again.headers.get('idempotency-replayed')]).toEqual([
      null,
      'true',
    ])
    expect(await codeOf(await start(page, NUMBERS[0], aKey()))).toBe('resend_wait')
    expect((await start(page, NUMBERS[0])).status).toBe(429)
  })

  test('control 58: the members of a body in another order are the same request, another value is not', async () => {
    const page = await memberOf('key-2')
    const key = aKey()
    expect((await start(page, NUMBERS[1], key)).status).toBe(202)
    const turned = { channel: 'sms', country: 'MX', number: NUMBERS[1] }
    expect((await page.request('POST', '/v1/me/verifications', turned, key)).status).toBe(202)
    const reused = await start(page, NUMBERS[2], key)
    expect([reused.status, await codeOf(reused)]).toEqual([422, 'idempotency_key_reused'])
  })

  test('R11 control 58: a wrong code is counted once under its key, and its refusal is kept', async () => {
    const page = await memberOf('key-3')
    await start(page, NUMBERS[2])
    const code = codeIn((await service.carrier.take(NUMBERS[2])).text) ?? ''
    const wrong = code === '123456' ? '654321' : '123456'
    const { verification } = (await (await page.request('GET', '/v1/me')).json()) as { verification: { id: string } }
    const check = (tried: string, headers = {}) =>
      page.request('POST', `/v1/me/verifications/${verification.id}/checks`, { code: tried }, headers)
    const key = aKey()
    const refused = await told(await check(wrong, key))
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'code_wrong', triesLeft: 4 })
    expect(await told(await check(wrong, key))).toEqual(refused)
    expect(await (await check(wrong)).json()).toMatchObject({ triesLeft: 3 })
    const right = aKey()
    const accepted = await told(await check(code, right))
    expect(accepted.status).toBe(200)
    expect(await told(await check(code, right))).toEqual(accepted)
  })

  test('control 58: a refusal that may end by itself keeps the key free', async () => {
    const page = await memberOf('key-4')
    expect((await start(page, NUMBERS[3])).status).toBe(202)
    const key = aKey()
    const before = await rows()
    const waiting = await start(page, NUMBERS[3], key)
    expect([waiting.status, Number(waiting.headers.get('retry-after')) > 800]).toEqual([429, true])
    expect(await rows()).toBe(before)
    await world.advance('15 minutes')
    expect((await start(page, NUMBERS[3], key)).status).toBe(202)
  })

  test('control 58: keys are their caller’s and their operation’s own', async () => {
    const key = aKey()
    const [one, other] = [await memberOf('key-5'), await memberOf('key-6')]
    const first = (await (await start(one, NUMBERS[4], key)).json()) as { verification: { id: string } }
    const second = (await (await start(other, NUMBERS[4], key)).json()) as { verification: { id: string } }
    expect(first.verification.id).not.toBe(second.verification.id)
    const cancelled = await one.request('POST', `/v1/me/verifications/${first.verification.id}/cancellation`, {}, key)
    expect(cancelled.status).toBe(200)
  })

  test.each(['', 'short', '"with a blank in it, and long"', 'x'.repeat(129), 'ключ-который-не-ключ'])(
    'control 58: the key %j is refused and nothing is done',
    async (key) => {
      const page = await service.member('key-1')
      const refused = await start(page, NUMBERS[1], { 'idempotency-key': encodeURI(key) })
      expect([refused.status, await codeOf(refused)]).toEqual([400, 'idempotency_key_invalid'])
    },
  )

  test('R23 control 58: what is kept is sealed and forgotten after 24 hours', async () => {
    const page = await memberOf('key-7')
    const key = aKey()
    await start(page, '+525512340107', key)
    const { rows: kept } = await sql<{ text: string }>`
      select encode(sealed_reply, 'escape') || fingerprint::text as text from idempotency_key`.execute(database.kysely)
    expect(kept.length).toBeGreaterThan(3)
    expect(kept.filter(({ text }) => /0107|key-7@|serverNow/.test(text))).toEqual([])
    const store = keptReplies(database, testKeys())
    expect(await store.forgetOld()).toBe(0)
    await sql`update idempotency_key set kept_at = kept_at - interval '24 hours'`.execute(database.kysely)
    // A key that is that old counts as unused, though nobody has deleted it yet.
    expect(await codeOf(await start(page, '+525512340107', key))).toBe('resend_wait')
    expect(await store.forgetOld()).toBeGreaterThan(3)
    expect(await rows()).toBe(0)
  })
})
