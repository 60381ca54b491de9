import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src-service/sql/database.ts'
import { makeBrowser } from '../support/browser.ts'
import { staffIdToken } from '../support/console-client.ts'
import { forEachEngine } from '../support/databases.ts'
import { startIssuer } from '../support/issuer-server.ts'
import type { IssuerServer } from '../support/issuer-server.ts'
import { addAccount, startSignInService } from '../support/sign-in-service.ts'
import type { SignInService } from '../support/sign-in-service.ts'

const now = (): number => Math.floor(Date.now() / 1000)

forEachEngine('an issuer of the marketplace’s own', (open) => {
  let database: Database
  let issuer: IssuerServer
  let service: SignInService

  beforeAll(async () => {
    database = await open()
    issuer = await startIssuer()
    await addAccount(database, 'ada')
    service = await startSignInService(database, {
      deps: () => ({
        memberIssuer: { url: issuer.url, clientId: 'page', clientSecret: 'a secret of the page' },
        integrationIssuer: { url: issuer.url, audience: 'linekeeper' },
      }),
    })
  })
  afterAll(async () => {
    await service.close()
    await issuer.close()
  })

  describe('signs a member in', () => {
    /** The way of a browser, with the ID token that the issuer then answers; answers where it ends. */
    const attempt = async (changes: Record<string, unknown>, query = '') => {
      const browser = makeBrowser()
      const start = await browser.request(`${service.origin}/sign-in?return=/settings${query}`)
      const asked = new URL(start.headers.get('location') ?? '').searchParams
      const claims = { sub: 'ada', aud: 'page', nonce: asked.get('nonce') ?? '', auth_time: now(), ...changes }
      issuer.answerIdToken(await issuer.sign(claims))
      const back = new URLSearchParams({ code: 'any', state: asked.get('state') ?? '', iss: issuer.url })
      const response = await browser.request(`${service.origin}/sign-in/callback?${back}`)
      return { to: response.headers.get('location'), asked, browser }
    }

    test('and is asked when they did', async () => {
      const { to, asked } = await attempt({ auth_time: now() - 3600 })
      expect(to).toBe('/settings')
      expect(asked.get('max_age')).toBe('43200')
      expect(asked.get('prompt')).toBeNull()
    })
    test('R4 whose sign-in is as old as the issuer says', async () => {
      const { browser } = await attempt({ auth_time: now() - 3600 })
      const response = await browser.request(`${service.origin}/who/member`)
      const { signInAgeSeconds } = (await response.json()) as { signInAgeSeconds: number }
      expect(signInAgeSeconds).toBeGreaterThanOrEqual(3600)
    })
    test.each<[string, Record<string, unknown>, string]>([
      ['without saying when', { auth_time: undefined }, ''],
      ['too long ago', { auth_time: now() - 90_000 }, ''],
      ['from an old sign-in where a fresh one was asked for', { auth_time: now() - 3600 }, '&fresh=1'],
      ['for another client', { aud: 'console' }, ''],
      ['with another nonce', { nonce: 'another' }, ''],
      ['with a token that is over', { exp: now() - 60 }, ''],
      ['in the name of another issuer', { iss: 'http://127.0.0.1:1' }, ''],
    ])('but not %s', async (_, changes, query) => {
      expect((await attempt(changes, query)).to).toBe('/?error=sign_in_failed')
    })
    test('but not with a signature of another token', async () => {
      const browser = makeBrowser()
      const start = await browser.request(`${service.origin}/sign-in`)
      const asked = new URL(start.headers.get('location') ?? '').searchParams
      const claims = { sub: 'ada', aud: 'page', nonce: asked.get('nonce') ?? '', auth_time: now() }
      const [header, payload] = (await issuer.sign(claims)).split('.')
      const [, , signature] = (await issuer.sign({ ...claims, sub: 'eve' })).split('.')
      issuer.answerIdToken(`${header}.${payload}.${signature}`)
      const back = new URLSearchParams({ code: 'any', state: asked.get('state') ?? '', iss: issuer.url })
      const response = await browser.request(`${service.origin}/sign-in/callback?${back}`)
      expect(response.headers.get('location')).toBe('/?error=sign_in_failed')
    })
  })

  describe('lets the back end in', () => {
    const ask = async (token: string, scheme = 'Bearer') => {
      const response = await fetch(`${service.origin}/who/integration`, {
        headers: { authorization: `${scheme} ${token}` },
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    }
    const claims = { sub: 'back-end', client_id: 'back-end', aud: 'linekeeper' }

    test('by its client id', async () => {
      expect((await ask(await issuer.sign(claims))).body).toEqual({ kind: 'integration', id: 'back-end' })
    })
    test.each<[string, object]>([
      ['for another audience', { aud: 'page' }],
      ['that is over', { exp: now() - 60 }],
      ['without an end', { exp: undefined }],
      ['of another issuer', { iss: 'http://127.0.0.1:1' }],
    ])('but not with a token %s', async (_, changes) => {
      expect(await ask(await issuer.sign({ ...claims, ...changes }))).toMatchObject({
        status: 401,
        body: { code: 'not_signed_in' },
      })
    })
    test('but not with nonsense, another scheme or somebody’s ID token', async () => {
      expect((await ask('nonsense')).body['code']).toBe('not_signed_in')
      expect((await ask('')).body['code']).toBe('not_signed_in')
      expect((await ask(await issuer.sign(claims), 'DPoP')).body['code']).toBe('not_signed_in')
      const { idToken } = await staffIdToken(service.origin, 'staff-jonas')
      expect((await ask(idToken)).body['code']).toBe('not_signed_in')
    })
  })
})

forEachEngine('the demonstration marketplace', (open) => {
  test('gets a token for its back end with its secret, and nobody else does', async () => {
    const service = await startSignInService(await open())
    const { clientId, clientSecret } = service.identity.marketplaceClient
    const token = (secret: string) =>
      fetch(`${service.origin}/oidc/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      })
    expect((await token('guessed')).status).toBe(401)
    const { access_token } = (await (await token(clientSecret)).json()) as { access_token: string }
    const who = (bearer: string) =>
      fetch(`${service.origin}/who/integration`, { headers: { authorization: `Bearer ${bearer}` } })
    expect(await (await who(access_token)).json()).toEqual({ kind: 'integration', id: 'linekeeper-marketplace' })
    const { idToken } = await staffIdToken(service.origin, 'staff-jonas')
    expect((await who(idToken)).status).toBe(401)
    await service.close()
  })
})
