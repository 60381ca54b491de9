import { STORIES } from '../../src-service/demonstration/stories.ts'
import { ask, reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { accountIdOf, switchTo } from '../support/console-steps.ts'

const shared = sharedConsole('Jonas Lindqvist')
const list = () => shared().window.getByRole('navigation', { name: 'Policies and invariants' })
const line = (name: string) => list().getByRole('link', { name })
const details = () => shared().window.locator('section[aria-labelledby="policy-title"]')
const dialog = () => shared().window.getByRole('dialog')
const open = async (name: string): Promise<void> => {
  await line(name).click()
  await expect(details().getByRole('heading', { level: 2, name })).toBeVisible()
}
const startSetting = async (name: string): Promise<void> => {
  await open(name)
  await details().getByRole('button', { name: 'Set' }).click()
  await expect(dialog().getByRole('heading', { name: `Set: ${name}` })).toBeVisible()
}
/** An address typed by hand. */
const goToAddress = (hash: string): Promise<void> =>
  shared().window.evaluate((address) => {
    window.location.hash = address
  }, hash)
const picture = (name: string) => shared().window.screenshot({ path: test.info().outputPath(`${name}.png`) })

test('a supervisor finds every policy and invariant by rule, in words, with what is in force', async () => {
  const { window } = shared()
  await window.getByRole('link', { name: 'Policies' }).click()
  await expect(window.getByRole('heading', { level: 1, name: 'Policies' })).toBeVisible()
  const { policies } = await reply(window, 'policies.list')
  await expect(list().getByRole('link')).toHaveCount(policies.length)
  await expect(line('Sends of an account to one number')).toContainText('3 sends')
  await expect(line('Life of a code and wait for the next')).toContainText('15 minutes')
  await expect(line('Life of a code and wait for the next')).toContainText('Fixed')
  await expect(line('Countries for SMS')).toContainText('every country')
  await expect(line('Silence of the identity provider')).toContainText('The provider’s silence blocks nothing.')
  // A word that a language lacks would show as its key.
  expect(await list().innerText()).not.toMatch(/policies\.|\{\{/)
  await picture('list')
})

test('finds by words, shows what is fixed, and says when nothing fits', async () => {
  const { window } = shared()
  const find = window.getByRole('textbox', { name: 'Find a policy' })
  await find.fill('reveal hours')
  await expect(list().getByRole('link')).toHaveCount(2)
  await find.fill('no such thing')
  await expect(window.getByText('No policy fits')).toBeVisible()
  await picture('nothing-fits')
  await window.getByRole('button', { name: 'Clear filters' }).click()
  await window.getByRole('combobox', { name: 'Show' }).click()
  await window.getByRole('option', { name: 'Fixed' }).click()
  await expect(line('Life of a code')).toBeVisible()
  await expect(line('Countries for SMS')).toHaveCount(0)
  await line('Life of a code').click()
  await expect(details()).toContainText('The product fixes this. No role and no setting changes it.')
  await expect(details().getByRole('button', { name: 'Set' })).toHaveCount(0)
  await picture('fixed')
  await window.getByRole('combobox', { name: 'Show' }).click()
  await window.getByRole('option', { name: 'All' }).click()
  await expect(window.locator('[role="listbox"]')).toHaveCount(0)
})

test('R13 a policy set by keyboard alone counts at once on an account', async () => {
  const { window } = shared()
  const account = await accountIdOf(window, STORIES.waitingCode)
  const left = async () => (await reply(window, 'accounts.get', { accountId: account })).actions.resendCode
  const before = await left()
  expect(before.blockedBy.map(({ code }) => code)).toEqual(['resend_wait'])
  await line('Reasons for a change request').focus()
  await window.keyboard.press('Home')
  await expect(list().getByRole('link').first()).toBeFocused()
  await line('Sends of an account to one number').focus()
  await window.keyboard.press('Enter')
  await expect(details().getByRole('heading', { level: 2 })).toHaveText('Sends of an account to one number')
  await window.keyboard.press('e')
  const value = dialog().getByRole('textbox', { name: 'New value' })
  await expect(value).toBeFocused()
  await expect(dialog()).toContainText('From 1 send to 10 sends')
  await window.keyboard.type('1')
  await expect(dialog()).toContainText('An account gets at most 1 send to the same number in 24 hours.')
  await expect(dialog()).toContainText('An account gets at most 3 sends to the same number in 24 hours.')
  await picture('dialog')
  await window.keyboard.press('Tab')
  await window.keyboard.type('Carrier costs, ticket HD-1')
  await window.keyboard.press('Control+Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(details().getByRole('status').first()).toContainText(
    'Set. An account gets at most 1 send to the same number in 24 hours.',
  )
  await expect(details()).toContainText('from 3 sends to 1 send')
  await expect(details()).toContainText('by Jonas Lindqvist: Carrier costs, ticket HD-1')
  await expect(line('Sends of an account to one number')).toContainText('changed')
  await picture('set')
  expect((await left()).blockedBy.map(({ code }) => code)).toContain('send_limit')
  await startSetting('Sends of an account to one number')
  await dialog().getByRole('button', { name: 'Use the default' }).click()
  await dialog().getByRole('textbox', { name: 'Reason' }).fill('As it was')
  await dialog().getByRole('button', { name: 'Set', exact: true }).click()
  await expect(details().getByRole('listitem')).toHaveCount(2)
  expect((await left()).blockedBy.map(({ code }) => code)).toEqual(['resend_wait'])
})

test('what is out of bounds, no number, the same, or without a reason is refused at its field', async () => {
  const { window } = shared()
  await startSetting('Sends of an account to one number')
  const set = dialog().getByRole('button', { name: 'Set', exact: true })
  const value = dialog().getByRole('textbox', { name: 'New value' })
  await set.click()
  await expect(dialog()).toContainText('This is what is in force. Choose another value.')
  await value.fill('many')
  await expect(dialog()).toContainText('Enter a number.')
  await value.fill('2.5')
  await expect(dialog()).toContainText('Enter a whole number.')
  await value.fill('11')
  await expect(dialog()).toContainText('Out of bounds. From 1 send to 10 sends.')
  await picture('out-of-bounds')
  await value.fill('4')
  await set.click()
  await expect(dialog()).toContainText('Enter at least 3 characters.')
  await dialog().getByRole('button', { name: 'Cancel' }).click()
  // The service judges the same again.
  for (const [policyName, wrong] of [
    ['sendsPerAccountNumber', 11],
    ['sendsPerAccountNumber', '4'],
    ['smsCountries', ['mexico']],
    ['requestReasons', []],
    ['identityCheckStale', 1],
    ['abuseMode', 'sometimes'],
    ['staffResendOverride', null],
  ] as const) {
    const { policies } = await reply(window, 'policies.list')
    const version = policies.find(({ name }) => name === policyName)?.version ?? 0
    expect(await ask(window, 'policies.set', { policyName, value: wrong, version, reason: 'trying' })).toMatchObject({
      ok: false,
      error: { code: 'policy_out_of_bounds' },
    })
  }
  expect(
    await ask(window, 'policies.set', { policyName: 'codeLife', value: 1, version: 0, reason: 'no' }),
  ).toMatchObject({ ok: false, error: { code: expect.stringMatching(/policy_fixed|validation_failed/) as unknown } })
})

test('each kind has its control: a duration or off, words, one of two, countries, money', async () => {
  const { window } = shared()
  const give = async (reason = 'Trying the controls'): Promise<void> => {
    await dialog().getByRole('textbox', { name: 'Reason' }).fill(reason)
    await dialog().getByRole('button', { name: 'Set', exact: true }).click()
    await expect(dialog()).toHaveCount(0)
  }
  await startSetting('Silence of the identity provider')
  await dialog().getByRole('switch').check()
  await dialog().getByRole('textbox', { name: 'New value' }).fill('2')
  await dialog().getByRole('combobox', { name: 'Unit' }).click()
  await window.getByRole('option', { name: 'hours' }).click()
  await expect(dialog()).toContainText('silent for more than 2 hours')
  await picture('duration')
  await give()
  await expect(details()).toContainText('from off to 2 hours')
  await startSetting('Silence of the identity provider')
  await dialog().getByRole('switch').uncheck()
  await give()

  await startSetting('Reasons for a change request')
  await dialog().getByRole('checkbox', { name: 'lost phone' }).uncheck()
  await picture('words')
  await give()
  await expect(line('Reasons for a change request')).not.toContainText('lost phone')

  await startSetting('Re-send before the wait is over')
  await dialog()
    .getByRole('radio', { name: /A supervisor may re-send/ })
    .check()
  await picture('on-off')
  await give()
  await expect(line('Re-send before the wait is over')).toContainText('on')

  await startSetting('Countries for calls')
  await dialog().getByRole('radio', { name: 'only these' }).check()
  const country = dialog().getByRole('combobox', { name: 'Add a country' })
  for (const name of ['Mexico', 'Spain']) {
    await country.fill(name)
    await window.getByRole('option', { name, exact: true }).click()
  }
  await expect(dialog()).toContainText('Codes go by call to Mexico and Spain.')
  await country.press('Escape')
  await picture('countries')
  await give()
  await expect(line('Countries for calls')).toContainText('Mexico and Spain')

  await startSetting('Spend on a prefix')
  await dialog().getByRole('textbox', { name: 'New value' }).fill('12,5')
  await expect(dialog()).toContainText('at most 12.5 units of currency')
  await give()
  const { policies } = await reply(window, 'policies.list')
  expect(policies.find(({ name }) => name === 'spendPerPrefix')?.value).toBe(12_500_000)
})

test('of two who set one policy the second is told the other’s value and reason, and loses nothing', async () => {
  const { window } = shared()
  await startSetting('XP for the first verification')
  await dialog().getByRole('textbox', { name: 'New value' }).fill('80')
  await dialog().getByRole('textbox', { name: 'Reason' }).fill('A good week')
  const other = { policyName: 'rewardXp', value: 60, version: 0, reason: 'Budget of December' }
  await reply(window, 'policies.set', other)
  await expect(dialog().getByRole('alert')).toContainText('Jonas Lindqvist set it to 60 XP: “Budget of December”')
  await picture('conflict')
  expect(await ask(window, 'policies.set', { ...other, value: 80 })).toMatchObject({
    error: { code: 'policy_changed' },
  })
  await dialog().getByRole('button', { name: 'Go on from there' }).click()
  await expect(dialog().getByRole('textbox', { name: 'New value' })).toHaveValue('80')
  await dialog().getByRole('button', { name: 'Set', exact: true }).click()
  await expect(details()).toContainText('from 60 XP to 80 XP')
})

test('a long history is read page by page', async () => {
  const { window } = shared()
  for (let version = 0; version < 12; version++)
    await reply(window, 'policies.set', {
      policyName: 'rewardCredits',
      value: version + 2,
      version,
      reason: `Step ${version + 1}`,
    })
  await open('Credits for the first verification')
  await expect(details().getByRole('listitem')).toHaveCount(10)
  await details().getByRole('button', { name: 'Show earlier' }).click()
  await expect(details().getByRole('listitem')).toHaveCount(12)
  await expect(details().getByRole('listitem').last()).toContainText('from 1 credit to 2 credits')
  await expect(details().getByRole('button', { name: 'Show earlier' })).toHaveCount(0)
})

test('looks right in the dark, in the smallest window, right to left and compact', async () => {
  const { app, window } = shared()
  await open('Countries for calls')
  await reply(window, 'settings.set', { theme: 'dark' })
  await picture('dark')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(960, 640))
  await reply(window, 'settings.set', { theme: 'light', density: 'compact', language: 'ar' })
  await expect(window.getByRole('heading', { level: 1, name: 'السياسات' })).toBeVisible()
  await picture('arabic-smallest')
  for (const language of ['fr', 'es', 'ar'] as const) {
    await reply(window, 'settings.set', { language })
    await expect.poll(() => window.evaluate(() => document.documentElement.lang)).toBe(language)
    expect(await window.locator('main').innerText()).not.toMatch(/policies\.|\{\{/)
    expect(
      await window.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true)
  }
  await reply(window, 'settings.set', { language: 'en', density: 'comfortable' })
})

test('no other role opens the page or its operations', async () => {
  const { window } = shared()
  for (const [name, page] of [
    ['Amara Okafor', 'Your role does not.'],
    ['Mei Tanaka', 'Your role does not.'],
    ['Rosa Delgado', 'Your role does not.'],
  ] as const) {
    await switchTo(window, name)
    await expect(
      window.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Policies' }),
    ).toHaveCount(0)
    // Who may not be here is led home first; an address that is typed after that is answered by the page.
    await expect.poll(() => window.evaluate(() => location.hash)).not.toContain('policies')
    await goToAddress('#/policies')
    await expect(window.getByText(`Supervisors read and set policies. ${page}`)).toBeVisible()
    expect(await ask(window, 'policies.list')).toMatchObject({ ok: false, error: { code: 'role_missing' } })
  }
  await picture('forbidden')
})
