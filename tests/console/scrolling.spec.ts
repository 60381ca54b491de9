import { smallest } from '../../src-main/window/window-state.ts'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { openAccount, section, switchTo } from '../support/console-steps.ts'

const shared = sharedConsole()

test.beforeAll(async () => {
  await shared().app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setSize(width, height)
  }, smallest)
  await reply(shared().window, 'settings.set', { theme: 'light' })
})

/** What is longer than the window scrolls inside its own part of the page: the window itself has no bar. */
async function expectNoWindowScroll(): Promise<void> {
  const found = await shared().window.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement
    return { below: scrollHeight - innerHeight, beside: scrollWidth - innerWidth, width: outerWidth }
  })
  expect.soft(found).toEqual({ below: 0, beside: 0, width: smallest.width })
}

test('sign-in', async () => {
  await expect(shared().window.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expectNoWindowScroll()
  await shared().signInAs('Amara Okafor')
})

test('accounts', async () => {
  await expect(shared().window.getByRole('row').nth(12)).toBeVisible()
  await expectNoWindowScroll()
})

for (const story of [STORIES.twoRetired, STORIES.readyForRequest, STORIES.landlineSms, STORIES.rightToLeft])
  test(`an account longer than the window: ${story.note}`, async () => {
    const { window } = shared()
    await openAccount(window, story)
    const timeline = section(window, 'Timeline')
    await expect(timeline.getByRole('listitem').first()).toBeVisible()
    const end = await timeline.evaluate((element) => element.getBoundingClientRect().bottom - innerHeight)
    expect(end, 'the timeline ends below the window').toBeGreaterThan(0)
    await expectNoWindowScroll()
    await window.screenshot({ path: test.info().outputPath('account.png') })
  })

test('requests and settings', async () => {
  const { window } = shared()
  await window.getByRole('link', { name: 'Requests' }).click()
  await expect(window.getByRole('row').nth(1)).toBeVisible()
  await expectNoWindowScroll()
  await window.getByRole('link', { name: 'Settings' }).click()
  await expect(window.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expectNoWindowScroll()
})

test('cases, each of the first ten', async () => {
  const { window } = shared()
  await switchTo(window, 'Mei Tanaka')
  await window.getByRole('link', { name: /^Cases/ }).click()
  await expect(window.getByRole('row').nth(1)).toBeVisible()
  await expectNoWindowScroll()
  for (let at = 0; at < 10; at += 1) {
    await window.keyboard.press('j')
    await expect(window.getByRole('row', { selected: true })).toHaveCount(1)
    await expect(window.getByRole('table', { name: 'Attempts' })).toBeVisible()
    await expectNoWindowScroll()
  }
})

test('the audit trail', async () => {
  const { window } = shared()
  await switchTo(window, 'Rosa Delgado')
  await window.getByRole('link', { name: 'Audit' }).click()
  await expect(window.getByRole('grid', { name: 'Audit' }).getByRole('row').nth(1)).toBeVisible()
  await expectNoWindowScroll()
})
