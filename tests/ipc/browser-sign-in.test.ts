import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createHttp } from '../../src-main/api/http.ts'
import { signInByBrowser } from '../../src-main/session/browser-sign-in.ts'
import { createProofKey, createSignInNonce } from '../../src-main/session/dpop.ts'
import { createSessionCalls } from '../../src-main/session/session-calls.ts'
import { createSession } from '../../src-main/session/session.ts'
import type { Vault } from '../../src-main/session/vault.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { openPglite } from '../../src-service/sql/pglite.ts'
import type { AppError } from '../../src-shared/errors/app-error.ts'
import { makeBrowser } from '../support/browser.ts'
import { pgliteTemplate } from '../support/pglite-template.ts'
import { startSignInService, type SignInService } from '../support/sign-in-service.ts'
import { json, startServer } from './local-server.ts'

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

const vault: Vault = {
  state: () => ({ kept: 'memory', keptReason: 'no_keychain' }),
  open: async () => undefined,
  keep: async () => undefined,
  forget: () => undefined,
}

type Visit = (address: string) => Promise<unknown>

/** A person in a browser: chooses who they are on the provider's page, and is sent back. */
const asMei: Visit = async (address) => {
  const browser = makeBrowser()
  const page = await browser.follow(address)
  const chosen = { method: 'POST', body: new URLSearchParams({ sub: 'staff-mei' }) }
  const { response } = await browser.follow(page.address, undefined, chosen)
  return response
}

interface Try {
  readonly origin?: string
  readonly visit?: Visit
  readonly signal?: AbortSignal
  readonly http?: typeof http
}

/** A session at `origin` that signs in through a browser which behaves as told. */
const sessionAt = ({ origin = service.origin, visit = asMei, signal, http: own = http }: Try = {}) =>
  createSession({
    vault,
    callSession: createSessionCalls(own, () => origin),
    origin: () => origin,
    demonstrationStaff: [],
    signInAtProvider: (_, nonce) =>
      signInByBrowser(
        {
          http: own,
          origin: () => origin,
          openBrowser: async (address) => {
            void visit(address).catch(() => undefined)
            return true
          },
          page: () => '<p>Back to Linekeeper</p>',
        },
        nonce,
        signal ?? new AbortController().signal,
      ),
    onChange: () => undefined,
  })

const outcome = async (attempt: Try): Promise<unknown> => {
  const session = sessionAt(attempt)
  await session.signIn().catch((error: unknown) => {
    throw Object.assign(error as AppError, { staff: session.view().staff })
  })
  return session.view().staff?.id
}

