import { ask, reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { switchTo } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const tiles = () => shared().window.getByRole('list', { name: 'Figures of the period' })
const tile = (name: string) =>
  tiles()
    .getByRole('listitem')
    .filter({ has: shared().window.getByRole('button', { name, exact: true }) })
const part = (name: string) => shared().window.getByRole('region', { name, exact: true }).first()
const picture = (name: string) => shared().window.screenshot({ path: test.info().outputPath(`${name}.png`) })
/** The parts of the page that were asked for since the window opened its sign-in. */
const asked: string[] = []
test.beforeAll(() => void shared().window.on('request', (request) => asked.push(request.url())))
const charts = (): readonly string[] => asked.filter((address) => address.includes('figure-chart'))
const goToAddress = (hash: string): Promise<void> =>
  shared().window.evaluate((address) => {
    window.location.hash = address
  }, hash)

test('a supervisor sees the figures of a period, numbers first, each with its definition', async () => {
  const { window } = shared()
  // What an agent does is what a supervisor sees of them.
  const { accounts } = await reply(window, 'accounts.search', { query: 'mar' })
  await reply(window, 'accounts.get', { accountId: accounts[0]?.id ?? '' })
  await switchTo(window, 'Jonas Lindqvist')
  expect(charts()).toEqual([])
  await window.getByRole('link', { name: 'Insights' }).click()
  await window.getByRole('button', { name: '30 days' }).click()
  const { totals } = await reply(window, 'figures.get', { period: '30d', by: 'country' })
  expect(totals.sends).toBeGreaterThan(20)
  await expect(tile('Sends')).toContainText(totals.sends.toLocaleString('en'))
  await expect(tile('Verified of sent')).toContainText(`${totals.verified.toLocaleString('en')} of`)
  await tile('Verified of sent').getByRole('button').hover()
  await expect(window.getByRole('tooltip')).toContainText('those whose code was entered')
  await picture('definition')
  await window.mouse.move(0, 0)
  await expect(part('Sends over time').locator('svg').first()).toBeVisible()
  expect(charts()).toHaveLength(1)
  await picture('month')
  await window.locator('main').getByText('Agents’ activity').scrollIntoViewIfNeeded()
  await picture('month-below')
})

test('beside each chart stand its numbers, by country in words, by carrier and by channel', async () => {
  const { window } = shared()
  const { groups, series } = await reply(window, 'figures.get', { period: '30d', by: 'country' })
  await expect(part('Sends over time').getByRole('table').getByRole('row')).toHaveCount(series.length + 1)
  const byCountry = part('By country').getByRole('table')
  await expect(byCountry.getByRole('row')).toHaveCount(groups.length + 1)
  await expect(byCountry.getByRole('rowheader', { name: 'Mexico' })).toBeVisible()
  await window.getByRole('button', { name: 'Channel', exact: true }).click()
  await expect(part('By channel').getByRole('rowheader', { name: 'SMS' })).toBeVisible()
  await window.getByRole('button', { name: 'Carrier', exact: true }).click()
  await expect(part('By carrier').getByRole('rowheader', { name: 'simulated' })).toBeVisible()
  await picture('by-carrier')
  await window.getByRole('button', { name: 'Country', exact: true }).click()
})

test('R21 what an agent did opens: kinds, times and accounts, and no more of the audit trail', async () => {
  const { window } = shared()
  await window.getByRole('button', { name: '24 hours' }).click()
  const person = window.getByRole('row').filter({ hasText: 'Amara Okafor' })
  await expect(person).toContainText('agent')
  await person.getByRole('button', { name: 'Amara Okafor' }).click()
  const dialog = window.getByRole('dialog', { name: 'What Amara Okafor did' })
  await expect(dialog.getByRole('row').nth(1)).toContainText('viewed an account')
  await picture('person')
  await dialog.getByRole('link').first().click()
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await window.goBack()
  await expect(window.getByRole('dialog', { name: 'What Amara Okafor did' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)
})

test('looks right in the dark, in high contrast, in the smallest window, right to left', async () => {
  const { app, window } = shared()
  await window.getByRole('button', { name: '30 days' }).click()
  await reply(window, 'settings.set', { theme: 'dark' })
  await expect(part('Sends over time').locator('svg').first()).toBeVisible()
  await picture('dark')
  await reply(window, 'settings.set', { theme: 'high_contrast' })
  await picture('contrast')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(960, 640))
  await reply(window, 'settings.set', { theme: 'light' })
  await picture('smallest')
  for (const language of ['fr', 'es', 'ar'] as const) {
    await reply(window, 'settings.set', { language })
    await expect.poll(() => window.evaluate(() => document.documentElement.lang)).toBe(language)
    expect(await window.locator('main').innerText()).not.toMatch(/insights\.|\{\{/)
    expect(
      await window.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true)
  }
  await picture('arabic')
  await reply(window, 'settings.set', { language: 'en' })
})

test('no other role opens the page or its operations', async () => {
  const { window } = shared()
  for (const name of ['Amara Okafor', 'Mei Tanaka', 'Rosa Delgado']) {
    await switchTo(window, name)
    // Who may not be here is led home first; an address that is typed after that is answered by the page.
    await expect.poll(() => window.evaluate(() => location.hash)).not.toContain('insights')
    await goToAddress('#/insights')
    await expect(window.getByText('Supervisors see figures and what staff did. Your role does not.')).toBeVisible()
    for (const refused of [
      await ask(window, 'figures.get', { period: '24h', by: 'country' }),
      await ask(window, 'activity.list', { period: '24h' }),
      await ask(window, 'activity.events', { staffId: 'staff-amara' }),
    ])
      expect(refused).toMatchObject({ ok: false, error: { code: 'role_missing' } })
  }
})

test('an empty period says so, makes no time up, and still lists what staff did', async () => {
  const { window } = shared()
  await switchTo(window, 'Jonas Lindqvist')
  await window.getByRole('link', { name: 'Insights' }).click()
  await reply(window, 'demonstration.advanceClock', { minutes: 60 * 24 * 60 })
  // Sixty days end much that waited; that is work for the service.
  await expect(window.getByText('Nothing was sent in this period')).toBeVisible({ timeout: 40_000 })
  await expect(tile('Time to verify')).toContainText('–')
  await picture('empty')
})
