import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { atRest } from '../support/at-rest.ts'
import { reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { signInStaff, type StaffConsole } from '../support/console-client.ts'
import { accountIdOf, openAccount } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const { readyForRequest } = STORIES
let colleague: StaffConsole
let address: string

test.beforeAll(async () => {
  const { window, userData } = shared()
  // A console on another computer: the same service, another person.
  const port = readFileSync(join(userData, 'embedded', 'port'), 'utf8').trim()
  colleague = await signInStaff(`http://127.0.0.1:${port}`, 'staff-jonas')
  address = `/v1/accounts/${await accountIdOf(window, readyForRequest)}/presence`
})

const say = (looking: boolean) => colleague.request('POST', address, { looking })
const told = () => shared().window.getByText('Jonas Lindqvist (supervisor) is looking at this account')

test('who else looks at an account is told on its page, pushed when they come and when they go', async () => {
  const { window } = shared()
  await openAccount(window, readyForRequest)
  await expect(told()).toHaveCount(0)
  await say(true)
  await expect(told()).toBeVisible({ timeout: 3_000 })
  for (const theme of ['light', 'dark'] as const) {
    await reply(window, 'settings.set', { theme })
    await say(true)
    await expect(told()).toBeVisible()
    await atRest(window)
    await window.screenshot({ path: test.info().outputPath(`presence-${theme}.png`) })
    expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([])
  }
  await say(false)
  await expect(told()).toHaveCount(0, { timeout: 3_000 })
})

test('who leaves the page has left the account for the others', async () => {
  const { window } = shared()
  const others = async () => ((await (await say(true)).json()) as { others: { name: string }[] }).others
  expect((await others()).map(({ name }) => name)).toEqual(['Amara Okafor'])
  await window.getByRole('link', { name: 'Settings' }).click()
  await expect.poll(others).toEqual([])
})
