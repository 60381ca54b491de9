import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { checkpointPlace } from '../../src-service/audit/checkpoint-places.ts'
import { buildApp, type AppDeps } from '../../src-service/app.ts'
import type { CodeCarrier, CodeMessage, PlainMessage, SendReport } from '../../src-service/domain/ports/code-carrier.ts'
import { identityKeysIn } from '../../src-service/identity/keys.ts'
import { makeDemonstrationIdentity } from '../../src-service/identity/provider.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { makeBrowser } from './browser.ts'
import { signInStaff, type StaffConsole } from './console-client.ts'
import { testKeys } from './test-keys.ts'
import { freePort } from './free-port.ts'

/** A carrier that keeps what it was given and reports what a test says. */
export interface TestCarrier extends CodeCarrier {
  readonly sent: readonly CodeMessage[]
  /** Messages without a code. */
  readonly told: readonly PlainMessage[]
  /** Resolves with the next message to this number that has not been taken. */
  readonly take: (to: string) => Promise<CodeMessage>
  readonly report: (report: Omit<SendReport, 'ref'>) => Promise<void>
}

function testCarrier(): TestCarrier {
  const sent: CodeMessage[] = []
  const told: PlainMessage[] = []
  const waiting = new Map<string, (message: CodeMessage) => void>()
  const taken = new Set<CodeMessage>()
  let listener: ((report: SendReport) => Promise<void>) | undefined
  return {
    name: 'test',
    sent,
    told,
    send: async (message) => {
      sent.push(message)
      waiting.get(message.to)?.(message)
      return { outcome: 'accepted', ref: `ref-${message.deliveryId}` }
    },
    tell: async (message) => {
      told.push(message)
      return { outcome: 'accepted', ref: `ref-${message.messageId}` }
    },
    onReport: (given) => {
      listener = given
      return () => (listener = undefined)
    },
    take: async (to) => {
      const ready = sent.find((message) => message.to === to && !taken.has(message))
      const message = ready ?? (await new Promise<CodeMessage>((resolve) => waiting.set(to, resolve)))
      waiting.delete(to)
      taken.add(message)
      return message
    },
    report: async (report) => listener?.({ ...report, ref: `ref-${report.deliveryId}` }),
  }
}

/** The whole service on a loopback port: every route, the embedded provider, the worker; only the carrier is the test's. */
export interface WholeService {
  readonly app: FastifyInstance
  readonly origin: string
  readonly carrier: TestCarrier
  readonly staff: (staffId: string) => Promise<StaffConsole>
  /** A signed-in member's page: fetch with its cookie. */
  readonly member: (externalId: string) => Promise<MemberPage>
  /** A token of the marketplace's back end. */
  readonly integrationToken: () => Promise<string>
  readonly close: () => Promise<void>
}
export interface MemberPage {
  readonly request: (method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Response>
}

export async function startWholeService(
  database: Database,
  options: Pick<
    Partial<AppDeps>,
    | 'lookAtSessionsEvery'
    | 'identityWebhookSecrets'
    | 'carrier'
    | 'site'
    | 'mail'
    | 'webhooks'
    | 'clientAddressHeader'
    | 'clientCountryHeader'
  > = {},
): Promise<WholeService> {
  const origin = `http://127.0.0.1:${await freePort()}`
  const dataFolder = mkdtempSync(join(tmpdir(), 'linekeeper-service-'))
  const find = async (externalId: string) => {
    const row = await database.kysely
      .selectFrom('account')
      .select(['external_id', 'name', 'email'])
      .where('external_id', '=', externalId)
      .executeTakeFirst()
    return row ? { externalId: row.external_id, name: row.name, email: row.email } : null
  }
  const identity = makeDemonstrationIdentity({
    origin,
    keys: await identityKeysIn(dataFolder),
    members: { find, search: async () => [] },
  })
  const carrier = testCarrier()
  const app = await buildApp({
    database,
    keys: testKeys(),
    carrier,
    checkpoints: checkpointPlace(join(dataFolder, 'checkpoints')),
    publicOrigin: origin,
    embedded: true,
    issuers: identity,
    identityProvider: identity.plugin,
    version: 'test',
    logLevel: 'silent',
    ...options,
  })
  await app.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) })
  return {
    app,
    origin,
    carrier,
    staff: (staffId) => signInStaff(origin, staffId),
    member: async (externalId) => {
      const browser = makeBrowser()
      await browser.follow(new URL(`${origin}/sign-in?as=${externalId}&return=/settings`), `${origin}/settings`)
      return {
        request: (method, path, body, headers) =>
          fetch(origin + path, {
            method,
            headers: {
              cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
              'x-linekeeper-page': '1',
              origin,
              ...(body ? { 'content-type': 'application/json' } : {}),
              ...headers,
            },
            ...(body ? { body: JSON.stringify(body) } : {}),
          }),
      }
    },
    integrationToken: async () => {
      const { clientId, clientSecret } = identity.marketplaceClient
      const answer = await fetch(`${origin}/oidc/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: 'urn:linekeeper:service' }),
      })
      return ((await answer.json()) as { access_token: string }).access_token
    },
    close: async () => {
      await app.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
