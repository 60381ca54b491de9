import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttp } from '../../src-main/api/http.ts'
import { signInAtEmbeddedProvider } from '../../src-main/session/embedded-sign-in.ts'
import { createSession } from '../../src-main/session/session.ts'
import { createSessionCalls } from '../../src-main/session/session-calls.ts'
import type { Vault } from '../../src-main/session/vault.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { openPglite } from '../../src-service/sql/pglite.ts'
import { pgliteTemplate } from '../support/pglite-template.ts'
import { startSignInService, type SignInService } from '../support/sign-in-service.ts'

const http = createHttp()
let database: Database
let service: SignInService

beforeAll(async () => {
  database = await openPglite({ template: await pgliteTemplate() })
  service = await startSignInService(database)
})
afterAll(async () => {
  await service.close()
  await database.close()
})

const inMemory = (): Vault & { content: string | undefined } => {
  const vault: Vault & { content: string | undefined } = {
    content: undefined,
    state: () => ({ kept: 'memory', keptReason: 'no_keychain' }),
    open: async () => vault.content,
    keep: async (secret) => void (vault.content = secret),
    forget: () => void (vault.content = undefined),
  }
  return vault
}

const sessionOf = (vault: Vault) =>
  createSession({
    vault,
    callSession: createSessionCalls(http, () => service.origin),
    demonstrationStaff: [],
    origin: () => service.origin,
    signInAtProvider: (staffId, nonce) => signInAtEmbeddedProvider(http, service.origin, staffId ?? '', nonce),
    onChange: () => undefined,
  })

const whoAsks = async (session: ReturnType<typeof sessionOf>, method: 'GET' | 'POST' = 'GET') => {
  const url = `${service.origin}/who/staff`
  const { headers } = await session.authorize(method, url)
  return http.send({ method, url, headers, timeoutMs: 5_000 })
}

describe('the session with the real service and provider', () => {
  it('signs in by the code flow and is known by its proofs', async () => {
    const session = sessionOf(inMemory())
    await session.signIn('staff-jonas')
    expect(session.view().staff).toMatchObject({ id: 'staff-jonas', name: 'Jonas Lindqvist', roles: ['supervisor'] })
    expect(await whoAsks(session)).toMatchObject({ status: 200, body: { kind: 'staff', id: 'staff-jonas' } })
    expect(await whoAsks(session, 'POST')).toMatchObject({ status: 200 })
  })

  it('goes on after a restart of the console from what the vault kept', async () => {
    const vault = inMemory()
    await sessionOf(vault).signIn('staff-mei')
    const next = sessionOf(vault)
    await next.restore()
    expect(await whoAsks(next)).toMatchObject({ status: 200, body: { id: 'staff-mei' } })
  })

  it('is of no use to who has the kept refresh token without its key', async () => {
    const vault = inMemory()
    await sessionOf(vault).signIn('staff-mei')
    const stolen = JSON.parse(vault.content ?? '') as { refreshToken: string }
    const thief = inMemory()
    await sessionOf(thief).signIn('staff-amara')
    const own = JSON.parse(thief.content ?? '') as object
    thief.content = JSON.stringify({ ...own, refreshToken: stolen.refreshToken })
    const session = sessionOf(thief)
    await session.restore()
    await expect(whoAsks(session)).rejects.toMatchObject({ code: 'session_over' })
  })

  it('is over at the service after sign-out, for every copy of it', async () => {
    const vault = inMemory()
    const session = sessionOf(vault)
    await session.signIn('staff-rosa')
    const copy = inMemory()
    copy.content = vault.content
    await session.signOut()
    await expect(whoAsks(session)).rejects.toMatchObject({ code: 'not_signed_in' })
    const other = sessionOf(copy)
    await other.restore()
    await expect(whoAsks(other)).rejects.toMatchObject({ code: 'session_over' })
    expect(other.view().staff).toBeNull()
    expect(copy.content).toBeUndefined()
  })

  it('is neither created nor changed for somebody without a sign-in at the provider', async () => {
    const session = sessionOf(inMemory())
    await expect(session.signIn('nobody')).rejects.toMatchObject({ code: 'sign_in_failed' })
    expect(session.view().staff).toBeNull()
    const { rows } = await sql`select 1 from staff_session where staff_id = 'nobody'`.execute(database.kysely)
    expect(rows).toEqual([])
  })
})
