import { brotliCompressSync } from 'node:zlib'
import type { BrowserContext } from '@playwright/test'
import { expect, test } from '../support/member-service.ts'

/** The cookies of the service; the demonstration's issuer has its own. */
const cookiesOf = async (context: BrowserContext) =>
  (await context.cookies()).filter(({ name, path }) => !name.includes('oidc') && !path.startsWith('/oidc'))

test('signed out, the page says one thing and leads to the marketplace’s sign-in and back', async ({
  page,
  service,
}) => {
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Sign in to verify your phone number' })).toBeVisible()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('searchbox').fill(service.newcomer().externalId)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.locator('button[name=sub]').first().click()
  await expect(page).toHaveURL(`${service.origin}/settings`)
})

test('a sign-in that failed is said in words', async ({ page }) => {
  await page.goto('/sign-in/callback?error=access_denied&state=none')
  await expect(page.getByRole('alert')).toContainText('Sign-in did not succeed. Try again.')
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test('a session that ended elsewhere is told on the open page; signing in comes back to it', async ({
  page,
  service,
  enterAs,
  context,
}) => {
  const { externalId } = service.newcomer()
  await enterAs(externalId, '/settings')
  const other = await context.newPage()
  await other.goto('/')
  await other.getByRole('button', { name: /^Your account/ }).click()
  await other.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(other.getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect(await cookiesOf(context), 'no session is kept').toEqual([])

  await page.getByRole('button', { name: 'Setup Security Number' }).click()
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByRole('alert')).toContainText('Your session has ended.', { timeout: 20_000 })
  const again = new URL((await page.getByRole('link', { name: 'Sign in' }).getAttribute('href')) ?? '', service.origin)
  expect(again.searchParams.get('return')).toBe('/settings?open=setup')
})

test('the session cookie is for this service alone and out of the script’s reach', async ({
  page,
  service,
  enterAs,
  context,
}) => {
  await enterAs(service.newcomer().externalId)
  const [cookie, ...others] = await cookiesOf(context)
  expect(others).toEqual([])
  expect(cookie).toMatchObject({
    name: 'linekeeper',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
    domain: '127.0.0.1',
  })
  expect(await page.evaluate(() => document.cookie)).toBe('')
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test('the page may load from its own service only, and no number stands in an address', async ({
  page,
  service,
  enterAs,
}) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await enterAs(service.newcomer().externalId)
  const response = await page.reload()
  const policy = response?.headers()['content-security-policy'] ?? ''
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ])
    expect(policy).toContain(directive)
  expect(policy).not.toContain('unsafe')
  expect(response?.headers()).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  expect(addresses.filter((address) => !address.startsWith(service.origin) && !address.startsWith('data:'))).toEqual([])
})

test.describe('a script that was smuggled in', () => {
  test.use({ mustBeClean: false })
  test('does not run', async ({ page, service, enterAs }) => {
    await enterAs(service.newcomer().externalId)
    const violated = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
          const script = document.createElement('script')
          script.textContent = 'window.smuggled = true'
          document.body.append(script)
        }),
    )
    expect(violated).toMatch(/^script-src/)
    expect(await page.evaluate(() => 'smuggled' in window)).toBe(false)
  })
})

test('before the first interaction at most 150 kB of script are loaded, compressed as https sends it', async ({
  page,
  service,
  enterAs,
}) => {
  const sizes = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.set(
        response.url(),
        response.body().then((body) => brotliCompressSync(body).length),
      )
  })
  await enterAs(service.newcomer().externalId)
  await expect(page.getByRole('button', { name: 'Setup Security Number' })).toBeEnabled()
  const kilobytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0) / 1000
  expect(sizes.size).toBeGreaterThan(0)
  expect(kilobytes, [...sizes.keys()].join('\n')).toBeLessThanOrEqual(150)
  test.info().annotations.push({ type: 'kB of script', description: kilobytes.toFixed(1) })
})

test('an account that cannot be loaded is said with a way to try again', async ({ page, service }) => {
  const { externalId } = service.newcomer()
  await page.route('**/v1/me', (route) => route.abort())
  await page.goto(`/sign-in?as=${externalId}&return=/settings`)
  await expect(page.getByRole('alert')).toContainText('The service cannot be reached.')
  await page.unroute('**/v1/me')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Profile Details' })).toBeVisible()
})

test('an address that does not exist on the page says so', async ({ page, service, enterAs }) => {
  await enterAs(service.newcomer().externalId, '/request')
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to your Dashboard' }).click()
  await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
})
