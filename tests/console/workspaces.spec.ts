import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { ask, reply } from '../support/bridge.ts'
import { copyWorkspace, expect, launchConsole, test } from '../support/console-app.ts'
import { searchField } from '../support/console-steps.ts'
import { startServerWorkspace } from '../support/server-workspace.ts'
import { startTlsProxy } from '../support/tls-proxy.ts'
import { expectAccessible } from '../support/accessibility.ts'

// The console is started twice, and a second service beside it.
test.setTimeout(120_000)

const switcher = (window: Page) => window.getByRole('button', { name: /^Workspace: / })
const address = (window: Page) => window.getByRole('textbox', { name: 'Address' })
/** The colour along the edge, in the theme that is shown. */
const edgeIs = (window: Page, colour: string) =>
  expect
    .poll(() =>
      window.evaluate((name) => {
        const styles = [...document.querySelectorAll('#root *')].map((each) => getComputedStyle(each))
        const edge = styles.find(({ borderTopWidth }) => borderTopWidth === '3px')?.borderTopColor
        const probe = document.body.appendChild(document.createElement('i'))
        probe.style.setProperty('color', `var(--mui-palette-workspaces-${name})`)
        const wanted = getComputedStyle(probe).color
        probe.remove()
        return edge === wanted ? name : `${edge} instead of ${wanted}`
      }, colour),
    )
    .toBe(colour)
const serviceRuns = (app: ElectronApplication) =>
  app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().some(({ name, serviceName }) => [name, serviceName].includes('linekeeper-service')),
  )
const picture = (window: Page, name: string) => window.screenshot({ path: test.info().outputPath(`${name}.png`) })

/** What a page still asks after the switch was meant for the workspace that it was made of. */
const switchAndAsk = (page: Page, id: string) =>
  page.evaluate((workspaceId) => {
    void window.bridge.workspaces.switch({ workspaceId })
    void window.bridge.session.signOut().then(({ ok }) => sessionStorage.setItem('late', ok ? 'done' : 'refused'))
  }, id)

test('a server is added by keyboard, shown with its colour, left and found again, and forgotten when it is removed', async ({
  seeded,
}) => {
  const userData = copyWorkspace(seeded)
  const stranger = createServer((_, response) => response.end('<title>A web site</title>'))
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
  const strangerAt = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`
  const untrusted = await startTlsProxy(userData)
  const server = await startServerWorkspace('staff-jonas')
  const console = await launchConsole({ userData, env: server.env })
  const { app, window } = console
  await console.signInAs('Amara Okafor')
  await edgeIs(window, 'violet')

  await test.step('wrong addresses are refused at the field, and what was typed stays', async () => {
    await window.keyboard.press('Control+Shift+O')
    await expect(window.getByRole('menuitemradio', { name: /Embedded workspace/ })).toBeFocused()
    await expectAccessible(window, { menu: true })
    await picture(window, 'menu')
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    await expect(address(window)).toBeFocused()
    for (const [typed, said] of [
      ['http://192.168.0.7', /^Only https protects/],
      ['https://amara@desk.example', /^An address here has no user name/],
      ['https://desk.example/v1', /^The address ends after/],
      ['desk example', /^This is not the address of a server/],
      ['http://127.0.0.1:9', /^This server cannot be reached/],
      [strangerAt, /^What answers at this address is not/],
      [untrusted.origin, /^This server’s certificate is not trusted/],
    ] as const) {
      await address(window).fill(typed)
      await address(window).press('Enter')
      await expect(window.getByRole('alert')).toContainText(said)
      await expect(address(window)).toHaveValue(typed)
    }
    await picture(window, 'refused')
  })

  await test.step('it is asked, added and shown; nothing of this workspace is left in the page', async () => {
    await address(window).fill(server.origin)
    await window.keyboard.press('Tab')
    await window.keyboard.type('Help desk')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('heading', { name: 'Sign in to Help desk' })).toBeVisible()
    await expect(window.getByText('Workspace: Help desk')).toBeAttached()
    await edgeIs(window, 'blue')
    expect(await window.evaluate(() => document.documentElement.outerHTML)).not.toContain('Amara')
    expect((await ask(window, 'workspace.resetDemonstration')).error?.code).toBe('demonstration_only')
    expect((await ask(window, 'demonstration.advanceClock', { minutes: 1 })).error?.code).toBe('demonstration_only')
    expect((await ask(window, 'session.signIn', { staffId: 'staff-amara' })).error?.code).toBe('demonstration_only')
    await expectAccessible(window)
    await picture(window, 'server')
  })

  await test.step('one signs in there in the system’s browser, at the organisation’s own provider', async () => {
    await window.getByRole('button', { name: 'Sign in with the browser' }).click()
    await expect(window.getByRole('button', { name: /^Signed in as Jonas Lindqvist/ })).toBeVisible()
    await expect(window.getByRole('button', { name: 'Demonstration' })).toHaveCount(0)
    await expect(window.locator('footer')).toContainText('live')
    await edgeIs(window, 'blue')
    await picture(window, 'signed-in')
  })

  await test.step('coming back finds each person signed in where they were', async () => {
    await window.keyboard.press('Alt+1')
    await expect(searchField(window)).toBeVisible()
    await edgeIs(window, 'violet')
    await expect(window.getByRole('button', { name: /^Signed in as Amara Okafor/ })).toBeVisible()
    await window.getByRole('heading', { level: 1 }).click()
    await window.keyboard.press('?')
    await expect(
      window.getByRole('dialog', { name: 'Keyboard' }).getByText('Switch to the one at this place'),
    ).toBeVisible()
    await window.keyboard.press('Escape')
    const workspaceId = (await reply(window, 'workspaces.list')).workspaces[1]?.id ?? ''
    await switchAndAsk(window, workspaceId)
    await expect(window.getByRole('button', { name: /^Signed in as Jonas Lindqvist/ })).toBeVisible()
    expect(await window.evaluate(() => sessionStorage.getItem('late'))).toBe('refused')
  })

  await app.close()
  await server.stop()
  const again = await launchConsole({ userData, env: server.env })

  await test.step('the next start opens the last workspace, without the embedded service; one that does not answer can be left', async () => {
    await expect(again.window.getByRole('heading', { name: 'Sign in to Help desk' })).toBeVisible()
    await expect(again.window.getByText(/^The service does not answer\./)).toBeVisible({ timeout: 15_000 })
    expect(await serviceRuns(again.app)).toBe(false)
    await picture(again.window, 'unreachable')
    await again.window.getByRole('button', { name: 'Open the embedded workspace' }).click()
    await again.signInAs('Amara Okafor')
    expect(await serviceRuns(again.app)).toBe(true)
  })

  await test.step('Settings change and remove it, after asking', async () => {
    const { window: page } = again
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: 'Change Help desk' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Night desk')
    await page.getByRole('radio', { name: 'Orange' }).check()
    await picture(page, 'change')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Night desk')).toBeVisible()
    await picture(page, 'settings')
    expect((await reply(page, 'workspaces.list')).workspaces[1]).toMatchObject({ name: 'Night desk', colour: 'orange' })
    await page.getByRole('button', { name: 'Remove Night desk' }).click()
    await picture(page, 'remove')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByText('Night desk')).toHaveCount(0)
    expect(readFileSync(join(userData, 'workspaces.json'), 'utf8')).not.toContain('localhost')
    await expect(switcher(page)).toContainText('Embedded workspace')
  })
  await again.close()
  stranger.close()
  await untrusted.stop()
  rmSync(userData, { recursive: true, force: true })
})
