import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SendDecision } from '../../src-shared/contract/send-decisions.ts'
import { closeMarketplaceAccount } from '../../src-service/domain/marketplace-accounts/close-account.ts'
import { sendLimits } from '../../src-service/domain/sends/send-limits.ts'
import { resendVerification } from '../../src-service/domain/verifications/resend-verification.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { sendStage } from '../support/send-limits.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { AGENT, MARKETPLACE, refusalCode } from '../support/world.ts'

forEachEngine('decisions on sends', (open) => {
  const stage = sendStage(open)
  const { start, prefix, newAddress, policy, refused, decisions } = stage

  test('R20 each send leaves a record that says why: its verification, its send, and every limit with count and bound', async () => {
    const of = prefix()
    await start(of(1))
    const member = await start(of(2), { channel: 'call', address: newAddress() })
    const { id: deliveryId, verificationId } = await stage.world.newestDelivery(member.accountId)
    const [decision, ...more] = await decisions(member.accountId)
    expect(more).toEqual([])
    expect(decision).toMatchObject({
      outcome: 'sent',
      reason: null,
      mode: 'enforce',
      channel: 'call',
      startedBy: 'member',
      verificationId,
      deliveryId,
      country: 'MX',
      callingCode: '52',
      prefixNth: 2,
      addressNth: 1,
    })
    expect(decision?.limits.map(({ name }) => name)).toEqual([
      'callCountries',
      'sendsPerAccountNumber',
      'sendsPerAccount',
      'failedSendsPerAccount',
      'sendsPerNumber',
      'sendsPerAddress',
      'sendsPerCountry',
      'sendsPerPrefix',
      'verifiedFloorPercent',
      'spendPerPrefix',
      'spendPerDay',
    ])
    expect(decision?.limits.find(({ name }) => name === 'sendsPerPrefix')).toEqual({
      name: 'sendsPerPrefix',
      count: 1,
      bound: 50,
      reached: false,
    })
  })

  test('R20 a staff re-send and a code of a change leave theirs', async () => {
    const member = await start(prefix()(1))
    const { id } = await stage.world.open(member.accountId)
    await stage.world.advance('15 minutes')
    const resend = { accountId: member.accountId, verificationId: id, channel: 'call' } as const
    await resendVerification(stage.world.ports, AGENT, resend)
    expect((await decisions(member.accountId)).map(({ startedBy, address }) => [startedBy, address])).toEqual([
      ['staff', null],
      ['member', null],
    ])
    const owner = await stage.world.verified(prefix()(1))
    await stage.world.request(owner, prefix()(1))
    await stage.world.accept(owner)
    await stage.world.sendChangeCode(owner)
    expect(await decisions(owner.accountId)).toHaveLength(2)
  })

  test('R20 a refusal leaves a record with its reason, once for each account, reason and minute', async () => {
    const member = await start(prefix()(1))
    const { id } = await stage.world.open(member.accountId)
    const again = () =>
      refusalCode(
        resendVerification(stage.world.ports, member, {
          accountId: member.accountId,
          verificationId: id,
          channel: 'sms',
        }),
      )
    for (let tries = 0; tries < 4; tries++) expect(await again()).toBe('resend_wait')
    await policy('smsCountries', ['FR'])
    for (let tries = 0; tries < 4; tries++) expect(await again()).toBe('country_not_allowed')
    const told = async () => (await decisions(member.accountId)).map(({ outcome, reason }) => [outcome, reason])
    expect(await told()).toEqual([
      ['refused', 'country_not_allowed'],
      ['refused', 'resend_wait'],
      ['sent', null],
    ])
    await stage.world.advance('1 minute')
    await again()
    expect(await told()).toHaveLength(4)
    const [newest] = await decisions(member.accountId)
    expect(newest).toMatchObject({ verificationId: null, deliveryId: null, prefixNth: null, addressNth: null })
    expect(newest?.limits[0]).toEqual({ name: 'smsCountries', count: 0, bound: 1, reached: true })
  })

  test('R20 record_only refuses nothing by these limits and says what it would have refused; R13’s wait and caps hold', async () => {
    await policy('abuseMode', 'record_only')
    await policy('sendsPerPrefix', 1)
    const of = prefix()
    await start(of(1))
    const second = await start(of(2))
    expect((await decisions(second.accountId))[0]).toMatchObject({
      outcome: 'sent',
      reason: 'send_paused',
      mode: 'record_only',
    })
    await policy('smsCountries', ['FR'])
    const third = await start(of(3))
    expect((await decisions(third.accountId))[0]).toMatchObject({ outcome: 'sent', reason: 'country_not_allowed' })
    expect(await refusalCode(stage.world.start(third, of(3)))).toBe('resend_wait')
    await policy('abuseMode', 'enforce')
    expect((await refused(of(4))).code).toBe('country_not_allowed')
    await policy('smsCountries', null)
    expect((await refused(of(4))).code).toBe('send_paused')
  })

  test('R20 a mode that cannot be read enforces, and what was not counted is not sent (it fails closed)', async () => {
    await policy('abuseMode', 'off')
    await policy('sendsPerPrefix', 1)
    const of = prefix()
    const member = await start(of(1))
    expect((await refused(of(2))).code).toBe('send_paused')
    const facts = await stage.world.facts(member.accountId)
    expect(() => sendLimits(facts, { fingerprint: 'ff', country: 'MX' })).toThrow(RangeError)
  })

  test('R20 R3 closing the account takes country and calling code from its records and makes no room for more sends', async () => {
    await policy('sendsPerPrefix', 1)
    const of = prefix()
    const member = await start(of(1))
    const { externalId } = (await stage.world.facts(member.accountId)).account
    await closeMarketplaceAccount(stage.world.ports, MARKETPLACE, { externalId })
    expect((await decisions(member.accountId))[0]).toMatchObject({ country: null, callingCode: '' })
    expect((await refused(of(2))).code).toBe('send_paused')
  })
})

