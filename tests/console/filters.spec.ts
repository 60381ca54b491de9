import { AxeBuilder } from '@axe-core/playwright'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { atRest } from '../support/at-rest.ts'
import { reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { searchField } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const list = (name: string | RegExp) => shared().window.getByRole('grid', { name })
const chip = (name: string) => shared().window.getByRole('button', { name: new RegExp(`^${name}`) })
const address = () => shared().window.evaluate(() => location.hash)

/** Goes to an address of the console as a link or a bookmark would. */
const goTo = (hash: string) => shared().window.evaluate((to) => void (location.hash = to), hash)

test('R21 a filter is added by keyboard alone, stands as a chip and in the address', async () => {
  const { window } = shared()
  await window.locator('main').focus()
  await window.keyboard.press('f')
  await expect(window.getByRole('menu')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('combobox', { name: 'State' })).toBeFocused()
  await window.keyboard.type('waiting')
  await window.keyboard.press('Enter')
  await expect(chip('State: waiting for its owner')).toBeVisible()
  expect(await address()).toBe('#/accounts?state=awaiting_owner')
  const rows = list('Accounts with these filters').getByRole('row')
  await expect(rows.filter({ hasText: STORIES.awaitingOwner.name })).toHaveCount(1)
  await expect(rows.filter({ hasText: STORIES.readyForRequest.name })).toHaveCount(0)
})

test('R21 a chip is changed by its word and taken away by its cross or by Delete', async () => {
  const { window } = shared()
  await chip('State:').click()
  await window.getByRole('option', { name: 'closed', exact: true }).click()
  await expect(list('Accounts with these filters').getByRole('row', { name: STORIES.closedAccount.name })).toBeVisible()
  await goTo('#/accounts?state=closed&country=MX')
  await expect(chip('Country: Mexico')).toBeVisible()
  await chip('Country: Mexico').press('Delete')
  await expect(chip('Country:')).toHaveCount(0)
  await window.getByRole('button', { name: 'Remove the filter State' }).click()
  await expect(list('Recent accounts')).toBeVisible()
  expect(await address()).toBe('#/accounts')
})

test('R21 filters narrow what a text finds, and stay while the text changes', async () => {
  const { window } = shared()
  await goTo('#/accounts?state=verified')
  await expect(list('Accounts with these filters').getByRole('row').nth(5)).toBeVisible()
  await searchField(window).fill('mariana')
  const answer = list('Accounts with “mariana”').and(window.locator('[aria-busy=false]'))
  await expect(answer.getByRole('row', { name: STORIES.readyForRequest.name })).toBeVisible()
  expect(await address()).toBe('#/accounts?state=verified&query=mariana')
  for (const cell of await answer.getByRole('row').getByText('not verified').all()) await expect(cell).toHaveCount(0)
  await searchField(window).fill('')
  await expect(list('Accounts with these filters')).toBeVisible()
  expect(await address()).toBe('#/accounts?state=verified')
})

test('R21 what no account passes is said, and cleared by one button', async () => {
  const { window } = shared()
  await goTo('#/accounts?state=closed&carrierReason=landline&created=day')
  await expect(window.getByText('No account passes these filters')).toBeVisible()
  await atRest(window)
  await window.screenshot({ path: test.info().outputPath('filtered-empty.png') })
  await window.getByRole('status').getByRole('button', { name: 'Clear filters' }).click()
  await expect(list('Recent accounts')).toBeVisible()
})

test('what the address holds and is no filter is left out with a word', async () => {
  const { window } = shared()
  await goTo('#/accounts?state=sleeping&country=MX')
  await expect(window.getByText('The address held a filter that there is not; it was left out:')).toBeVisible()
  await expect(window.getByText('state=sleeping')).toBeVisible()
  await expect(chip('Country: Mexico')).toBeVisible()
  await expect(list('Accounts with these filters').getByRole('row').nth(5)).toBeVisible()
  await window.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Close' }).click()
  expect(await address()).toBe('#/accounts?country=MX')
})

test('R21 every filter answers, pages on without repeating an account, and costs no number look-up', async () => {
  const { window } = shared()
  const seen = new Set<string>()
  let cursor: string | undefined
  for (let page = 0; page < 4; page += 1) {
    const { accounts, nextCursor } = await reply(window, 'accounts.search', {
      query: '',
      country: 'MX',
      sort: 'name',
      limit: 50,
      ...(cursor ? { cursor } : {}),
    })
    for (const { id, country } of accounts) {
      expect(country).toBe('MX')
      expect(seen.has(id)).toBe(false)
      seen.add(id)
    }
    if (!nextCursor) break
    cursor = nextCursor
  }
  expect(seen.size).toBeGreaterThan(50)
})

for (const theme of ['light', 'dark'] as const)
  test(`the filters look right and are clean for axe, ${theme}`, async () => {
    const { window } = shared()
    await reply(window, 'settings.set', { theme })
    await goTo('#/accounts?state=verified&country=MX&lineType=fixed_line_or_mobile')
    await expect(list('Accounts with these filters').getByRole('row').nth(5)).toBeVisible()
    await atRest(window)
    await window.screenshot({ path: test.info().outputPath(`filters-${theme}.png`) })
    expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([])
    await chip('Country: Mexico').click()
    await expect(window.getByRole('combobox', { name: 'Country' })).toBeFocused()
    await window.keyboard.type('ger')
    await expect(window.getByRole('option', { name: 'Germany' })).toBeVisible()
    await atRest(window)
    await window.screenshot({ path: test.info().outputPath(`filter-values-${theme}.png`) })
    expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([])
    await window.keyboard.press('Escape')
    await expect(window.getByRole('combobox', { name: 'Country' })).toHaveCount(0)
    await window.keyboard.press('f')
    await atRest(window)
    await window.screenshot({ path: test.info().outputPath(`filter-menu-${theme}.png`) })
    await window.keyboard.press('Escape')
  })
