import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fastify } from 'fastify'
import { sql } from 'kysely'
import { ulid } from 'ulid'
import { errorHandler } from '../../src-service/http/plugins/error-handler.ts'
import { identityKeysIn } from '../../src-service/identity/keys.ts'
import { makeDemonstrationIdentity } from '../../src-service/identity/provider.ts'
import type { DemonstrationIdentity } from '../../src-service/identity/provider.ts'
import type { DemonstrationMember } from '../../src-service/identity/people.ts'
import { makeSignIn } from '../../src-service/sign-in.ts'
import type { SignInDeps } from '../../src-service/sign-in.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { freePort } from './free-port.ts'

/** Members that the provider knows; `stranger` has no account. */
export const MEMBERS: readonly DemonstrationMember[] = [
  { externalId: 'member-1', name: 'Ada <b>Quist</b>', email: 'ada@example.com', note: 'has a verified number' },
  { externalId: 'member-2', name: 'Ben Osei', email: 'ben@example.com' },
  { externalId: 'member-closed', name: 'Cleo Ruiz', email: 'cleo@example.com' },
  { externalId: 'stranger', name: 'Sam Nobody', email: 'sam@example.com' },
]

export interface SignInService {
  readonly origin: string
  readonly identity: DemonstrationIdentity
  readonly close: () => Promise<void>
}

export interface SignInServiceOptions {
  /** Changes to what sign-in is made with, for example a foreign issuer. */
  readonly deps?: (identity: DemonstrationIdentity, origin: string) => Partial<SignInDeps>
}

/** An account of the marketplace's, as little of it as sign-in needs. */
export async function addAccount(
  database: Database,
  externalId: string,
  closedAt: Date | null = null,
): Promise<string> {
  const id = `acc_${ulid()}`
  await sql`insert into account (id, external_id, name, folded_name, email, country, language, search, created_at, closed_at)
    values (${id}, ${externalId}, 'Ada Quist', 'ada quist', 'ada@example.com', 'GB', 'en', 'ada quist', app_now(), ${closedAt})
  `.execute(database.kysely)
  return id
}

/** Sign-in alone on a loopback port: the provider, the routes and one route for each kind of actor that says who asked. */
export async function startSignInService(
  database: Database,
  options: SignInServiceOptions = {},
): Promise<SignInService> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const dataFolder = mkdtempSync(join(tmpdir(), 'linekeeper-identity-'))
  const members = {
    search: async (text: string, limit: number) =>
      MEMBERS.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())).slice(0, limit),
    find: async (externalId: string) => MEMBERS.find((member) => member.externalId === externalId) ?? null,
  }
  const identity = makeDemonstrationIdentity({ origin, keys: await identityKeysIn(dataFolder), members })
  const app = fastify({ forceCloseConnections: true })
  const signIn = makeSignIn({
    database,
    publicOrigin: origin,
    embedded: true,
    staffIssuer: identity.staffIssuer,
    memberIssuer: identity.memberIssuer,
    integrationIssuer: identity.integrationIssuer,
    log: app.log,
    ...options.deps?.(identity, origin),
  })
  errorHandler(app, async () => new Date())
  await app.register(identity.plugin)
  await app.register(signIn.routes)
  app.get('/who/staff', (request) => signIn.authenticate.staff(request))
  app.post('/who/staff', (request) => signIn.authenticate.staff(request))
  app.get('/who/member', (request) => signIn.authenticate.member(request))
  app.post('/who/member', (request) => signIn.authenticate.member(request))
  app.get('/who/integration', (request) => signIn.authenticate.integration(request))
  await app.listen({ host: '127.0.0.1', port })
  return {
    origin,
    identity,
    close: async () => {
      await app.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
