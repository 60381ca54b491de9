import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { electronLaunch } from '../../scripts/lib/electron-launch.ts'
import { ask, reply } from '../support/bridge.ts'
import { expect, launchConsole, launchOnCopy, serviceReady, sharedConsole, test } from '../support/console-app.ts'
import { accountIdOf, openAccount, searchField, switchTo } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const heading = (window: Page) => window.getByRole('heading', { level: 1 })
const count = () => shared().app.windows().length

/** Waits for the window that something opens. */
async function opened(act: () => Promise<unknown>): Promise<Page> {
  const next = shared().app.waitForEvent('window')
  await act()
  return next
}

test('Ctrl+Shift+N opens another window, signed in, one step aside; closing it leaves the first', async () => {
  const { window, app } = shared()
  const other = await opened(() => window.keyboard.press('Control+Shift+N'))
  await expect(searchField(other)).toBeVisible()
  const [second, first] = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => each.getBounds()),
  )
  expect([second?.x, second?.y]).not.toEqual([first?.x, first?.y])
  await other.close()
  await expect(searchField(window)).toBeVisible()
  expect(count()).toBe(1)
})

test('an account opens in a window of its own: from a row, from a link, from its menu', async () => {
  const { window } = shared()
  await searchField(window).fill(STORIES.twoRetired.externalId)
  const row = window.getByRole('row', { name: STORIES.twoRetired.name })
  for (const act of [
    () => row.click({ modifiers: ['Control'] }),
    () => row.click({ button: 'middle' }),
    () => row.press('Control+Enter'),
  ]) {
    const other = await opened(act)
    await expect(heading(other)).toContainText(STORIES.twoRetired.name)
    await other.close()
  }
  const requests = await opened(() => window.getByRole('link', { name: 'Requests' }).click({ modifiers: ['Control'] }))
  await expect(heading(requests)).toHaveText('Requests')
  await requests.close()
  await openAccount(window, STORIES.twoRetired)
  await window.getByRole('button', { name: 'More' }).click()
  await window.screenshot({ path: test.info().outputPath('account-menu.png') })
  const other = await opened(() => window.getByRole('menuitem', { name: 'Open in a new window' }).click())
  await expect(heading(other)).toContainText(STORIES.twoRetired.name)
  await other.close()
})

test('who signs out or in does so in every window, and news reaches all of them', async () => {
  const { window } = shared()
  const other = await opened(() => window.keyboard.press('Control+Shift+N'))
  await expect(searchField(other)).toBeVisible()
  await switchTo(window, 'Mei Tanaka')
  await expect(other.getByRole('button', { name: /^Signed in as Mei Tanaka/ })).toBeVisible()
  await reply(window, 'settings.set', { theme: 'dark' })
  await expect
    .poll(() => other.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toContain('dark')
  await other.close()
  await switchTo(window, 'Amara Okafor')
})

test('a page opens no window but the console’s at a place on the list', async () => {
  const { window } = shared()
  await window.evaluate(() => {
    for (const address of [
      'https://example.org/',
      'app://console/',
      'app://console/#/accounts/../audit',
      'app://console/#/sign-out',
      'app://other/#/accounts',
      'linekeeper://accounts',
      'about:blank',
    ])
      open(address)
  })
  const refused = await ask(window, 'windows.open', { place: '/accounts?query=x' })
  expect(refused.error?.code).toBe('validation_failed')
  expect(count()).toBe(1)
})

/** Starts the built app once more on the same user data, with arguments as the system gives them, and waits for its end. */
async function startAgain(userData: string, ...args: readonly string[]): Promise<void> {
  const launch = await electronLaunch({ quiet: true })
  const again = spawn(launch.executable, [...launch.args, '--no-sandbox', `--user-data-dir=${userData}`, ...args], {
    env: { ...process.env, ...launch.env },
    stdio: 'ignore',
  })
  await once(again, 'exit')
}

test('a link from outside leads the running console to the account, and a hostile one leads nowhere', async () => {
  const { window, userData } = shared()
  const accountId = await accountIdOf(window, STORIES.twoRetired)
  await window.getByRole('link', { name: 'Settings' }).click()
  await window.evaluate(() => Reflect.set(window, 'same', true))
  await startAgain(userData, `linekeeper://accounts/${accountId}`)
  await expect(heading(window)).toContainText(STORIES.twoRetired.name)
  // The page was not loaded anew: what was typed in it would still be there.
  expect(await window.evaluate(() => Reflect.get(window, 'same') as unknown)).toBe(true)
  for (const argument of [
    `linekeeper://accounts/${accountId}/reveal`,
    'linekeeper://demonstration/reset',
    'linekeeper://audit?x',
    '--remote-debugging-port=9',
  ]) {
    await startAgain(userData, argument)
    await expect(heading(window)).toContainText(STORIES.twoRetired.name)
  }
  expect(count()).toBe(1)
})

test('a link that starts the console waits for the sign-in and then leads there', async ({ seeded }) => {
  test.setTimeout(120_000)
  const accountId = await accountIdOf(shared().window, STORIES.twoRetired)
  const cold = await launchOnCopy(seeded, { args: [`linekeeper://accounts/${accountId}`] })
  await expect(cold.window.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await serviceReady(cold.window)
  await cold.signInAs('Amara Okafor')
  await expect(heading(cold.window)).toContainText(STORIES.twoRetired.name)
  await cold.close()
})

test('each window finds its own place again at the next start', async ({ seeded }) => {
  test.setTimeout(120_000)
  const first = await launchOnCopy(seeded)
  await serviceReady(first.window)
  await first.signInAs('Amara Okafor')
  const next = first.app.waitForEvent('window')
  await first.window.keyboard.press('Control+Shift+N')
  await expect(searchField(await next)).toBeVisible()
  const bounds = { x: 60, y: 70, width: 1000, height: 700 }
  await first.app.evaluate(({ BrowserWindow }, place) => {
    const [latest] = BrowserWindow.getAllWindows()
    latest?.setBounds(place)
    for (const each of BrowserWindow.getAllWindows()) each.close()
  }, bounds)
  await first.app.waitForEvent('close').catch(() => undefined)
  const again = await launchConsole({ userData: first.userData })
  await reply(again.window, 'windows.open', {})
  await expect
    .poll(() =>
      again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.getBounds())),
    )
    .toContainEqual(bounds)
  await again.close()
})
