import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Reply } from '../../src-shared/contract/index.ts'
import { ERROR_SENTENCES } from '../../src-shared/errors/error-codes.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { makeWorld, type World } from '../support/world.ts'

forEachEngine('what HTTP says', (open) => {
  let database: Database
  let service: WholeService
  let world: World
  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    service = await startWholeService(database)
  })
  afterAll(() => service.close())

  test('R13 an account is not sent again while nothing but the clock has changed, and is when a wait is over', async () => {
    const { accountId } = await world.account('MX', 'tagged')
    const page = await service.member('tagged')
    const read = (known: string) => page.request('GET', '/v1/me', undefined, { 'if-none-match': known })
    await world.start(world.member(accountId), '+525512340201')
    // The carrier's answer is news, too: it comes first.
    const first = await vi.waitFor(async () => {
      const answer = await read('')
      const { verification } = (await answer.json()) as Reply<'memberAccount.get'>
      expect(verification?.delivery?.state).toBe('sent')
      return answer
    })
    const tag = first.headers.get('etag') ?? ''
    expect([first.status, tag]).toEqual([200, expect.stringMatching(/^W\/"[\w-]{27}"$/)])
    const same = await read(`"else", ${tag}`)
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', tag])
    await world.advance('15 minutes')
    const later = await read(tag)
    expect([later.status, later.headers.get('etag') === tag]).toEqual([200, false])
  })

  test('R13 Retry-After counts the seconds to until, on every refusal that ends by itself', async () => {
    await world.account('MX', 'waiting')
    const page = await service.member('waiting')
    const start = () =>
      page.request('POST', '/v1/me/verifications', { number: '+525512340202', country: 'MX', channel: 'sms' })
    expect((await start()).status).toBe(202)
    const before = await world.facts((await world.ports.store.accountIdOf('waiting')) ?? '')
    const refused = await start()
    const { until, type, instance } = (await refused.json()) as { until: string; type: string; instance: string }
    const left = (Date.parse(until) - before.now.getTime()) / 1000
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeLessThanOrEqual(Math.ceil(left))
    expect(seconds).toBeGreaterThan(left - 10)
    expect([type, instance]).toEqual(['/problems/resend_wait', '/v1/me/verifications'])
    const explained = await fetch(service.origin + type)
    expect([explained.status, await explained.text()]).toEqual([
      200,
      `resend_wait (429)\n\n${ERROR_SENTENCES.resend_wait}\n`,
    ])
    expect((await fetch(`${service.origin}/problems/toString`)).status).toBe(404)
  })

  test.each(['not-ours', 'W10', Buffer.from('["x", 1]').toString('base64url')])(
    'R22 the cursor %s, which no list has given out, is refused by every list',
    async (cursor) => {
      const agent = await service.staff('staff-amara')
      const reviewer = await service.staff('staff-mei')
      const auditor = await service.staff('staff-rosa')
      const { accountId } = await world.account()
      const answers = await Promise.all([
        agent.request('GET', `/v1/accounts?query=ana&cursor=${cursor}`),
        agent.request('GET', `/v1/accounts/${accountId}/timeline?cursor=${cursor}`),
        agent.request('GET', `/v1/number-changes?cursor=${cursor}`),
        reviewer.request('GET', `/v1/duplicate-cases?cursor=${cursor}`),
        auditor.request('GET', `/v1/audit-events?cursor=${cursor}`),
      ])
      const told = await Promise.all(
        answers.map(async (one) => [one.status, ((await one.json()) as { code: string }).code]),
      )
      expect(told).toEqual(answers.map(() => [400, 'cursor_invalid']))
    },
  )
})
