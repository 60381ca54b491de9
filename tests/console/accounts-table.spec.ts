import { AxeBuilder } from '@axe-core/playwright'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { atRest } from '../support/at-rest.ts'
import { reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { accountIdOf, openAccount, switchTo } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const list = () => shared().window.getByRole('grid')
const head = (name: string) => list().getByRole('columnheader', { name: new RegExp(`^${name}`) })
const layout = async () => (await reply(shared().window, 'staffPreferences.get')).tables.accounts
const goTo = (hash: string) => shared().window.evaluate((to) => void (location.hash = to), hash)
const names = async () =>
  (await list().getByRole('row').locator('[role="gridcell"]:first-child').allTextContents()).slice(0, 8)

test('a head orders the whole set by the service, and gives the order up at the third press', async () => {
  const { window } = shared()
  await goTo('#/accounts')
  await head('Name').getByRole('button').press('Enter')
  await expect(head('Name')).toHaveAttribute('aria-sort', 'ascending')
  await expect(list().and(window.locator('[aria-busy=false]'))).toBeVisible()
  const { accounts } = await reply(window, 'accounts.search', { query: '', sort: 'name', limit: 8 })
  await expect.poll(names).toEqual(accounts.map(({ name }) => name))
  await head('Name').getByRole('button').click()
  await expect(head('Name')).toHaveAttribute('aria-sort', 'descending')
  await head('Name').getByRole('button').click()
  await expect(head('Name')).not.toHaveAttribute('aria-sort')
  await expect(window.getByRole('grid', { name: 'Recent accounts' })).toBeVisible()
})

test('columns are hidden, shown and pinned, and the service keeps it for this person alone', async () => {
  const { window } = shared()
  await window.getByRole('button', { name: 'Columns' }).click()
  const dialog = window.getByRole('dialog', { name: 'Columns' })
  await dialog.getByRole('checkbox', { name: 'E-mail' }).click()
  await dialog.getByRole('checkbox', { name: 'Created' }).click()
  await dialog.getByRole('button', { name: 'Keep Name at the start' }).click()
  await atRest(window)
  await window.screenshot({ path: test.info().outputPath('columns.png') })
  await window.keyboard.press('Escape')
  await expect(head('E-mail')).toHaveCount(0)
  await expect(head('Created')).toBeVisible()
  await expect.poll(layout).toEqual({ hidden: ['language', 'email'], pinned: ['name'], widths: [] })
  await switchTo(window, 'Jonas Lindqvist')
  await window.getByRole('link', { name: 'Accounts' }).first().click()
  await expect(head('E-mail')).toBeVisible()
  await switchTo(window, 'Amara Okafor')
  await expect(head('E-mail')).toHaveCount(0)
})

test('a column is as wide as its edge is drawn or moved by arrow keys, and automatic again by Enter', async () => {
  const { window } = shared()
  const edge = list().getByRole('separator', { name: 'Width of Number' })
  const width = async () => Math.round((await head('Number').boundingBox())?.width ?? 0)
  const before = await width()
  const box = await edge.boundingBox()
  if (!box) throw new Error('the edge is not there')
  await window.mouse.move(box.x + 4, box.y + 8)
  await window.mouse.down()
  await window.mouse.move(box.x + 64, box.y + 8, { steps: 4 })
  await window.mouse.up()
  await expect.poll(width).toBe(before + 60)
  await edge.press('ArrowLeft')
  await expect.poll(width).toBe(before + 44)
  await expect.poll(async () => (await layout())?.widths).toEqual([{ column: 'number', width: before + 44 }])
  await edge.press('Enter')
  await expect.poll(width).toBe(before)
})

test('a pinned column stays where it is while the others pass beneath it', async () => {
  const { window, app } = shared()
  for (const column of ['Number', 'State'])
    for (let n = 0; n < 20; n += 1)
      await list()
        .getByRole('separator', { name: `Width of ${column}` })
        .press('ArrowRight')
  const left = async () => (await head('Name').boundingBox())?.x
  const before = await left()
  const scrolled = await list().evaluate((grid) => {
    const scroller = grid.parentElement
    if (scroller) scroller.scrollLeft = 200
    return scroller?.scrollLeft
  })
  expect(scrolled).toBeGreaterThan(50)
  expect(await left()).toBe(before)
  await window.screenshot({ path: test.info().outputPath('pinned.png') })
  expect(app).toBeDefined()
  await window.getByRole('button', { name: 'Columns' }).click()
  await window.getByRole('button', { name: 'Columns as they were' }).click()
  await window.keyboard.press('Escape')
  await expect.poll(layout).toBeNull()
})

test('a view is saved under a name, opened, changed, renamed and deleted; a name twice is refused in words', async () => {
  const { window } = shared()
  await goTo('#/accounts?state=awaiting_owner')
  const menu = async (button: string | RegExp, item: string | RegExp) => {
    await window.getByRole('button', { name: button }).click()
    await window.getByRole('menuitem', { name: item }).click()
  }
  await menu('Views', 'Save as a view…')
  await window.getByRole('textbox', { name: 'Name of the view' }).fill('Waiting')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: 'Waiting', exact: true })).toBeVisible()
  expect(await window.evaluate(() => location.hash)).toMatch(/view=svw_/)
  await menu(/^Waiting/, 'Save as a view…')
  await window.getByRole('textbox', { name: 'Name of the view' }).fill('WAITING')
  await window.keyboard.press('Enter')
  await expect(window.getByText('You already have a view of this name.')).toBeVisible()
  await atRest(window)
  await window.screenshot({ path: test.info().outputPath('view-refused.png') })
  await window.getByRole('button', { name: 'Cancel' }).click()
  await window.getByRole('button', { name: 'Remove the filter State' }).click()
  await expect(window.getByRole('button', { name: /^Waiting · changed|^Waiting.*changed/ })).toBeVisible()
  await menu(/^Waiting/, /^Waiting$/)
  await expect(window.getByRole('button', { name: /^State: waiting/ })).toBeVisible()
  await menu(/^Waiting/, 'Rename the view…')
  await window.getByRole('textbox', { name: 'Name of the view' }).fill('For their owner')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: 'For their owner' })).toBeVisible()
  await menu('For their owner', 'Delete the view…')
  await window.getByRole('button', { name: 'Delete the view' }).click()
  await expect(window.getByRole('button', { name: 'Views', exact: true })).toBeVisible()
  expect((await reply(window, 'savedViews.list')).views).toEqual([])
})

