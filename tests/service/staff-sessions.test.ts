import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffTokens } from '../../src-shared/contract/staff-sessions.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { makeBrowser } from '../support/browser.ts'
import {
  authorizationRequest,
  CONSOLE_REDIRECT,
  digest,
  exchangeCode,
  makeProofKey,
  postWithProof,
  signInStaff,
  staffCode,
  staffIdToken,
} from '../support/console-client.ts'
import { advanceClock, forEachEngine } from '../support/databases.ts'
import { startIssuer } from '../support/issuer-server.ts'
import type { IssuerServer } from '../support/issuer-server.ts'
import { startSignInService } from '../support/sign-in-service.ts'
import type { SignInService } from '../support/sign-in-service.ts'

const NONCE = 'a-nonce-of-the-console'
const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { code?: string }).code

forEachEngine('staff sessions', (open) => {
  let database: Database
  let service: SignInService
  let organisation: IssuerServer
  let elsewhere: SignInService
  const create = (): string => `${service.origin}/v1/staff-sessions`

  beforeAll(async () => {
    database = await open()
    service = await startSignInService(database)
    organisation = await startIssuer()
    const staffIssuer = { url: organisation.url, clientId: 'console-there', rolesClaim: 'groups' }
    elsewhere = await startSignInService(database, { deps: () => ({ staffIssuer }) })
  })
  afterAll(async () => {
    await elsewhere.close()
    await organisation.close()
    await service.close()
  })

  test('one of the demonstration staff signs in with code, PKCE and proof', async () => {
    const staff = await signInStaff(service.origin, 'staff-mei')
    const { tokens } = staff
    expect(tokens).toMatchObject({
      tokenType: 'DPoP',
      staff: { id: 'staff-mei', name: 'Mei Tanaka', roles: ['reviewer'] },
    })
    expect(tokens.expiresIn).toBeGreaterThan(590)
    expect(tokens.expiresIn).toBeLessThanOrEqual(600)
    expect(Date.parse(tokens.sessionEndsAt) - Date.now()).toBeGreaterThan(11.9 * 3_600_000)
    expect(Math.abs(Date.parse(tokens.staff.signedInAt) - Date.now())).toBeLessThan(60_000)
    expect(Buffer.from(tokens.accessToken, 'base64url')).toHaveLength(32)
    expect(await (await staff.request('GET', '/who/staff')).json()).toMatchObject({
      kind: 'staff',
      roles: ['reviewer'],
    })
  })

  test('the reply is not to be stored, and the database holds no token', async () => {
    const key = await makeProofKey()
    const response = await postWithProof(create(), key, await staffIdToken(service.origin, 'staff-rosa'))
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { accessToken, refreshToken } = (await response.json()) as StaffTokens
    const { rows } = await sql<{ row: string }>`select s::text as row from staff_session s`.execute(database.kysely)
    const kept = rows.map(({ row }) => row).join('\n')
    expect(kept).toContain(Buffer.from(digest(accessToken), 'base64url').toString('hex'))
    for (const token of [accessToken, refreshToken]) {
      expect(kept).not.toContain(token)
      expect(kept).not.toContain(Buffer.from(token).toString('hex'))
      expect(kept).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
    }
  })

  describe('the provider refuses', () => {
    const failure = async (changes: Record<string, string | null>): Promise<string | null> => {
      const { address } = await makeBrowser().follow(authorizationRequest(service.origin, changes), CONSOLE_REDIRECT)
      expect(address.searchParams.get('code')).toBeNull()
      return address.searchParams.get('error')
    }
    const good = { code_challenge: digest('v'.repeat(43)), nonce: NONCE, state: 'state', login_hint: 'staff-amara' }

    test('a plain challenge', async () => {
      expect(await failure({ ...good, code_challenge: 'v'.repeat(43), code_challenge_method: 'plain' })).toBe(
        'invalid_request',
      )
    })
    test('no challenge', async () => {
      expect(await failure({ ...good, code_challenge: null, code_challenge_method: null })).toBe('invalid_request')
    })
    test('to answer without asking', async () => {
      expect(await failure({ ...good, prompt: 'none' })).toBe('login_required')
    })
    test('another address to return to', async () => {
      const to = authorizationRequest(service.origin, { ...good, redirect_uri: 'http://127.0.0.1:47111/other' })
      const response = await makeBrowser().request(to)
      expect(response.status).toBe(400)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    })
    test('a code that was used', async () => {
      const { code, verifier } = await staffCode(service.origin, 'staff-amara')
      expect((await exchangeCode(service.origin, code, verifier)).status).toBe(200)
      const again = await exchangeCode(service.origin, code, verifier)
      expect([again.status, await again.json()]).toMatchObject([400, { error: 'invalid_grant' }])
    })
    test('another verifier', async () => {
      const { code } = await staffCode(service.origin, 'staff-amara')
      const answer = await exchangeCode(service.origin, code, 'w'.repeat(43))
      expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_grant' }])
    })
  })

  test('without a hint the four people are a click away, on a page without script', async () => {
    const browser = makeBrowser()
    const start = authorizationRequest(service.origin, {
      code_challenge: digest('v'.repeat(43)),
      nonce: NONCE,
      state: 's',
    })
    const { response, address } = await browser.follow(start)
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'nonce-[^']+'; form-action/,
    )
    const html = await response.text()
    for (const name of ['Amara Okafor', 'Jonas Lindqvist', 'Mei Tanaka', 'Rosa Delgado']) expect(html).toContain(name)
    expect(html).not.toContain('<script')
    const member = await browser.request(address, { method: 'POST', body: new URLSearchParams({ sub: 'member-1' }) })
    expect(member.status).toBe(400)
    const chosen = { method: 'POST', body: new URLSearchParams({ sub: 'staff-jonas' }) }
    const back = await browser.follow(address, CONSOLE_REDIRECT, chosen)
    expect(back.address.searchParams.get('code')).toBeTruthy()
    expect(back.address.searchParams.get('iss')).toBe(`${service.origin}/oidc`)
  })

  describe('the service refuses an ID token', () => {
    const exchange = async (idToken: string, nonce = NONCE): Promise<unknown> => {
      const url = `${elsewhere.origin}/v1/staff-sessions`
      return codeOf(await postWithProof(url, await makeProofKey(), { idToken, nonce }))
    }
    const now = (): number => Math.floor(Date.now() / 1000)
    const claims = { sub: 'ada', aud: 'console-there', nonce: NONCE, groups: ['agent'], auth_time: now() }

    test('but takes a good one, with the roles that it knows', async () => {
      const idToken = await organisation.sign({
        ...claims,
        groups: ['everyone', 'reviewer', 'agent'],
        name: 'Ada Quist',
      })
      const url = `${elsewhere.origin}/v1/staff-sessions`
      const response = await postWithProof(url, await makeProofKey(), { idToken, nonce: NONCE })
      expect(await response.json()).toMatchObject({
        staff: { id: 'ada', name: 'Ada Quist', roles: ['agent', 'reviewer'] },
      })
    })
    test('with another nonce', async () => {
      expect(await exchange(await organisation.sign(claims), 'another-nonce-altogether')).toBe('sign_in_failed')
    })
    test.each<[string, object]>([
      ['without a nonce', { nonce: undefined }],
      ['of a foreign issuer', { iss: 'http://127.0.0.1:1' }],
      ['for another client', { aud: 'member-page' }],
      ['for two, given to another', { aud: ['console-there', 'member-page'], azp: 'member-page' }],
      ['that is over', { iat: now() - 200, exp: now() - 100 }],
      ['that is older than five minutes', { iat: now() - 400, exp: now() + 600 }],
      ['from the future', { iat: now() + 600, exp: now() + 900 }],
      ['without an end', { exp: undefined }],
      ['of nobody', { sub: undefined }],
    ])('%s', async (_, changes) => {
      expect(await exchange(await organisation.sign({ ...claims, ...changes }))).toBe('sign_in_failed')
    })
    test('signed by another key', async () => {
      const [header, payload] = (await organisation.sign(claims)).split('.')
      const [, , signature] = (await organisation.sign({ ...claims, sub: 'eve' })).split('.')
      expect(await exchange(`${header}.${payload}.${signature}`)).toBe('sign_in_failed')
      expect(await exchange(await organisation.sign(claims, { kid: 'two' }))).toBe('sign_in_failed')
    })
    test('that is not signed', async () => {
      const [, payload] = (await organisation.sign(claims)).split('.')
      const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
      expect(await exchange(`${header}.${payload}.`)).toBe('sign_in_failed')
      expect(await exchange('nonsense')).toBe('sign_in_failed')
    })
    test.each([[['admin']], [[]], [undefined], ['agents']])('that gives no role: %j', async (groups) => {
      expect(await exchange(await organisation.sign({ ...claims, groups }))).toBe('no_role')
    })
    test('that was exchanged before, even with another key', async () => {
      const idToken = await organisation.sign({ ...claims, jti: 'once' })
      expect(await exchange(idToken)).toBeUndefined()
      expect(await exchange(idToken)).toBe('sign_in_failed')
    })
  })

  test('an issuer out of reach is said, and asked again', async () => {
    const gone = await startIssuer()
    const staffIssuer = { url: gone.url, clientId: 'console-there', rolesClaim: 'groups' }
    const alone = await startSignInService(database, { deps: () => ({ staffIssuer }) })
    await gone.close()
    const exchange = async (issuer: IssuerServer): Promise<Response> => {
      const idToken = await issuer.sign({ sub: 'ada', aud: 'console-there', nonce: NONCE, groups: ['agent'] })
      return postWithProof(`${alone.origin}/v1/staff-sessions`, await makeProofKey(), { idToken, nonce: NONCE })
    }
    const answer = await exchange(gone)
    expect([answer.status, await codeOf(answer)]).toEqual([503, 'service_unavailable'])
    const back = await startIssuer(Number(new URL(gone.url).port))
    expect((await exchange(back)).status).toBe(201)
    await back.close()
    await alone.close()
  })

  test('a proof opens one session', async () => {
    const key = await makeProofKey()
    const proof = await key.proof('POST', create())
    expect((await postWithProof(create(), key, await staffIdToken(service.origin, 'staff-mei'), proof)).status).toBe(
      201,
    )
    const again = await postWithProof(create(), key, await staffIdToken(service.origin, 'staff-mei'), proof)
    expect([again.status, await codeOf(again)]).toEqual([401, 'proof_invalid'])
  })

  describe('a refresh', () => {
    const refresh = (): string => `${service.origin}/v1/staff-sessions/refresh`

    test('gives a new access token at once and never a longer session', async () => {
      const staff = await signInStaff(service.origin, 'staff-amara')
      const { accessToken, refreshToken, sessionEndsAt } = staff.tokens
      const next = (await (await postWithProof(refresh(), staff.key, { refreshToken })).json()) as StaffTokens
      expect(next).toMatchObject({ refreshToken, sessionEndsAt, staff: staff.tokens.staff })
      expect(next.accessToken).not.toBe(accessToken)
      expect(await codeOf(await staff.request('GET', '/who/staff'))).toBe('session_over')
      const dpop = await staff.key.proof('GET', `${service.origin}/who/staff`, { accessToken: next.accessToken })
      const headers = { authorization: `DPoP ${next.accessToken}`, dpop }
      expect((await fetch(`${service.origin}/who/staff`, { headers })).status).toBe(200)
    })
    test('is refused without the key, and the session stays', async () => {
      const staff = await signInStaff(service.origin, 'staff-amara')
      const { refreshToken } = staff.tokens
      expect(await codeOf(await postWithProof(refresh(), await makeProofKey(), { refreshToken }))).toBe('proof_invalid')
      const proof = await staff.key.proof('POST', refresh())
      expect((await postWithProof(refresh(), staff.key, { refreshToken }, proof)).status).toBe(200)
      expect(await codeOf(await postWithProof(refresh(), staff.key, { refreshToken }, proof))).toBe('proof_invalid')
    })
    test('of an unknown token is refused', async () => {
      const answer = await postWithProof(refresh(), await makeProofKey(), { refreshToken: 'unknown' })
      expect([answer.status, await codeOf(answer)]).toEqual([401, 'session_over'])
    })
    test('works after the access token is over, until the session is', async () => {
      const staff = await signInStaff(service.origin, 'staff-amara')
      const { refreshToken } = staff.tokens
      const move = (column: 'access_ends_at' | 'ends_at', by: string) =>
        sql`update staff_session set ${sql.ref(column)} = clock_timestamp() + ${by}::interval
          where refresh_hash = ${Buffer.from(digest(refreshToken), 'base64url')}`.execute(database.kysely)
      await move('access_ends_at', '-1 second')
      expect(await codeOf(await staff.request('GET', '/who/staff'))).toBe('session_over')
      await move('ends_at', '90 seconds')
      const last = (await (await postWithProof(refresh(), staff.key, { refreshToken })).json()) as StaffTokens
      expect(last.expiresIn).toBeLessThanOrEqual(90)
      await move('ends_at', '-1 second')
      expect(await codeOf(await postWithProof(refresh(), staff.key, { refreshToken }))).toBe('session_over')
    })
  })

  test('ending a session ends both tokens, and only with its key', async () => {
    const staff = await signInStaff(service.origin, 'staff-jonas')
    const { refreshToken } = staff.tokens
    const end = `${service.origin}/v1/staff-sessions/end`
    expect(await codeOf(await postWithProof(end, await makeProofKey(), { refreshToken }))).toBe('proof_invalid')
    expect((await staff.request('GET', '/who/staff')).status).toBe(200)
    expect((await postWithProof(end, staff.key, { refreshToken })).status).toBe(200)
    expect(await codeOf(await staff.request('GET', '/who/staff'))).toBe('session_over')
    expect(await codeOf(await postWithProof(end, staff.key, { refreshToken }))).toBe('session_over')
    const refresh = `${service.origin}/v1/staff-sessions/refresh`
    expect(await codeOf(await postWithProof(refresh, staff.key, { refreshToken }))).toBe('session_over')
  })

  test('advancing the rules’ clock signs nobody out', async () => {
    const staff = await signInStaff(service.origin, 'staff-jonas')
    await advanceClock(database, '3 days')
    expect((await staff.request('GET', '/who/staff')).status).toBe(200)
    const later = await signInStaff(service.origin, 'staff-jonas')
    expect(Date.parse(later.tokens.serverNow) - Date.now()).toBeGreaterThan(2.9 * 86_400_000)
    expect(Date.parse(later.tokens.sessionEndsAt) - Date.now()).toBeLessThan(12.1 * 3_600_000)
    expect(later.tokens.expiresIn).toBeLessThanOrEqual(600)
  })

  test('nobody is signed in without a token', async () => {
    const answer = await fetch(`${service.origin}/who/staff`)
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'not_signed_in'])
  })
})
