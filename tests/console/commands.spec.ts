import type { Page } from '@playwright/test'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { commandWords } from '../../src-shared/commands/words.ts'
import type { CommandId } from '../../src-shared/commands/commands.ts'
import { reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { openAccount, section, switchTo } from '../support/console-steps.ts'
import { expectAccessible } from '../support/accessibility.ts'

const shared = sharedConsole('Amara Okafor')
const palette = (window: Page) => window.getByRole('dialog', { name: 'Find a command, a place or an account' })
const chosen = (window: Page) => palette(window).locator('[role=option].Mui-focused')

async function openPalette(window: Page, text = ''): Promise<void> {
  await window.keyboard.press('Control+K')
  await expect(palette(window).getByRole('combobox')).toBeFocused()
  if (text !== '') await window.keyboard.type(text)
}

/** Chooses an item of the native menu, as a click on it does. */
const chooseInMenu = (id: CommandId) =>
  shared().app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.click(), id)
const menuItem = (id: CommandId) =>
  shared().app.evaluate(({ Menu }, name) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(name)
    return item ? { label: item.label, enabled: item.enabled } : undefined
  }, id)

test('Ctrl+K opens every place and action by keyboard, also out of a field, and shows what was used last', async () => {
  const { window } = shared()
  await openPalette(window)
  await expect(palette(window).getByRole('option', { name: /^Accounts/ })).toBeVisible()
  await expectAccessible(window)
  await window.screenshot({ path: test.info().outputPath('palette.png') })
  await window.keyboard.type('requ')
  await expect(chosen(window)).toContainText('Requests')
  await window.keyboard.press('Enter')
  await expect(palette(window)).toHaveCount(0)
  await expect(window.getByRole('heading', { name: 'Requests', level: 1 })).toBeVisible()
  await window.keyboard.press('/')
  await openPalette(window)
  await expect(palette(window).getByRole('group', { name: 'Used last' }).getByRole('option')).toHaveText(/Requests/)
  await window.keyboard.press('Escape')
  await expect(palette(window)).toHaveCount(0)
})

test('finds accounts while typing, in the list’s own order, and opens one', async () => {
  const { window } = shared()
  await openPalette(window, 'hans-j')
  const found = palette(window).getByRole('group', { name: 'Accounts' }).getByRole('option')
  await expect(found).toHaveCount(1)
  await expectAccessible(window)
  await window.screenshot({ path: test.info().outputPath('palette-account.png') })
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1 })).toContainText('Hans-J')
})

test('offers the actions of the account on the screen: what is blocked with its reason, what is forbidden not at all', async () => {
  const { window } = shared()
  await openAccount(window, STORIES.firstTimer)
  await openPalette(window)
  const account = palette(window).getByRole('group', { name: 'Account', exact: true })
  const blocked = account.getByRole('option', { name: /Request a number change/ })
  await expect(blocked).toHaveAttribute('aria-disabled', 'true')
  await expect(blocked).toContainText('no current number')
  await expectAccessible(window)
  await window.screenshot({ path: test.info().outputPath('palette-blocked.png') })
  await window.keyboard.type('number change')
  await expect(chosen(window)).toContainText('Request a number change')
  await window.keyboard.press('Enter')
  await expect(palette(window)).toBeVisible()
  await window.keyboard.press('Control+A')
  await window.keyboard.type('set-up link')
  await window.keyboard.press('Enter')
  await expect(section(window, 'Actions')).toContainText('The set-up link is on its way to the member.')

  await switchTo(window, 'Mei Tanaka')
  await openAccount(window, STORIES.firstTimer)
  await openPalette(window, 'link')
  await expect(palette(window).getByRole('option', { name: /Copy link/ })).toBeVisible()
  await expect(palette(window).getByRole('option', { name: /set-up/ })).toHaveCount(0)
  await window.keyboard.press('Escape')
  await switchTo(window, 'Amara Okafor')
})

test('the sheet of keys is made of the same registry', async () => {
  const { window } = shared()
  await openAccount(window, STORIES.readyForRequest)
  await window.getByRole('heading', { level: 1 }).click()
  await window.keyboard.press('?')
  const sheet = window.getByRole('dialog', { name: 'Keyboard' })
  await expect(sheet.getByText('Request a number change')).toBeVisible()
  await expect(sheet.getByText('Find an account')).toBeVisible()
  await expectAccessible(window)
  await window.screenshot({ path: test.info().outputPath('keys.png') })
  await window.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('the native menu does what the palette does, greys what does not apply, and keeps out of dialogs', async () => {
  const { window } = shared()
  await chooseInMenu('go.requests')
  await expect(window.getByRole('heading', { name: 'Requests', level: 1 })).toBeVisible()
  await expect.poll(async () => (await menuItem('account.requestChange'))?.enabled).toBe(false)
  expect((await menuItem('go.audit'))?.enabled).toBe(false)
  await openAccount(window, STORIES.readyForRequest)
  await expect.poll(async () => (await menuItem('account.requestChange'))?.enabled).toBe(true)
  await chooseInMenu('account.requestChange')
  await expect(window.getByRole('dialog')).toBeVisible()
  await chooseInMenu('go.requests')
  await chooseInMenu('palette.open')
  await expect(palette(window)).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(window.getByRole('heading', { level: 1 })).toContainText(STORIES.readyForRequest.name)
})

for (const language of ['fr', 'es', 'ar', 'en'] as const)
  test(`the native menu and the palette speak the console’s language: ${language}`, async () => {
    const { window } = shared()
    await reply(window, 'settings.set', { language })
    const words = commandWords[language]
    await expect.poll(async () => (await menuItem('window.new'))?.label).toBe(words.commands['window.new'])
    expect((await menuItem('account.requestChange'))?.enabled).toBe(true)
    await window.keyboard.press('Control+K')
    await expect(window.getByRole('option', { name: words.commands['account.copyLink'] })).toBeVisible()
    await window.screenshot({ path: test.info().outputPath(`palette-${language}.png`) })
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
  })

test('zoom follows the keys, reaches its bounds and stays', async () => {
  const { window, app } = shared()
  const zoom = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel())
  await window.keyboard.press('Control+=')
  await expect.poll(zoom).toBe(0.5)
  for (let presses = 0; presses < 8; presses += 1) await window.keyboard.press('Control+=')
  await expect.poll(async () => (await reply(window, 'settings.get')).settings.zoom).toBe(8)
  await window.screenshot({ path: test.info().outputPath('zoomed.png') })
  // Whoever needs letters of twice the size still finds, and finds their menu.
  const width = await window.evaluate(() => document.documentElement.clientWidth)
  const box = async (role: 'searchbox' | 'button', name?: RegExp) =>
    (await window.getByRole(role, name ? { name } : {}).boundingBox()) ?? { x: 0, width: 0 }
  expect((await box('searchbox')).width).toBeGreaterThan(120)
  const menu = await box('button', /^Signed in as Amara Okafor/)
  expect(menu.x + menu.width).toBeLessThanOrEqual(width)
  await expect(
    window.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Requests' }),
  ).toBeVisible()
  await expectAccessible(window)
  await window.reload()
  await expect.poll(zoom).toBe(4)
  await expect(window.getByRole('searchbox')).toBeVisible()
  await window.keyboard.press('Control+0')
  await expect.poll(zoom).toBe(0)
})
