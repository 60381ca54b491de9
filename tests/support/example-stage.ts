import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { requestOf } from '../../src-main/api/request.ts'
import { operationOf, type Input, type OperationKey } from '../../src-shared/contract/index.ts'
import { buildApp } from '../../src-service/app.ts'
import { checkpointPlace } from '../../src-service/audit/checkpoint-places.ts'
import { openSimulatedCarrier } from '../../src-service/carriers/simulated.ts'
import { openSimulatedMailbox } from '../../src-service/carriers/simulated-mailbox.ts'
import { openWebhookEndpoint } from '../../src-service/carriers/standard-webhooks.ts'
import { openWebhookInbox, WEBHOOK_INBOX } from '../../src-service/demonstration/webhook-inbox.ts'
import { identityKeysIn } from '../../src-service/identity/keys.ts'
import { makeDemonstrationIdentity } from '../../src-service/identity/provider.ts'
import { prepareDemonstration } from '../../src-service/embedded-demonstration.ts'
import { openPglite } from '../../src-service/sql/pglite.ts'
import { freePort } from './free-port.ts'
import { makeBrowser } from './browser.ts'
import { makeProofKey, postWithProof, signInStaff, type StaffConsole } from './console-client.ts'
import { hearingTwilio, postAsTwilio } from './example-carrier.ts'
import { pgliteTemplate } from './pglite-template.ts'
import { testKeys } from './test-keys.ts'
import { makeWorld, type World } from './world.ts'

/** One example request: its input, and who sends it where the audience does not say that. */
export interface ExampleRequest<K extends OperationKey> {
  readonly input: Input<K>
  /** `staff`: an id of the demonstration staff; `member`: an external id. */
  readonly by?: string
}

/** Prepares an operation's example on the embedded workspace with its demonstration data. */
export type Example<K extends OperationKey> = (stage: Stage) => Promise<ExampleRequest<K>>

/** The embedded workspace, whole, and the rules on the same database. */
export interface Stage {
  readonly origin: string
  readonly world: World
  /** Sends an example as the contract says and answers what came. */
  readonly send: <K extends OperationKey>(key: K, example: ExampleRequest<K>) => Promise<Response>
  readonly staff: (staffId: string) => Promise<StaffConsole>
  readonly close: () => Promise<void>
}

/** Of the identity provider's webhooks. */
const WEBHOOK_SECRET = `whsec_${randomBytes(32).toString('base64')}`

/** As the identity provider signs, per Standard Webhooks. */
const signatureOf = (body: string, at = new Date()): Record<string, string> => ({
  'webhook-id': 'msg_1',
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(WEBHOOK_SECRET).sign('msg_1', at, body),
})

export async function startExampleStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'linekeeper-examples-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const database = await openPglite({ template: await pgliteTemplate() })
  const keys = testKeys()
  const carrier = openSimulatedCarrier({ file: join(folder, 'carrier.jsonl'), now: () => new Date() })
  const mailbox = openSimulatedMailbox({ file: join(folder, 'mailbox.jsonl'), now: () => new Date() })
  const inbox = openWebhookInbox()
  const tell = () => undefined
  const demonstration = prepareDemonstration({ database, keys, carrier, mailbox, inbox, origin, tell })
  await demonstration.fill()
  const identity = makeDemonstrationIdentity({
    origin,
    keys: await identityKeysIn(folder),
    members: demonstration.members,
  })
  const app = await buildApp({
    database,
    keys,
    carrier: hearingTwilio(carrier, origin),
    checkpoints: checkpointPlace(join(folder, 'checkpoints')),
    mail: mailbox,
    webhooks: openWebhookEndpoint({ url: origin + WEBHOOK_INBOX, secrets: [inbox.secret] }),
    webhookInbox: inbox.plugin,
    publicOrigin: origin,
    embedded: true,
    issuers: identity,
    identityProvider: identity.plugin,
    identityWebhookSecrets: [WEBHOOK_SECRET],
    demonstration: demonstration.routes(identity),
    version: 'test',
    logLevel: 'silent',
  })
  await app.listen({ host: '127.0.0.1', port })
  const consoles = new Map<string, Promise<StaffConsole>>()
  const staff = (staffId: string): Promise<StaffConsole> => {
    const signedIn = consoles.get(staffId) ?? signInStaff(origin, staffId)
    consoles.set(staffId, signedIn)
    return signedIn
  }
  const cookieOf = async (externalId: string): Promise<string> => {
    const browser = makeBrowser()
    await browser.follow(new URL(`${origin}/sign-in?as=${externalId}&return=/settings`), `${origin}/settings`)
    return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
  const tokenOf = async (): Promise<string> => {
    const { clientId, clientSecret } = identity.marketplaceClient
    const answer = await fetch(`${origin}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: 'urn:linekeeper:service' }),
    })
    return ((await answer.json()) as { access_token: string }).access_token
  }
  const stage: Stage = {
    origin,
    world: makeWorld(database),
    staff,
    async send(key, { input, by = '' }) {
      const entry = operationOf(key)
      const { method, address, json } = requestOf(entry, input as Record<string, unknown>, origin)
      if (entry.form && 'form' in input) return postAsTwilio(address, input.form as Readonly<Record<string, string>>)
      const body = json && Object.keys(json).length > 0 ? json : undefined
      if (entry.audience === 'staff') return (await staff(by)).request(method, address.slice(origin.length), body)
      if (entry.audience === 'session')
        return postWithProof(address, stageKeyOf(by) ?? (await makeProofKey()), body ?? {})
      const headers: Record<string, string> = body ? { 'content-type': 'application/json' } : {}
      if (entry.audience === 'member')
        Object.assign(headers, { cookie: await cookieOf(by), origin, 'x-linekeeper-page': '1' })
      if (entry.audience === 'integration') headers['authorization'] = `Bearer ${await tokenOf()}`
      if (key === 'identityChecks.receive') Object.assign(headers, signatureOf(JSON.stringify(body)))
      return fetch(address, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    },
    async close() {
      await app.close()
      carrier.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return stage

  /** A session's examples are sent with the key that it is bound to. */
  function stageKeyOf(by: string): StaffConsole['key'] | undefined {
    return sessionKeys.get(by)
  }
}

/** The keys of sessions that examples opened, by what they call them. */
export const sessionKeys = new Map<string, StaffConsole['key']>()
