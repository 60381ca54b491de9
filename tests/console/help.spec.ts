import { STORIES } from '../../src-service/demonstration/stories.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { openAccount, searchField, section, switchTo } from '../support/console-steps.ts'
import { expectAccessible } from '../support/accessibility.ts'

const shared = sharedConsole('Amara Okafor')
const heading = (name: RegExp | string) => shared().window.getByRole('heading', { level: 2, name })

test('F1 opens the rules; their links lead within them, and none leads out', async () => {
  const { window } = shared()
  await window.keyboard.press('F1')
  await expect(window.getByRole('heading', { name: 'The rules that Linekeeper keeps' })).toBeVisible()
  await expectAccessible(window)
  await window.screenshot({ path: test.info().outputPath('rules.png') })
  const links = window.getByRole('article').getByRole('link')
  await links.filter({ hasText: /^R21$/ }).first().click()
  await expect(heading(/^R21 /)).toBeFocused()
  await expect(heading(/^R21 /)).toBeInViewport()
  for (const href of await links.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? '')))
    expect(href).toMatch(/^#[a-z0-9-]+$/)
})

test('R7 what blocks an action leads to its rule, and Back leads to the account', async () => {
  const { window } = shared()
  await openAccount(window, STORIES.pendingCheck)
  await section(window, 'Actions').getByRole('button', { name: 'Rule R6: open its text' }).first().click()
  await expect(heading(/^R6 /)).toBeFocused()
  await window.screenshot({ path: test.info().outputPath('rule-6.png') })
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(window.getByRole('heading', { level: 1, name: STORIES.pendingCheck.name })).toBeVisible()
  await expectAccessible(window)
  await window.screenshot({ path: test.info().outputPath('account-with-rules.png') })
})

test('a refused search leads to its rule', async () => {
  const { window } = shared()
  await searchField(window).fill('644 183')
  await expect(window.getByText(/^This number is not complete/)).toBeVisible()
  await window.keyboard.press('Control+A')
  await window.keyboard.press('Delete')
})

test('what is new and what this is are in the menu, for every role', async () => {
  const { window, app } = shared()
  await switchTo(window, 'Rosa Delgado')
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.news')?.click())
  await expect(heading(/Unreleased/)).toBeVisible()
  await expectAccessible(window)
  await window.screenshot({ path: test.info().outputPath('news.png') })
  await window.getByRole('tab', { name: 'About' }).click()
  await expect(heading(/^Linekeeper \d+\.\d+\.\d+/)).toBeVisible()
  await expectAccessible(window)
  await window.screenshot({ path: test.info().outputPath('about.png') })
})
