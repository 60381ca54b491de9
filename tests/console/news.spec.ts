import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { atRest } from '../support/at-rest.ts'
import { reply } from '../support/bridge.ts'
import { expect, launchOnCopy, serviceReady, test } from '../support/console-app.ts'
import { accountIdOf, openMember, switchTo } from '../support/console-steps.ts'
import { startNotificationDaemon, type NotificationDaemon } from '../support/notification-daemon.ts'

test.describe.configure({ mode: 'serial' })
test.skip(process.platform !== 'linux', 'starts a notification daemon of its own on Linux only')

const { awaitingOwner: elodie, readyForRequest: mariana } = STORIES
let daemon: NotificationDaemon
let shared: Awaited<ReturnType<typeof launchOnCopy>>
/** What was unread at the sign-in. */
let before: number

test.beforeAll(async ({ seeded }) => {
  test.setTimeout(120_000)
  daemon = await startNotificationDaemon()
  shared = await launchOnCopy(seeded, { env: daemon.env })
  await serviceReady(shared.window)
  await shared.signInAs('Amara Okafor')
  before = (await reply(shared.window, 'staffNews.list')).unread
})
test.afterAll(async () => {
  await shared?.close()
  await daemon?.stop()
})

const bell = (window: Page) => window.getByRole('button', { name: /^News of your requests/ })
const expectUnread = async (count: number): Promise<void> => {
  const words = count === 0 ? 'nothing unread' : `${count} unread`
  await expect(bell(shared.window)).toHaveAccessibleName(`News of your requests, ${words}`)
  await expect
    .poll(titles)
    .toEqual((await titles()).map(() => expect.stringMatching(count ? `^\\(${count}\\) ` : '^[^(]')))
}
/** Of the console's own windows. */
const titles = () =>
  shared.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter(({ webContents }) => webContents.getURL().startsWith('app:'))
      .map((each) => each.getTitle()),
  )

/** Brings a window to the front, as a click on it does where a window manager runs; again where one that closes has taken the keyboard with it. */
const toFront = (address: string): Promise<void> =>
  expect(async () => {
    await shared.app.evaluate(
      ({ BrowserWindow }, start) =>
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL().startsWith(start))
          ?.focus(),
      address,
    )
    expect(await inFront()).toMatch(new RegExp(`^${address}`))
  }).toPass({ timeout: 10_000 })
const inFront = () => shared.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL())
const expectInFront = (address: string) => expect.poll(inFront).toMatch(new RegExp(`^${address}`))

test('R5 with no console window in front, an acceptance is one notification on the desktop, without name or number, whose click opens the account and reads it', async () => {
  const { window, app } = shared
  await expectUnread(before)
  const accountId = await accountIdOf(window, elodie)
  const opened = app.waitForEvent('window')
  await reply(window, 'windows.open', { place: '/settings' })
  // It shows itself, and takes the keyboard, when its page is there.
  const second = await opened
  await second.getByRole('heading', { name: 'Settings' }).waitFor()
  await toFront('app://console/#/accounts')
  const member = await openMember(shared, elodie)
  await toFront('http:')
  await member.getByRole('button', { name: 'Accept' }).click()
  await expect.poll(daemon.shown).toEqual([{ summary: 'A member accepted your request', body: accountId }])
  await expectUnread(before + 1)
  await daemon.click()
  // The window that had the keyboard last comes to the front.
  await expect(window.getByRole('heading', { level: 1, name: elodie.name })).toBeVisible()
  await expectInFront(`app://console/#/accounts/${accountId}`)
  await expectUnread(before)
  expect(await daemon.standing()).toBe(0)
  await member.close()
  await second.close()
})

test('R5 the settings turn desktop notifications off: what was declined is in the list, the title and nowhere else', async () => {
  const { window } = shared
  const shown = daemon.shown().length
  await window.getByRole('link', { name: 'Settings' }).click()
  await window.getByRole('switch', { name: 'Desktop notifications' }).click()
  const accountId = await accountIdOf(window, mariana)
  const asked = { number: '6441832400', country: 'MX', reason: 'new_number', ticket: 'HD-1' } as const
  await reply(window, 'numberChanges.request', { accountId, ...asked })
  const member = await openMember(shared, mariana)
  await toFront('http:')
  await member.getByRole('button', { name: 'Decline' }).click()
  await expectUnread(before + 1)
  expect(daemon.shown()).toHaveLength(shown)
  await member.close()
})

test('R5 the list opens, moves, opens an account and marks all as read by the keyboard alone', async () => {
  const { window } = shared
  await toFront('app://console/#/settings')
  await window.getByRole('link', { name: 'Requests' }).click()
  await window.keyboard.press('n')
  const dialog = window.getByRole('dialog', { name: 'News of your requests' })
  // What the list says is not said beside it.
  await expect(window.getByText('Open account')).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: `${mariana.name} declined your request.` })).toBeFocused()
  await window.keyboard.press('j')
  await expect(dialog.getByRole('button', { name: `${elodie.name} accepted your request.` })).toBeFocused()
  await window.keyboard.press('k')
  for (const theme of ['light', 'dark'] as const) {
    await reply(window, 'settings.set', { theme })
    await atRest(window)
    await window.screenshot({ path: test.info().outputPath(`news-${theme}.png`) })
    expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([])
  }
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1, name: mariana.name })).toBeVisible()
  await expectUnread(before)
  await expect(dialog).toHaveCount(0)
  await window.keyboard.press('Control+Shift+B')
  await expect(dialog.getByRole('button', { name: `${mariana.name} declined your request.` })).toBeFocused()
  await window.keyboard.press('Shift+Tab')
  await expect(dialog.getByRole('button', { name: 'Mark all as read' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(dialog.getByText('Unread')).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: `${mariana.name} declined your request.` })).toBeFocused()
  await window.keyboard.press('Escape')
  await expectUnread(0)
})

test('R5 another person has no news of these requests, and who may ask for none has no bell', async () => {
  const { window } = shared
  await switchTo(window, 'Jonas Lindqvist')
  await expectUnread(0)
  await bell(window).click()
  const dialog = window.getByRole('dialog', { name: 'News of your requests' })
  await expect(dialog.getByRole('button', { name: /changed the number/ }).first()).toBeVisible()
  for (const { name } of [elodie, mariana]) await expect(dialog.getByText(name)).toHaveCount(0)
  await window.keyboard.press('Escape')
  await switchTo(window, 'Rosa Delgado')
  await expect(bell(window)).toHaveCount(0)
})
