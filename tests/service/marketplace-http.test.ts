import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { Errors } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operationOf, type OperationKey } from '../../src-shared/contract/index.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'

const makeSecret = () => `whsec_${randomBytes(32).toString('base64')}`
const OLD = makeSecret()
const NEW = makeSecret()
const ANA = { name: 'Ana Díaz', email: 'ana@example.org', country: 'MX', language: 'es' }

forEachEngine('the marketplace over HTTP', (open) => {
  let database: Database
  let service: WholeService
  let token: string

  beforeAll(async () => {
    database = await open()
    service = await startWholeService(database, { identityWebhookSecrets: [OLD, NEW] })
    token = await service.integrationToken()
  })
  afterAll(() => service.close())

  const call = (method: string, path: string, body?: unknown, bearer = token, key?: string) =>
    fetch(service.origin + path, {
      method,
      headers: {
        authorization: `Bearer ${bearer}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  /** A good answer, held to the contract. */
  async function reply<T>(key: OperationKey, answer: Response): Promise<T> {
    const body: unknown = await answer.json()
    expect([key, answer.status, body]).toEqual([key, operationOf(key).status ?? 200, body])
    expect([key, [...Errors(operationOf(key).reply, body)]]).toEqual([key, []])
    return body as T
  }
  const problem = async (answer: Response) => {
    const body = (await answer.json()) as { code: string; draftId?: string; fields?: { field: string }[] }
    return { status: answer.status, ...body }
  }

  /** As the provider sends it; what is given replaces what is right. */
  const deliver = (message: object, given: { secret?: string; at?: Date; body?: string } = {}) => {
    const at = given.at ?? new Date()
    const signed = JSON.stringify(message)
    return fetch(`${service.origin}/v1/webhooks/identity-checks`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(given.secret ?? NEW).sign('msg_1', at, signed),
      },
      body: given.body ?? signed,
    })
  }
  const reportOf = (externalId: string, state = 'processing', sequence = 1) => ({
    type: 'identity_check.reported',
    timestamp: new Date().toISOString(),
    data: { externalId, checkId: `check-${externalId}`, state, sequence, at: new Date().toISOString() },
  })
  const checksOf = (externalId: string) =>
    database.kysely
      .selectFrom('identity_check')
      .innerJoin('account', 'account.id', 'identity_check.account_id')
      .select(['identity_check.state', 'identity_check.sequence'])
      .where('external_id', '=', externalId)
      .execute()

  test('R19 account, eligibility, bid and closing are answered as the contract says', async () => {
    const path = '/v1/marketplace/accounts/shop-1'
    expect(await problem(await call('GET', `${path}/eligibility`))).toMatchObject({
      status: 404,
      code: 'account_not_found',
    })
    expect(await reply('marketplaceAccounts.upsert', await call('PUT', path, ANA))).toMatchObject({ created: true })
    expect(await reply('marketplaceAccounts.upsert', await call('PUT', path, ANA))).toMatchObject({ changed: false })
    const refused = await problem(await call('POST', '/v1/bids', { externalId: 'shop-1', payload: { lot: 1 } }))
    expect(refused).toMatchObject({
      status: 409,
      code: 'phone_verification_required',
      draftId: expect.stringMatching(/^dft_/),
      verifyUrl: `${service.origin}/sign-in?return=%2Fsettings%3Fopen%3Dsetup`,
    })
    const eligible = await reply('eligibility.get', await call('GET', `${path}/eligibility`))
    expect(eligible).toMatchObject({ bid: { allowed: false }, currentNumber: null, waitingDrafts: 1 })
    const page = await service.member('shop-1')
    const view = await reply('memberAccount.get', await page.request('GET', '/v1/me'))
    expect(view).toMatchObject({ waitingBids: 1 })
    await reply('marketplaceAccounts.close', await call('POST', `${path}/closure`))
    expect((await page.request('GET', '/v1/me')).status).toBe(401)
    expect(await problem(await call('PUT', path, ANA))).toMatchObject({ status: 409, code: 'account_closed' })
    const erased = await reply<{ erasedAt: string }>('marketplaceAccounts.erase', await call('POST', `${path}/erasure`))
    expect(erased.erasedAt).toEqual(expect.any(String))
    expect((await call('DELETE', path)).status).toBe(405)
  })

  test('R19 a bid that is sent again under its Idempotency-Key is one draft', async () => {
    await reply('marketplaceAccounts.upsert', await call('PUT', '/v1/marketplace/accounts/shop-6', ANA))
    const send = () =>
      call('POST', '/v1/bids', { externalId: 'shop-6', payload: { lot: 6 } }, token, 'bid-number-six-6')
    const [first, again] = [await problem(await send()), await problem(await send())]
    expect(first).toMatchObject({ status: 409, code: 'phone_verification_required' })
    expect(again.draftId).toBe(first.draftId)
    const eligible = await call('GET', '/v1/marketplace/accounts/shop-6/eligibility')
    expect(await reply('eligibility.get', eligible)).toMatchObject({ waitingDrafts: 1 })
  })

  test('R19 once the number is verified the bid is let through, and R17 the ledger has its row', async () => {
    await reply('marketplaceAccounts.upsert', await call('PUT', '/v1/marketplace/accounts/shop-2', ANA))
    const page = await service.member('shop-2')
    const start = { number: '+525512345601', country: 'MX', channel: 'sms' }
    const started = (await (await page.request('POST', '/v1/me/verifications', start)).json()) as {
      verification: { id: string }
    }
    const code = /\d{6}/.exec((await service.carrier.take('+525512345601')).text)?.[0]
    await reply(
      'memberVerifications.check',
      await page.request('POST', `/v1/me/verifications/${started.verification.id}/checks`, { code }),
    )
    expect(
      await reply('bids.submit', await call('POST', '/v1/bids', { externalId: 'shop-2', payload: [1] })),
    ).toMatchObject({
      letThrough: true,
    })
    const list = await reply<{ rewards: { externalId: string }[]; nextCursor: string | null }>(
      'rewards.list',
      await call('GET', '/v1/rewards?limit=1'),
    )
    expect(list).toMatchObject({ rewards: [{ externalId: 'shop-2', xp: 50, credits: 1 }], nextCursor: null })
    expect(await problem(await call('GET', '/v1/rewards?cursor=made-up'))).toMatchObject({ code: 'cursor_invalid' })
  })

  test('R17 the ledger is read page by page, newest first, each row once', async () => {
    const seconds = [3, 1, 2, 2, 5]
    for (const [n, second] of seconds.entries()) {
      const { accountId } = await reply<{ accountId: string }>(
        'marketplaceAccounts.upsert',
        await call('PUT', `/v1/marketplace/accounts/paid-${n}`, ANA),
      )
      const row = { xp: n, credits: 1, granted_at: new Date(Date.UTC(2020, 0, 1, 0, 0, second)) }
      await database.kysely
        .insertInto('reward')
        .values({ account_id: accountId, fingerprint: randomBytes(32), ...row })
        .execute()
    }
    const seen: { externalId: string; grantedAt: string }[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const path = `/v1/rewards?limit=2${cursor && `&cursor=${cursor}`}`
      const page: { rewards: typeof seen; nextCursor: string | null } = await reply(
        'rewards.list',
        await call('GET', path),
      )
      seen.push(...page.rewards)
      cursor = page.nextCursor
    }
    const paid = seen.filter(({ externalId }) => externalId.startsWith('paid-'))
    expect(new Set(paid.map(({ externalId }) => externalId)).size).toBe(seconds.length)
    expect(paid.map(({ grantedAt }) => grantedAt)).toEqual(
      paid
        .map(({ grantedAt }) => grantedAt)
        .sort()
        .reverse(),
    )
  })

  test('R6 a signed report is accepted under either secret, and one that came before is answered as heard', async () => {
    await call('PUT', '/v1/marketplace/accounts/shop-3', ANA)
    expect(await reply('identityChecks.receive', await deliver(reportOf('shop-3')))).toMatchObject({ accepted: true })
    expect(await reply('identityChecks.receive', await deliver(reportOf('shop-3')))).toMatchObject({ accepted: false })
    const review = reportOf('shop-3', 'manual_review', 2)
    expect(await reply('identityChecks.receive', await deliver(review, { secret: OLD }))).toMatchObject({
      accepted: true,
    })
    expect(await checksOf('shop-3')).toEqual([{ state: 'manual_review', sequence: expect.anything() }])
  })

  test('R6 a report that is not signed, altered, older than 5 minutes or too early is refused and changes nothing', async () => {
    await call('PUT', '/v1/marketplace/accounts/shop-4', ANA)
    const message = reportOf('shop-4')
    const minutes = (n: number) => new Date(Date.now() + n * 60_000)
    const forged = [
      deliver(message, { secret: makeSecret() }),
      deliver(message, { body: `${JSON.stringify(message)} ` }),
      deliver(message, { at: minutes(-6) }),
      deliver(message, { at: minutes(6) }),
      fetch(`${service.origin}/v1/webhooks/identity-checks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message),
      }),
      // A stranger learns nothing from validation.
      fetch(`${service.origin}/v1/webhooks/identity-checks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{',
      }),
    ]
    for (const answer of await Promise.all(forged))
      expect(await problem(answer)).toMatchObject({ status: 401, code: 'signature_invalid' })
    expect(await checksOf('shop-4')).toEqual([])
    // The control: the same message, as it should be.
    expect((await deliver(message)).status).toBe(200)
  })

  test('R6 a signed message that cannot be understood is refused, and names the field', async () => {
    const { timestamp } = reportOf('shop-3')
    const odd = await problem(await deliver({ type: 'identity_check.reported', timestamp, data: {} }))
    expect([odd.code, odd.fields?.[0]?.field]).toEqual(['validation_failed', 'data'])
    const unknown = await problem(await deliver({ type: 'something.else', timestamp, data: {} }))
    expect([unknown.code, unknown.fields?.[0]?.field]).toEqual(['validation_failed', 'type'])
    expect(await problem(await deliver(reportOf('nobody-at-all')))).toMatchObject({ code: 'account_not_found' })
  })

  test('R6 the heartbeat comes by API and by webhook', async () => {
    const byApi = await reply<{ heartbeatAt: string; staleAt: string | null }>(
      'identityProvider.heartbeat',
      await call('POST', '/v1/identity-provider/heartbeat'),
    )
    expect(byApi.staleAt).toBeNull() // off when embedded
    const message = { type: 'identity_provider.heartbeat', timestamp: new Date().toISOString(), data: {} }
    expect(await reply('identityChecks.receive', await deliver(message))).toMatchObject({ accepted: true })
    const { heartbeat_at } = await database.kysely
      .selectFrom('identity_provider')
      .select('heartbeat_at')
      .executeTakeFirstOrThrow()
    expect(heartbeat_at.getTime()).toBeGreaterThanOrEqual(Date.parse(byApi.heartbeatAt))
  })

  test('only the marketplace’s back end may call, and bad input is refused by a coded error that names the field', async () => {
    const path = '/v1/marketplace/accounts/shop-5'
    for (const [method, at] of [
      ['PUT', path],
      ['POST', `${path}/closure`],
      ['POST', `${path}/erasure`],
      ['GET', `${path}/eligibility`],
      ['POST', '/v1/bids'],
      ['GET', '/v1/rewards'],
      ['POST', '/v1/identity-provider/heartbeat'],
    ] as const)
      expect([at, (await call(method, at, undefined, 'stranger')).status]).toEqual([at, 401])
    const wrong = async (body: object) =>
      (await problem(await call('PUT', path, { ...ANA, ...body }))).fields?.[0]?.field
    expect(await wrong({ email: 'nobody' })).toBe('email')
    expect(await wrong({ name: 'a\u0000b' })).toBe('name')
    expect(await wrong({ country: 'mexico' })).toBe('country')
    expect(await wrong({ language: 'Spanish please' })).toBe('language')
    expect(await wrong({ amountAtStake: -1 })).toBe('amountAtStake')
    expect(await wrong({ number: '+525512345601' })).toBe('number')
    const large = await call('POST', '/v1/bids', { externalId: 'shop-2', payload: 'x'.repeat(17_000) })
    expect(await problem(large)).toMatchObject({ status: 413, code: 'payload_too_large' })
  })
})