/** A page elsewhere whose name leads to this computer (DNS rebinding). */
const byAnotherName = ({ port }: URL, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = get({ host: '127.0.0.1', port, path, headers: { host: `evil.example:${port}` } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.once('error', reject)
  })

describe('sign-in in the system’s browser', () => {
  it('ends with a session of whoever signed in there, by code, PKCE and a loopback address', async () => {
    let seen = ''
    let said = ''
    const visit: Visit = async (address) => {
      seen = address
      said = await ((await asMei(address)) as Response).text()
    }
    expect(await outcome({ visit })).toBe('staff-mei')
    const asked = new URL(seen).searchParams
    expect(asked.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/cb$/)
    expect([asked.get('code_challenge_method'), asked.has('login_hint')]).toEqual(['S256', false])
    expect(said).toContain('Back to Linekeeper')
    // The port is closed once it has served.
    await expect(fetch(asked.get('redirect_uri') ?? '')).rejects.toThrow('fetch failed')
  })

  it('sends away who comes with another state, by another name, or elsewhere, and goes on waiting for its person', async () => {
    const answers: number[] = []
    const visit: Visit = async (address) => {
      const redirect = new URL(new URL(address).searchParams.get('redirect_uri') ?? '')
      const state = new URL(address).searchParams.get('state') ?? ''
      for (const path of ['/', '/cb', '/cb?state=guessed&code=x', `/other?state=${state}&code=x`])
        answers.push((await fetch(new URL(path, redirect))).status)
      answers.push((await fetch(`${redirect.href}?state=${state}&code=x`, { method: 'POST' })).status)
      answers.push(await byAnotherName(redirect, `/cb?state=${state}&code=x`))
      await asMei(address)
    }
    expect(await outcome({ visit })).toBe('staff-mei')
    expect(answers).toEqual([404, 404, 404, 404, 404, 404])
  })

  it.each<[string, (back: URL) => void]>([
    ['another issuer', (back) => back.searchParams.set('iss', 'http://127.0.0.1:1')],
    ['no issuer, where it names itself', (back) => back.searchParams.delete('iss')],
    ['a refusal', (back) => back.searchParams.delete('code')],
    ['an invented code', (back) => back.searchParams.set('code', 'invented')],
  ])('fails on %s, and signs nobody in', async (_, change) => {
    const visit: Visit = async (address) => {
      const browser = makeBrowser()
      const page = await browser.follow(address)
      const chosen = { method: 'POST', body: new URLSearchParams({ sub: 'staff-mei' }) }
      const redirect = new URL(address).searchParams.get('redirect_uri') ?? ''
      const { address: back } = await browser.follow(page.address, redirect, chosen)
      change(back)
      await fetch(back)
    }
    await expect(outcome({ visit })).rejects.toMatchObject({ code: 'sign_in_failed', staff: null })
  })

  it('is given up when its person does so', async () => {
    const giving = new AbortController()
    const visit: Visit = async () => giving.abort()
    await expect(outcome({ visit, signal: giving.signal })).rejects.toMatchObject({ code: 'sign_in_failed' })
  })

  it('gives a hostile server, which names another organisation’s provider, an ID token that nobody else takes', async () => {
    const stolen: { idToken: string; nonce: string }[] = []
    const hostile = await startServer(({ url, body }, response) => {
      if (url === '/v1/staff-sessions') stolen.push(JSON.parse(body) as (typeof stolen)[number])
      const provider = { issuer: `${service.origin}/oidc`, clientId: 'linekeeper-console' }
      if (url === '/v1/staff-sessions/provider')
        return json(response, 200, { serverNow: '2026-01-01T00:00:00.000Z', ...provider })
      return json(response, 500, {})
    })
    await expect(outcome({ origin: hostile.origin })).rejects.toMatchObject({ code: 'internal' })
    expect(stolen).toHaveLength(1)
    const mallory = createSessionCalls(http, () => service.origin)
    const [token] = stolen
    if (!token) throw new Error('no token came')
    const exchange = mallory('staffSessions.create', token, await createProofKey())
    await expect(exchange).rejects.toMatchObject({ code: 'sign_in_failed' })
    // The control: what is asked for this service and this key is taken.
    const key = await createProofKey()
    const nonce = await createSignInNonce(key, service.origin)
    const own = await signInByBrowser(
      {
        http,
        origin: () => service.origin,
        openBrowser: async (address) => (void asMei(address), true),
        page: () => '',
      },
      nonce,
      new AbortController().signal,
    )
    await expect(mallory('staffSessions.create', own, await createProofKey())).rejects.toMatchObject({
      code: 'sign_in_failed',
    })
    expect((await mallory('staffSessions.create', own, key)).staff.id).toBe('staff-mei')
  })

  it.each([
    ['http elsewhere', 'http://192.0.2.7/oidc'],
    ['a user name', 'http://amara@127.0.0.1:9/oidc'],
    ['a file', 'file:///etc/passwd'],
    ['nonsense', 'nonsense'],
  ])('asks no provider with %s', async (_, issuer) => {
    const server = await startServer((__, response) =>
      json(response, 200, { serverNow: '2026-01-01T00:00:00.000Z', issuer, clientId: 'console' }),
    )
    const opened: string[] = []
    const visit: Visit = async (address) => opened.push(address)
    await expect(outcome({ origin: server.origin, visit })).rejects.toMatchObject({ code: 'sign_in_failed' })
    expect([opened, server.seen.length]).toEqual([[], 1])
    onTestFinished(() => server.server.closeAllConnections())
  })
})