test('the accounts that were opened last stand above the list, one press away', async () => {
  const { window } = shared()
  await goTo('#/accounts')
  await openAccount(window, STORIES.readyForRequest)
  await openAccount(window, STORIES.twoRetired)
  await goTo('#/accounts')
  const links = window.getByRole('navigation', { name: 'Accounts that you opened last' }).getByRole('link')
  await expect(links.first()).toHaveText(STORIES.twoRetired.name)
  await expect(links.nth(1)).toHaveText(STORIES.readyForRequest.name)
  await links.nth(1).click()
  await expect(window.getByRole('heading', { level: 1, name: STORIES.readyForRequest.name })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  test(`the table looks right and is clean for axe, ${theme}`, async () => {
    const { window } = shared()
    await reply(window, 'settings.set', { theme })
    await goTo('#/accounts')
    await expect(list().getByRole('row').nth(5)).toBeVisible()
    await atRest(window)
    await window.screenshot({ path: test.info().outputPath(`table-${theme}.png`) })
    expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([])
    await window.getByRole('button', { name: 'Columns' }).click()
    await atRest(window)
    expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([])
    await window.keyboard.press('Escape')
  })

test('right to left, the table begins at the other side', async () => {
  const { window } = shared()
  await reply(window, 'settings.set', { language: 'ar', theme: 'light' })
  await expect(list().getByRole('row').nth(5)).toBeVisible()
  await atRest(window)
  await window.screenshot({ path: test.info().outputPath('table-rtl.png') })
  await reply(window, 'settings.set', { language: 'en' })
})

test('the keyboard stays with the person whose row moves, and Enter opens nobody else', async () => {
  const { window } = shared()
  const { landlineSms: other } = STORIES
  const accountId = await accountIdOf(window, other)
  const { verification } = await reply(window, 'accounts.get', { accountId })
  await goTo('#/accounts')
  const recent = window.getByRole('grid', { name: 'Recent accounts' }).and(window.locator('[aria-busy=false]'))
  await recent.waitFor()
  await expect(recent.getByRole('row').nth(1)).not.toContainText(other.name)
  const row = recent.getByRole('row').nth(4)
  const name = (await row.locator('[role="gridcell"]').first().textContent()) ?? ''
  await row.focus()
  await reply(window, 'verifications.resend', { accountId, verificationId: verification?.id ?? '', channel: 'call' })
  await expect(recent.getByRole('row').nth(1)).toContainText(other.name)
  const focused = window.locator('[role="row"]:focus')
  await expect(focused).toContainText(name)
  await expect(focused).not.toHaveAttribute('aria-rowindex', '5')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(name)
})
