import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountView } from '../../src-shared/contract/accounts.ts'
import { operationEntries } from '../../src-shared/contract/index.ts'
import type { MemberView } from '../../src-shared/contract/member-account.ts'
import type { NumberChange } from '../../src-shared/contract/verification-views.ts'
import type { Role } from '../../src-shared/contract/operation.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { DEMONSTRATION_STAFF } from '../../src-shared/contract/demonstration-staff.ts'
import { codeIn } from '../../src-service/carriers/code-texts.ts'
import { advanceClock, forEachEngine } from '../support/databases.ts'
import { startWholeService, type MemberPage, type WholeService } from '../support/whole-service.ts'
import { makeWorld, type World } from '../support/world.ts'

const CURRENT = '+525512349001'
const NEXT = '+525512349002'

forEachEngine('the main line', (open) => {
  let database: Database
  let service: WholeService
  let world: World
  const problem = async (response: Response) => ({
    status: response.status,
    ...((await response.json()) as { code: string; detail: string }),
  })

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    service = await startWholeService(database)
  })
  afterAll(() => service.close())

  const enter = async (page: MemberPage, to: string): Promise<MemberView> => {
    const code = codeIn((await service.carrier.take(to)).text)
    const before = (await (await page.request('GET', '/v1/me')).json()) as MemberView
    const checked = await page.request('POST', `/v1/me/verifications/${before.verification?.id}/checks`, { code })
    expect(checked.status).toBe(200)
    return (await checked.json()) as MemberView
  }

  test('R5 a request by staff becomes a change only through its owner’s two codes, and the console’s stream tells each step', async () => {
    const account = await world.account('MX', 'main-line')
    const agent = await service.staff('staff-amara')
    const page = await service.member('main-line')
    expect(
      (await page.request('POST', '/v1/me/verifications', { number: CURRENT, country: 'MX', channel: 'sms' })).status,
    ).toBe(202)
    expect((await enter(page, CURRENT)).currentNumber?.number.masked).toBe('(+52) ••••••9001')
    await advanceClock(database, '15 minutes')

    const told: string[] = []
    const stream = await agent.request('GET', '/v1/events')
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
    const hear = async (until: string) => {
      while (!told.join('').includes(until)) told.push((await reader.read()).value ?? '')
    }

    const requested = await agent.request('POST', `/v1/accounts/${account.accountId}/number-changes`, {
      number: NEXT,
      country: 'MX',
      reason: 'new_number',
      ticket: 'T-100',
    })
    expect(requested.status).toBe(201)
    const { numberChange } = (await requested.json()) as { numberChange: NumberChange }
    expect(numberChange.newNumber.masked).toBe('(+52) ••••••9002')
    await hear('"state":"awaiting_owner"')

    const change = `/v1/me/number-changes/${numberChange.id}`
    expect((await page.request('POST', `${change}/acceptance`)).status).toBe(200)
    expect((await page.request('POST', `${change}/codes`, { channel: 'call' })).status).toBe(202)
    expect((await enter(page, CURRENT)).numberChange?.state).toBe('awaiting_possession')
    expect((await page.request('POST', `${change}/codes`, { channel: 'sms' })).status).toBe(202)
    expect((await enter(page, NEXT)).currentNumber?.number.masked).toBe('(+52) ••••••9002')
    await hear('"state":"approved"')
    await reader.cancel()

    const view = (await (await agent.request('GET', `/v1/accounts/${account.accountId}`)).json()) as AccountView
    expect(view.currentNumber?.number.masked).toBe('(+52) ••••••9002')
    expect(view.retiredNumbers.map(({ number }) => number.masked)).toEqual(['(+52) ••••••9001'])
    expect(JSON.stringify(view)).not.toMatch(/\+?52\d{10}/)
  })

  test('R6 with a pending check the API refuses with 409 and the way out', async () => {
    const member = await world.verified('+525512349010')
    const { externalId } = (await world.facts(member.accountId)).account
    const token = await service.integrationToken()
    const report = await fetch(`${service.origin}/v1/identity-checks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        externalId,
        checkId: 'check-1',
        state: 'requires_input',
        sequence: 1,
        at: new Date().toISOString(),
      }),
    })
    expect(report.status).toBe(200)
    const agent = await service.staff('staff-amara')
    const refused = await problem(
      await agent.request('POST', `/v1/accounts/${member.accountId}/number-changes`, {
        number: '+525512349011',
        country: 'MX',
        reason: 'other',
        ticket: 'T-2',
      }),
    )
    expect(refused).toMatchObject({ status: 409, code: 'identity_check_pending', whoCanLift: 'member' })
    expect(refused.detail).toContain('must finish or cancel it')
  })

  test('R3 DELETE is answered 405 and removes nothing', async () => {
    const agent = await service.staff('staff-jonas')
    const member = await world.verified('+525512349020')
    expect(await problem(await agent.request('DELETE', `/v1/accounts/${member.accountId}`))).toMatchObject({
      status: 405,
      code: 'method_not_allowed',
    })
    expect((await world.facts(member.accountId)).account.currentClaimId).not.toBeNull()
  })

  test('each role may call what its table says and nothing else', async () => {
    const member = await world.verified('+525512349030')
    const staff = operationEntries.filter(([, entry]) => entry.audience === 'staff')
    for (const { id, roles } of DEMONSTRATION_STAFF) {
      const person = await service.staff(id)
      for (const [key, entry] of staff) {
        const path = (entry.path ?? '')
          .replace('{accountId}', member.accountId)
          .replace(/\{(\w+)\}/g, (_, name: string) => `${PREFIX[name]}_01JDZZZZZZZZZZZZZZZZZZZZZZ`)
        const response = await person.request(
          entry.method ?? 'GET',
          `${path}${entry.query?.required ? '?query=ana' : ''}`,
          entry.body ? {} : undefined,
        )
        const refused = response.status === 403 && ((await response.json()) as { code: string }).code === 'role_missing'
        expect([id, key, !refused]).toEqual([
          id,
          key,
          (entry.roles as readonly Role[]).some((role) => roles.includes(role)),
        ])
      }
    }
  })

  test('nobody who is not signed in learns anything but that', async () => {
    for (const [, { method, path, audience }] of operationEntries) {
      if (audience !== 'staff' && audience !== 'member' && audience !== 'integration') continue
      const response = await fetch(service.origin + (path ?? '').replace(/\{\w+\}/g, 'x'), {
        method: method ?? 'GET',
        headers: { 'x-linekeeper-page': '1' },
      })
      expect((await problem(response)).code).toBe('not_signed_in')
    }
  })

  test('bad input is a coded error with a sentence and names the field', async () => {
    const agent = await service.staff('staff-amara')
    const member = await world.verified('+525512349040')
    const path = `/v1/accounts/${member.accountId}/number-changes`
    const body = { number: '+525512349041', country: 'MX', reason: 'other', ticket: 'T-3' }
    for (const [changes, status, code] of [
      [{ number: '55-1234-9041' }, 422, 'number_has_separators'],
      [{ number: '551234904a' }, 422, 'number_has_letters'],
      [{ number: '12' }, 422, 'number_too_short'],
      [{ number: '+525512349040' }, 422, 'number_is_current'],
      [{ ticket: '' }, 400, 'validation_failed'],
      [{ reason: 'because' }, 400, 'validation_failed'],
      [{ state: 'approved' }, 400, 'validation_failed'],
    ] as const) {
      const answer = await problem(await agent.request('POST', path, { ...body, ...changes }))
      expect([changes, answer.status, answer.code]).toEqual([changes, status, code])
      expect(answer.detail.length).toBeGreaterThan(10)
    }
    expect((await world.facts(member.accountId)).openChange).toBeNull()
    expect(await problem(await agent.request('GET', '/v1/accounts/acc_nonsense'))).toMatchObject({
      status: 400,
      code: 'validation_failed',
    })
    expect(await problem(await agent.request('GET', '/v1/nowhere'))).toMatchObject({ status: 404, code: 'not_found' })
    expect(await problem(await agent.request('POST', path, { ...body, ticket: 'x'.repeat(70_000) }))).toMatchObject({
      status: 413,
      code: 'payload_too_large',
    })
  })

  test('a ready service says so', async () => {
    expect(await (await fetch(`${service.origin}/health/ready`)).json()).toMatchObject({
      status: 'ready',
      database: database.engine,
    })
  })
})

const PREFIX: Readonly<Record<string, string>> = {
  verificationId: 'ver',
  numberChangeId: 'chg',
  duplicateCaseId: 'dca',
  noticeId: 'ntc',
  accountId: 'acc',
  outboxId: 'obx',
  webhookEventId: 'whe',
}
