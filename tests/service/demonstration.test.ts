import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '../../src-shared/contract/accounts.ts'
import type { demonstration as operations, SimulatedMessage } from '../../src-shared/contract/demonstration.ts'
import type { ReplyOf } from '../../src-shared/contract/operation.ts'
import { buildApp } from '../../src-service/app.ts'
import { checkpointPlace } from '../../src-service/audit/checkpoint-places.ts'
import { openSimulatedCarrier, type SimulatedCarrier } from '../../src-service/carriers/simulated.ts'
import { openSimulatedMailbox } from '../../src-service/carriers/simulated-mailbox.ts'
import { openWebhookEndpoint } from '../../src-service/carriers/standard-webhooks.ts'
import { openWebhookInbox, WEBHOOK_INBOX, type WebhookInbox } from '../../src-service/demonstration/webhook-inbox.ts'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { prepareDemonstration } from '../../src-service/embedded-demonstration.ts'
import { identityKeysIn } from '../../src-service/identity/keys.ts'
import { makeDemonstrationIdentity } from '../../src-service/identity/provider.ts'
import { openPglite } from '../../src-service/sql/pglite.ts'
import { signInStaff, type StaffConsole } from '../support/console-client.ts'
import { freePort } from '../support/free-port.ts'
import { forEachEngine } from '../support/databases.ts'
import { pgliteTemplate } from '../support/pglite-template.ts'
import { testKeys } from '../support/test-keys.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'