forEachEngine('decisions on sends over HTTP', (open) => {
  let database: Database
  let service: WholeService
  const stage = sendStage(async () => database)
  beforeAll(async () => {
    database = await open()
    service = await startWholeService(database, { clientAddressHeader: 'x-real-ip' })
  })
  afterAll(() => service.close())

  const startAs = async (address: string, number: string): Promise<Response> => {
    const member = await stage.world.account()
    const key = { 'idempotency-key': randomUUID() }
    const page = await service.member((await stage.world.facts(member.accountId)).account.externalId)
    const body = { number, country: 'MX', channel: 'sms' }
    return page.request('POST', '/v1/me/verifications', body, { 'x-real-ip': address, ...key })
  }

  test('R20 the address is the last one in the operator’s header, and what stands before it proves nothing', async () => {
    await stage.policy('sendsPerAddress', 2)
    const statuses = []
    for (const forged of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
      statuses.push((await startAs(`${forged}, 203.0.113.9`, stage.prefix()(1))).status)
    expect(statuses).toEqual([202, 202, 429])
    const refusals = await stage.database.kysely
      .selectFrom('send_decision')
      .select('reason')
      .where('outcome', '=', 'refused')
      .execute()
    expect(refusals).toEqual([{ reason: 'send_limit' }])
    const other = await startAs('192.0.2.1, 203.0.113.10', stage.prefix()(1))
    expect(other.status).toBe(202)
  })

  test('R20 a supervisor reads the records, which hold no digit and no address; an agent may not', async () => {
    const address = '203.0.113.77'
    const number = stage.prefix()(1234)
    await startAs(address, number)
    const supervisor = await service.staff('staff-jonas')
    const answer = await supervisor.request('GET', '/v1/send-decisions?country=MX&outcome=sent&limit=1')
    const text = await answer.text()
    const [decision] = (JSON.parse(text) as { decisions: SendDecision[] }).decisions
    expect([answer.status, decision?.outcome]).toEqual([200, 'sent'])
    expect(decision?.prefixGroup).toMatch(/^[0-9a-f]{12}$/)
    expect(decision?.addressGroup).toMatch(/^[0-9a-f]{12}$/)
    for (const secret of [address, number, number.slice(-4), number.slice(3, -4)]) expect(text).not.toContain(secret)
    const agent = await service.staff('staff-amara')
    expect((await agent.request('GET', '/v1/send-decisions')).status).toBe(403)
  })
})
