import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { accountIdOf, openAccount, searchField, switchTo } from '../support/console-steps.ts'
import { expectAccessible } from '../support/accessibility.ts'

const shared = sharedConsole('Amara Okafor')
const story = STORIES.twoRetired

/** The person answers the system's dialog with this path, or cancels. */
const answerDialog = (path: string | undefined) =>
  shared().app.evaluate(({ dialog }, filePath) => {
    const asked: unknown[] = []
    Reflect.set(globalThis, 'askedWhere', asked)
    Reflect.set(dialog, 'showSaveDialog', async (_window: unknown, options: { defaultPath: string }) => {
      asked.push(options.defaultPath)
      return { canceled: filePath === undefined, filePath }
    })
  }, path)

const exportsOf = async (window: Page, action: string) => {
  await switchTo(window, 'Rosa Delgado')
  const { events } = await reply(window, 'auditEvents.list', { action, limit: 100 })
  await switchTo(window, 'Amara Okafor')
  return events
}

test('R21 a list is saved as CSV through the system’s dialog, masked as shown, and the audit trail knows', async () => {
  const { window, userData } = shared()
  await searchField(window).fill('mar')
  await expect(window.getByRole('grid', { name: 'Accounts with “mar”' })).toHaveAttribute('aria-busy', 'false')
  const path = join(userData, 'accounts.csv')
  await answerDialog(path)
  await window.getByRole('row').nth(1).focus()
  await window.keyboard.press('Control+Shift+E')
  const news = window.getByText(/rows saved as accounts\.csv\.$/)
  await expect(news).toBeVisible()
  await expectAccessible(window)
  await window.screenshot({ path: test.info().outputPath('saved.png') })
  const csv = readFileSync(path, 'utf8')
  expect(csv.startsWith('\uFEFFName,E-mail,Number,Country,State,Id\r\n')).toBe(true)
  expect(csv).toContain('••••••')
  for (const line of csv.trim().split('\r\n').slice(1)) expect(line.split(',')[2] ?? '').not.toMatch(/\d{8}/)
  const rows = csv.trim().split('\r\n').length - 1
  const events = await exportsOf(window, 'accounts.export')
  expect(events[0]).toMatchObject({ actorRole: 'agent', data: { rows } })
})

test('requests are saved likewise; who cancels saves nothing and leaves no trace', async () => {
  const { window, userData } = shared()
  const requests = window.getByRole('grid', { name: 'Requests' })
  await window.getByRole('link', { name: 'Requests' }).click()
  await answerDialog(undefined)
  await requests.getByRole('row').nth(1).focus()
  await window.keyboard.press('Control+Shift+E')
  await expect
    .poll(() => shared().app.evaluate(() => Reflect.get(globalThis, 'askedWhere') as string[]))
    .toEqual(['Requests.csv'])
  expect(await exportsOf(window, 'requests.export')).toEqual([])
  await window.getByRole('link', { name: 'Requests' }).click()
  const path = join(userData, 'requests.csv')
  await answerDialog(path)
  await expect(requests.getByRole('row').nth(1)).toBeVisible()
  await window.keyboard.press('Control+Shift+E')
  await expect(window.getByText(/saved as requests\.csv\.$/)).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain(' → ')
  await window.getByRole('link', { name: 'Dead ends' }).click()
  const deadEnds = join(userData, 'dead-ends.csv')
  await answerDialog(deadEnds)
  await expect(window.getByRole('grid', { name: 'Dead ends' }).getByRole('row').nth(1)).toBeVisible()
  await window.keyboard.press('Control+Shift+E')
  await expect(window.getByText(/saved as dead-ends\.csv\.$/)).toBeVisible()
  expect(readFileSync(deadEnds, 'utf8')).toContain('••••••')
  expect((await exportsOf(window, 'dead_ends.export'))[0]).toMatchObject({ actorRole: 'agent' })
  await window.getByRole('link', { name: 'Requests' }).click()
  await expect(requests.getByRole('row').nth(1)).toBeVisible()
})

test('a place that cannot be written to is said, with its code, and nothing is lost', async () => {
  const { window, userData } = shared()
  await answerDialog(join(userData, 'no', 'such', 'folder', 'x.csv'))
  await window.keyboard.press('Control+Shift+E')
  await expect(
    window.getByText('The file could not be written there. Nothing was saved; choose another place.'),
  ).toBeVisible()
})

test('an account is saved as PDF and laid out for paper: light, whole, without the frame', async () => {
  const { window, userData } = shared()
  await reply(window, 'settings.set', { theme: 'dark' })
  await openAccount(window, story)
  const path = join(userData, 'account.pdf')
  await answerDialog(path)
  await window.getByRole('button', { name: 'More' }).click()
  await window.screenshot({ path: test.info().outputPath('menu.png') })
  await window.getByRole('menuitem', { name: 'Save as PDF…' }).click()
  await expect(window.getByText('Saved as account.pdf.')).toBeVisible()
  const pdf = readFileSync(path)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const accountId = await accountIdOf(window, story)
  expect(await exportsOf(window, 'account_page.export')).toMatchObject([{ accountId, data: { rows: 1 } }])

  await openAccount(window, story)
  await window.emulateMedia({ media: 'print' })
  await window.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(window.getByRole('navigation', { name: 'Sections' })).toBeHidden()
  await expect(searchField(window)).toBeHidden()
  await expect(window.getByRole('button', { name: 'More' })).toBeHidden()
  await expect(window.getByText(story.externalId)).toBeVisible()
  await expect
    .poll(() => window.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toContain('light')
  await window.screenshot({ path: test.info().outputPath('paper.png'), fullPage: true })
  await window.evaluate(() => dispatchEvent(new Event('afterprint')))
  await window.emulateMedia({ media: 'screen' })
  await expect(searchField(window)).toBeVisible()
})

test('R21 what must not stay is taken out of the clipboard after a minute, and only that', async () => {
  const { window, app } = shared()
  // Here a minute of the console's main process lasts half a second.
  await app.evaluate(() => {
    const real = setTimeout
    Reflect.set(globalThis, 'setTimeout', (run: () => void, ms: number) => real(run, ms === 60_000 ? 500 : ms))
  })
  const held = () => app.evaluate(({ clipboard }) => clipboard.readText())
  expect(await reply(window, 'clipboard.copyForAMinute', { text: '+526441832399' })).toEqual({ seconds: 60 })
  expect(await held()).toBe('+526441832399')
  await expect.poll(held).toBe('')
  await reply(window, 'clipboard.copyForAMinute', { text: '+526441832399' })
  await app.evaluate(({ clipboard }) => clipboard.writeText('HD-1'))
  await reply(window, 'clipboard.copyForAMinute', { text: '+526441832398' })
  await expect.poll(held).toBe('')
  await app.evaluate(({ clipboard }) => clipboard.writeText('HD-2'))
  await expect.poll(held).toBe('HD-2')
})