describe('the embedded workspace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linekeeper-demonstration-'))
  let app: FastifyInstance
  let carrier: SimulatedCarrier
  let agent: StaffConsole
  let webhookInbox: WebhookInbox
  let origin = ''

  beforeAll(async () => {
    const port = await freePort()
    origin = `http://127.0.0.1:${port}`
    const database = await openPglite({ template: await pgliteTemplate() })
    carrier = openSimulatedCarrier({ file: join(folder, 'carrier-ledger.jsonl'), now: () => new Date() })
    const mailbox = openSimulatedMailbox({ file: join(folder, 'mailbox.jsonl'), now: () => new Date() })
    const inbox = openWebhookInbox()
    webhookInbox = inbox
    const demonstration = prepareDemonstration({
      database,
      keys: testKeys(),
      carrier,
      mailbox,
      inbox,
      origin,
      tell: () => undefined,
    })
    await demonstration.fill()
    const identity = makeDemonstrationIdentity({
      origin,
      keys: await identityKeysIn(folder),
      members: demonstration.members,
    })
    const issuers = {
      issuers: identity,
      identityProvider: identity.plugin,
      demonstration: demonstration.routes(identity),
    }
    app = await buildApp({
      database,
      keys: testKeys(),
      carrier,
      checkpoints: checkpointPlace(join(folder, 'checkpoints')),
      mail: mailbox,
      webhooks: openWebhookEndpoint({ url: origin + WEBHOOK_INBOX, secrets: [inbox.secret] }),
      webhookInbox: inbox.plugin,
      publicOrigin: origin,
      embedded: true,
      ...issuers,
      version: 'test',
      logLevel: 'silent',
    })
    await app.listen({ host: '127.0.0.1', port })
    agent = await signInStaff(origin, 'staff-amara')
  }, 120_000)
  afterAll(async () => {
    await app.close()
    carrier.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const get = async <T>(path: string): Promise<T> => (await (await fetch(origin + path)).json()) as T
  const members = async (query: string) =>
    (await get<ReplyOf<typeof operations.members>>(`/v1/demonstration/members?query=${encodeURIComponent(query)}`))
      .members
  const messages = async (limit: number) =>
    (await get<{ messages: SimulatedMessage[] }>(`/v1/demonstration/messages?limit=${limit}`)).messages
  const accountOf = async (name: string): Promise<AccountView> => {
    const [member] = await members(name)
    return (await (await agent.request('GET', `/v1/accounts/${member?.accountId}`)).json()) as AccountView
  }
  const setCheck = (externalId: string, state: string) =>
    fetch(`${origin}/v1/demonstration/identity-checks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ externalId, state }),
    })

  it('lists the members of the stories first, with the number that their phone has', async () => {
    const first = await members('')
    expect(first[0]).toMatchObject({
      name: STORIES.readyForRequest.name,
      number: '(+52) 6441832399',
      identityCheck: null,
    })
    expect(first.find(({ name }) => name === STORIES.closedAccount.name)).toMatchObject({ number: null })
    expect(await members('priya raman')).toMatchObject([
      { name: STORIES.pendingCheck.name, identityCheck: 'manual_review' },
    ])
    expect(await members('example')).toHaveLength(20)
  })

  it('shows on the simulated phones what arrived, and R10 a re-send by call to the number that turned out a landline', async () => {
    const before = await messages(200)
    expect(before.length).toBeGreaterThan(10)
    expect(before.find(({ to }) => to === STORIES.waitingCode.number)).toMatchObject({
      state: 'delivered',
      code: expect.stringMatching(/^\d{6}$/),
      toShown: '(+48) 602118734',
    })

    const view = await accountOf(STORIES.landlineSms.name)
    const answer = await agent.request(
      'POST',
      `/v1/accounts/${view.account.id}/verifications/${view.verification?.id}/deliveries`,
      { channel: 'call' },
    )
    expect(answer.status).toBeLessThan(300)
    await expect
      .poll(() => messages(1), { timeout: 20_000 })
      .toMatchObject([
        { to: STORIES.landlineSms.number, channel: 'call', state: 'answered', code: expect.stringMatching(/^\d{6}$/) },
      ])
    await expect
      .poll(async () => (await accountOf(STORIES.landlineSms.name)).verification?.delivery, { timeout: 20_000 })
      .toMatchObject({ state: 'answered', startedBy: 'staff' })
  })

  it('R18 a change request reaches its member by mail, in the simulated mailbox, with a link to the page', async () => {
    const view = await accountOf(STORIES.readyForRequest.name)
    const answer = await agent.request('POST', `/v1/accounts/${view.account.id}/number-changes`, {
      number: '+526441832398',
      country: 'MX',
      reason: 'new_number',
      ticket: 'T-1',
    })
    expect(answer.status).toBeLessThan(300)
    const mails = async () =>
      (await get<ReplyOf<typeof operations.mails>>('/v1/demonstration/mails')).mails.filter(
        ({ to }) => to === view.account.email,
      )
    await expect.poll(mails, { timeout: 20_000 }).toHaveLength(1)
    expect(await mails()).toMatchObject([{ language: 'es', text: expect.stringContaining(`${origin}/settings`) }])
  })

  it('control 59 the demonstration marketplace takes what is signed, each event once, and nothing else', async () => {
    const inbox = `${origin}${WEBHOOK_INBOX}`
    const endpoint = openWebhookEndpoint({ url: inbox, secrets: [webhookInbox.secret] })
    const event = { id: 'whe_1', type: 'reward.granted', timestamp: new Date(), data: { xp: 50 } }
    const { signal } = new AbortController()
    expect(await endpoint.post(event, signal)).toMatchObject({ status: 204 })
    expect(await endpoint.post(event, signal)).toMatchObject({ status: 204 })
    const stranger = openWebhookEndpoint({ url: inbox, secrets: [`whsec_${'A'.repeat(44)}`] })
    expect(await stranger.post({ ...event, id: 'whe_2' }, signal)).toMatchObject({ status: 401 })
    const { webhooks } = await get<ReplyOf<typeof operations.webhooks>>('/v1/demonstration/webhooks')
    expect(webhooks.filter(({ id }) => id.startsWith('whe_') && id.length < 6)).toEqual([
      { id: 'whe_1', type: 'reward.granted', at: event.timestamp.toISOString(), data: { xp: 50 } },
    ])
  })

  it('R6 reports a check as the marketplace would: over HTTP, with a token of its own', async () => {
    const answer = await setCheck(STORIES.awaitingOwner.externalId, 'processing')
    expect([answer.status, await answer.json()]).toEqual([200, { serverNow: expect.any(String), state: 'processing' }])
    const view = await accountOf(STORIES.awaitingOwner.name)
    expect(view).toMatchObject({ numberChange: null, identityCheck: { state: 'processing', pending: true } })
    expect(view.actions.requestNumberChange.blockedBy.map(({ code }) => code)).toEqual(['identity_check_pending'])
    const unknown = await setCheck('nobody', 'processing')
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { code: 'account_not_found' }])
  })

  it('R19 bids as the marketplace would: kept as a draft without a number, let through with one', async () => {
    const bid = async (externalId: string) => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ externalId })
      const answer = await fetch(`${origin}/v1/demonstration/bids`, { method: 'POST', headers, body })
      return [answer.status, await answer.json()]
    }
    const draftId = expect.stringMatching(/^dft_/) as string
    const verifyUrl = `${origin}/sign-in?return=%2Fsettings%3Fopen%3Dsetup`
    expect(await bid(STORIES.firstTimer.externalId)).toMatchObject([200, { letThrough: false, draftId, verifyUrl }])
    expect(await bid(STORIES.readyForRequest.externalId)).toMatchObject([
      200,
      { letThrough: true, draftId: null, verifyUrl: null },
    ])
    const [closed] = await members(STORIES.closedAccount.name)
    expect(await bid(closed?.externalId ?? '')).toMatchObject([409, { code: 'account_closed' }])
    expect(await bid('nobody')).toMatchObject([404, { code: 'account_not_found' }])
  })

  it('moves the clock for staff who are signed in, and for nobody else', async () => {
    const before = new Date((await get<{ serverNow: string }>('/v1/demonstration/messages')).serverNow).getTime()
    const answer = await agent.request('POST', '/v1/demonstration/clock', { minutes: 15 })
    const { serverNow, offsetMinutes } = (await answer.json()) as { serverNow: string; offsetMinutes: number }
    expect([answer.status, offsetMinutes]).toEqual([200, 15])
    expect(new Date(serverNow).getTime() - before).toBeGreaterThanOrEqual(15 * 60_000)
    const view = await accountOf(STORIES.usedUpCode.name)
    expect(view.actions.resendCode.allowed).toBe(true)
    for (const minutes of [0, -5, 1.5, 1e6])
      expect((await agent.request('POST', '/v1/demonstration/clock', { minutes })).status).toBe(400)
    const stranger = await fetch(`${origin}/v1/demonstration/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"minutes":15}',
    })
    expect(stranger.status).toBe(401)
  })
})

forEachEngine('a service without demonstration data', (open) => {
  let service: WholeService
  beforeAll(async () => {
    service = await startWholeService(await open())
  })
  afterAll(() => service.close())

  it('refuses every operation of the demonstration', async () => {
    const agent = await service.staff('staff-amara')
    const json = { 'content-type': 'application/json' }
    const answers = await Promise.all([
      agent.request('POST', '/v1/demonstration/clock', { minutes: 15 }),
      fetch(`${service.origin}/v1/demonstration/messages`),
      fetch(`${service.origin}/v1/demonstration/mails`),
      fetch(`${service.origin}/v1/demonstration/webhooks`),
      fetch(`${service.origin}/v1/demonstration/members`),
      fetch(`${service.origin}/v1/demonstration/identity-checks`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ externalId: 'x', state: 'processing' }),
      }),
      fetch(`${service.origin}/v1/demonstration/bids`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ externalId: 'x' }),
      }),
    ])
    for (const answer of answers) expect(await answer.json()).toMatchObject({ code: 'demonstration_only' })
  })
})
