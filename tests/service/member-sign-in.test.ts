import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeStartedSignIns } from '../../src-service/http/plugins/started-sign-in.ts'
import type { StartedSignIn } from '../../src-service/http/plugins/started-sign-in.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { makeBrowser } from '../support/browser.ts'
import type { Browser } from '../support/browser.ts'
import { advanceClock, forEachEngine } from '../support/databases.ts'
import { addAccount, MEMBERS, startSignInService } from '../support/sign-in-service.ts'
import type { SignInService } from '../support/sign-in-service.ts'

const STARTED = 'linekeeper-sign-in'
const SESSION = 'linekeeper'

forEachEngine('a member', (open) => {
  let database: Database
  let service: SignInService
  let accountId: string

  beforeAll(async () => {
    database = await open()
    service = await startSignInService(database)
    accountId = await addAccount(database, 'member-1')
    await addAccount(database, 'member-2')
    await addAccount(database, 'member-closed', new Date())
  })
  afterAll(() => service.close())

  const signIn = async (
    externalId: string,
    query = '',
    browser = makeBrowser(),
  ): Promise<{ browser: Browser; path: string }> => {
    const start = `${service.origin}/sign-in?as=${externalId}${query}`
    const { address } = await browser.follow(start)
    return { browser, path: address.href.slice(service.origin.length) }
  }
  const who = async (browser: Browser, init?: RequestInit) => {
    const response = await browser.request(`${service.origin}/who/member`, init)
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  /** Follows a sign-in up to the address that leads back to the service. */
  const upToCallback = async (externalId = 'member-1') => {
    const browser = makeBrowser()
    const start = `${service.origin}/sign-in?return=/settings&as=${externalId}`
    const { address } = await browser.follow(start, `${service.origin}/sign-in/callback`)
    return { browser, callback: address }
  }
  const failure = async (browser: Browser, callback: URL): Promise<string | null> => {
    const response = await browser.request(callback)
    expect(response.status).toBe(303)
    expect(browser.cookies.has(SESSION)).toBe(false)
    return response.headers.get('location')
  }

  test('signs in on the demonstration page and comes back to where they were', async () => {
    const browser = makeBrowser()
    const start = await browser.follow(`${service.origin}/sign-in?return=/settings%3Fstep%3D2`)
    const policy = start.response.headers.get('content-security-policy')
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'nonce-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    )
    const all = await start.response.text()
    for (const { externalId } of MEMBERS) expect(all).toContain(externalId)
    expect(all).toContain('Ada &lt;b&gt;Quist&lt;/b&gt;')
    expect(all).not.toContain('<b>Quist')
    const search = await (await browser.request(`${start.address.href}?q=ben`)).text()
    expect(search).toContain('member-2')
    expect(search).not.toContain('member-1')
    const none = await (await browser.request(`${start.address.href}?q=%22%3E%3Cscript%3E`)).text()
    expect(none).toContain('No member matches')
    expect(none).not.toContain('<script')
    const choose = { method: 'POST', body: new URLSearchParams({ sub: 'member-1' }) }
    const { address } = await browser.follow(start.address, undefined, choose)
    expect(address.href).toBe(`${service.origin}/settings?step=2`)
    const { body } = await who(browser)
    expect(body).toMatchObject({ kind: 'member', accountId })
    expect(body['signInAgeSeconds']).toBeLessThan(30)
  })

  test('cannot be staff, nor somebody unknown', async () => {
    const browser = makeBrowser()
    const { address } = await browser.follow(`${service.origin}/sign-in?as=staff-mei`)
    for (const sub of ['staff-mei', 'nobody', '']) {
      const answer = await browser.request(address, { method: 'POST', body: new URLSearchParams({ sub }) })
      expect(answer.status).toBe(400)
    }
  })

  test('gets a cookie that no script reads and no other site sends, and the database holds only its hash', async () => {
    const { browser, callback } = await upToCallback()
    const response = await browser.request(callback)
    const cookies = response.headers.getSetCookie()
    const session = cookies.find((line) => line.startsWith(`${SESSION}=`)) ?? ''
    const [pair = '', ...attributes] = session.split('; ')
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax', 'Secure'])
    const value = pair.slice(SESSION.length + 1)
    expect(Buffer.from(value, 'base64url')).toHaveLength(32)
    expect(cookies.some((line) => line.startsWith(`${STARTED}=;`) && line.includes('Max-Age=0'))).toBe(true)
    const { rows } = await sql<{ row: string }>`select s::text as row from member_session s`.execute(database.kysely)
    const kept = rows.map(({ row }) => row).join('\n')
    expect(kept).not.toContain(value)
    expect(kept).not.toContain(Buffer.from(value).toString('hex'))
  })

  test('gets cookies with the prefix __Host- behind https', async () => {
    const behind = await startSignInService(database, { deps: () => ({ publicOrigin: 'https://verify.example' }) })
    const response = await makeBrowser().request(`${behind.origin}/sign-in`)
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-linekeeper-sign-in=[^;]+; /)
    expect(cookie.split('; ').slice(1).toSorted()).toEqual([
      'HttpOnly',
      'Max-Age=600',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ])
    const out = await makeBrowser().request(`${behind.origin}/sign-out`, { method: 'POST' })
    expect(out.headers.getSetCookie()).toEqual([
      '__Host-linekeeper=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    ])
    await behind.close()
  })

  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%09/evil.example',
    '/\t/evil.example',
    '///evil.example/%2e%2e',
  ])('is not sent elsewhere by return=%j', async (hostile) => {
    const { path } = await signIn('member-1', `&return=${encodeURIComponent(hostile)}`)
    // What stays is a path that no browser reads as another place.
    expect(new URL(path, service.origin).origin).toBe(service.origin)
    expect(['/', '/%09/evil.example']).toContain(path)
  })

  describe('is refused', () => {
    const started = () => makeStartedSignIns(service.identity.memberIssuer.clientSecret)
    const withStarted = async (browser: Browser, changes: Partial<StartedSignIn>): Promise<void> => {
      const before = await started().open(browser.cookies.get(STARTED) ?? '')
      if (before === undefined) throw new Error('the sign-in had not been started')
      browser.cookies.set(STARTED, await started().seal({ ...before, ...changes }))
    }
    test('but not with everything as it was', async () => {
      const { browser, callback } = await upToCallback()
      await withStarted(browser, {})
      expect((await browser.request(callback)).headers.get('location')).toBe('/settings')
    })
    test.each<[string, Partial<StartedSignIn>]>([
      ['another state', { state: 'another-state' }],
      ['another nonce', { nonce: 'another-nonce' }],
      ['another verifier', { codeVerifier: 'v'.repeat(43) }],
    ])('with %s', async (_, changes) => {
      const { browser, callback } = await upToCallback()
      await withStarted(browser, changes)
      expect(await failure(browser, callback)).toBe('/?error=sign_in_failed')
    })
    test('with a state that the issuer did not answer', async () => {
      const { browser, callback } = await upToCallback()
      callback.searchParams.set('state', 'forged')
      expect(await failure(browser, callback)).toBe('/?error=sign_in_failed')
    })
    test('with the answer of a foreign issuer', async () => {
      const { browser, callback } = await upToCallback()
      callback.searchParams.set('iss', 'http://127.0.0.1:1/oidc')
      expect(await failure(browser, callback)).toBe('/?error=sign_in_failed')
      const other = await upToCallback()
      other.callback.searchParams.delete('iss')
      expect(await failure(other.browser, other.callback)).toBe('/?error=sign_in_failed')
    })
    test('with a code that was used', async () => {
      const { browser, callback } = await upToCallback()
      const cookie = browser.cookies.get(STARTED) ?? ''
      expect((await browser.request(callback)).headers.get('location')).toBe('/settings')
      const again = makeBrowser()
      again.cookies.set(STARTED, cookie)
      expect(await failure(again, callback)).toBe('/?error=sign_in_failed')
    })
    test('in another browser, which did not start', async () => {
      const { callback } = await upToCallback()
      expect(await failure(makeBrowser(), callback)).toBe('/?error=sign_in_failed')
    })
    test('with a start that was forged or is over', async () => {
      const { browser, callback } = await upToCallback()
      const real = browser.cookies.get(STARTED) ?? ''
      browser.cookies.set(STARTED, real.slice(0, -2) + (real.endsWith('AA') ? 'BB' : 'AA'))
      expect(await failure(browser, callback)).toBe('/?error=sign_in_failed')
      const late = await upToCallback()
      await withStarted(late.browser, { startedAt: Math.floor(Date.now() / 1000) - 700 })
      expect(await failure(late.browser, late.callback)).toBe('/?error=sign_in_failed')
    })
    test('when the issuer says so', async () => {
      const { browser, callback } = await upToCallback()
      callback.searchParams.delete('code')
      callback.searchParams.set('error', 'access_denied')
      expect(await failure(browser, callback)).toBe('/?error=sign_in_failed')
    })
    test('without an account, or with a closed one (R3)', async () => {
      const stranger = await upToCallback('stranger')
      expect(await failure(stranger.browser, stranger.callback)).toBe('/?error=account_not_found')
      const closed = await upToCallback('member-closed')
      expect(await failure(closed.browser, closed.callback)).toBe('/?error=account_closed')
      const { rows } = await sql`select 1 from member_session s join account a on a.id = s.account_id
        where a.closed_at is not null`.execute(database.kysely)
      expect(rows).toEqual([])
    })
  })

  test('R4 a fresh sign-in asks the issuer anew, as the same person, and gets a new session', async () => {
    const { browser } = await signIn('member-2')
    const old = browser.cookies.get(SESSION) ?? ''
    await sql`update member_session set signed_in_at = signed_in_at - interval '1 hour'`.execute(database.kysely)
    expect((await who(browser)).body['signInAgeSeconds']).toBeGreaterThan(3599)
    const start = await browser.request(`${service.origin}/sign-in?fresh=1&return=/settings`)
    const asked = new URL(start.headers.get('location') ?? '').searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      prompt: 'login',
      max_age: '0',
      login_hint: 'member-2',
      code_challenge_method: 'S256',
    })
    await browser.follow(start.headers.get('location') ?? '')
    expect((await who(browser)).body['signInAgeSeconds']).toBeLessThan(30)
    expect(browser.cookies.get(SESSION)).not.toBe(old)
    const before = makeBrowser()
    before.cookies.set(SESSION, old)
    expect(await who(before)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
  })

  test('who signed out must say again who they are', async () => {
    const { browser } = await signIn('member-1')
    expect((await who(browser)).status).toBe(200)
    const session = browser.cookies.get(SESSION) ?? ''
    for (const headers of [{ origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const forced = await browser.request(`${service.origin}/sign-out`, { method: 'POST', headers })
      expect([forced.status, await forced.json()]).toMatchObject([403, { code: 'request_refused' }])
    }
    expect((await who(browser)).status).toBe(200)
    const form = { method: 'POST', headers: { origin: service.origin }, body: new URLSearchParams({ any: 'thing' }) }
    expect((await browser.request(`${service.origin}/sign-out`, form)).headers.get('location')).toBe('/')
    browser.cookies.set(SESSION, session)
    expect((await who(browser)).status).toBe(401)
    const { response } = await browser.follow(`${service.origin}/sign-in`)
    expect(await response.text()).toContain('Sign in to the marketplace')
  })

  test('changes something only from the page itself', async () => {
    const { browser } = await signIn('member-1')
    const attempt = async (headers: Record<string, string>) =>
      (await who(browser, { method: 'POST', headers })).body['code']
    const page = { 'x-linekeeper-page': '1' }
    expect(await attempt({})).toBe('request_refused')
    expect(await attempt({ origin: service.origin })).toBe('request_refused')
    expect(await attempt({ ...page, origin: 'http://evil.example' })).toBe('request_refused')
    expect(await attempt({ ...page, origin: 'null' })).toBe('request_refused')
    expect(await attempt({ ...page, 'sec-fetch-site': 'same-site' })).toBe('request_refused')
    expect(await attempt({ ...page, origin: service.origin, 'sec-fetch-site': 'same-origin' })).toBeUndefined()
    expect(await attempt(page)).toBeUndefined()
  })

  test('advancing the rules’ clock signs nobody out and makes no sign-in older', async () => {
    const { browser } = await signIn('member-1')
    await advanceClock(database, '13 hours')
    const { status, body } = await who(browser)
    expect(status).toBe(200)
    expect(body['signInAgeSeconds']).toBeLessThan(60)
  })

  test('is signed out after twelve hours', async () => {
    const { browser } = await signIn('member-1')
    const { rows } = await sql<{
      hours: number
    }>`select extract(epoch from ends_at - clock_timestamp())::float8 / 3600 as hours
      from member_session order by created_at desc limit 1`.execute(database.kysely)
    expect(rows[0]?.hours).toBeGreaterThan(11.9)
    expect(rows[0]?.hours).toBeLessThanOrEqual(12)
    await sql`update member_session set ends_at = clock_timestamp()`.execute(database.kysely)
    expect(await who(browser)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
  })
})
