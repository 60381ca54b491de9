import { STORIES } from '../../src-service/demonstration/stories.ts'
import { expectAccessible as look, type Looked } from '../support/accessibility.ts'
import { reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { demonstrate, openAccount, searchField, section, switchTo } from '../support/console-steps.ts'

const shared = sharedConsole()
const expectAccessible = (options?: Looked) => look(shared().window, options)
const goTo = (place: string) => shared().window.evaluate((to) => void (location.hash = `#${to}`), place)

test('sign-in', async () => {
  await expect(shared().window.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expectAccessible()
  await shared().signInAs('Amara Okafor')
})

test('accounts: results, a refused search, nothing found', async () => {
  const { window } = shared()
  await searchField(window).fill('mar')
  // The answer itself: the one before stands there, quieter, until it comes.
  await expect(window.getByRole('grid', { name: 'Accounts with “mar”' })).toHaveAttribute('aria-busy', 'false')
  await expectAccessible()
  await searchField(window).fill('644 183')
  await expect(window.getByText(/^This number is not complete/)).toBeVisible()
  await expectAccessible()
  await searchField(window).fill('nobody is called this')
  await expect(window.getByText(/^No account matches/)).toBeVisible()
  await expectAccessible()
})

for (const story of [
  STORIES.landlineSms,
  STORIES.waitingCode,
  STORIES.pendingCheck,
  STORIES.awaitingOwner,
  STORIES.twoRetired,
  STORIES.closedAccount,
  STORIES.rightToLeft,
])
  test(`account: ${story.note}`, async () => {
    await openAccount(shared().window, story)
    await expect(section(shared().window, 'Timeline').getByRole('listitem').first()).toBeVisible()
    await expectAccessible()
  })

test('the dialog of a request, each step', async () => {
  const { window } = shared()
  await openAccount(window, STORIES.readyForRequest)
  await section(window, 'Actions').getByRole('button', { name: 'Request a number change' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog.getByText('Choose a reason.')).toBeVisible()
  await expectAccessible()
  await dialog
    .getByRole('radio', { name: 'other' })
    .or(dialog.getByRole('radio', { name: 'another reason' }))
    .check()
  await dialog.getByRole('textbox', { name: 'Ticket' }).fill('HD-1')
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await dialog.getByRole('textbox', { name: 'New number' }).fill('644')
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('textbox', { name: 'New number' }).fill('644 183 2404')
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog.getByRole('article')).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Send to the owner' }).click()
  await expect(dialog.getByText(/You will be told\.$/)).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Done' }).click()
})

test('menus and the other dialogs', async () => {
  const { window } = shared()
  await section(window, 'Actions').getByRole('button', { name: 'Withdraw the request' }).click()
  await expect(window.getByRole('alertdialog')).toBeVisible()
  await expectAccessible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('alertdialog')).toHaveCount(0)
  await window.getByRole('button', { name: 'Demonstration' }).click()
  await expect(window.getByRole('menu')).toBeVisible()
  // A menu floats above the page's landmarks for as long as it is open.
  await expectAccessible({ menu: true })
  await window.keyboard.press('Escape')
  await expect(window.getByRole('menu')).toHaveCount(0)
  await demonstrate(window, 'Another time…')
  await expect(window.getByRole('dialog', { name: 'Advance the clock' })).toBeVisible()
  await expectAccessible()
  await window.keyboard.press('Escape')
  await demonstrate(window, 'Reset demonstration data…')
  await expect(window.getByRole('alertdialog')).toBeVisible()
  await expectAccessible()
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: '? keys' }).click()
  await expect(window.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await expectAccessible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)
})

test('what staff do on an account: reveal, note, and what the member sees', async () => {
  const { window } = shared()
  const open = (name: string) => section(window, 'Actions').getByRole('button', { name }).click()
  const dialog = window.getByRole('dialog')
  await openAccount(window, STORIES.pendingCheck)
  await open('Reveal number')
  await dialog.getByRole('button', { name: 'Reveal', exact: true }).click()
  await expect(dialog.getByText('Choose a reason.')).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: 'Reveal', exact: true }).click()
  await expect(window.getByTestId('revealed')).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Hide' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await open('Write a note')
  await dialog.getByRole('button', { name: 'Write the note' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await open('See what the member sees')
  await expect(dialog.getByRole('article')).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Close' }).click()
})

test('requests and settings', async () => {
  const { window } = shared()
  await window.getByRole('link', { name: 'Requests' }).click()
  await expect(window.getByRole('row').nth(1)).toBeVisible()
  await expectAccessible()
  await window.getByRole('link', { name: 'Settings' }).click()
  await expect(window.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expectAccessible()
})

test('policies, and the dialog of one', async () => {
  const { window } = shared()
  await switchTo(window, 'Jonas Lindqvist')
  await window.getByRole('link', { name: 'Policies' }).click()
  for (const name of ['Silence of the identity provider', 'Countries for SMS', 'Reasons for a reveal']) {
    await window.getByRole('link', { name }).click()
    await expectAccessible()
    await window.getByRole('button', { name: 'Set' }).click()
    await window.getByRole('dialog').getByRole('button', { name: 'Set', exact: true }).click()
    await expect(window.getByRole('dialog').getByRole('alert').first()).toBeVisible()
    await expectAccessible()
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
  }
})

test('insights, and what one person did', async () => {
  const { window } = shared()
  await window.getByRole('link', { name: 'Insights' }).click()
  await expect(window.getByRole('region', { name: 'By country' }).first()).toBeVisible()
  await expectAccessible()
  await window.getByRole('button', { name: '24 hours' }).click()
  await window
    .getByRole('row')
    .filter({ hasText: 'Amara Okafor' })
    .getByRole('button', { name: 'Amara Okafor' })
    .click()
  await expect(window.getByRole('dialog').getByRole('row').nth(1)).toBeVisible()
  await expectAccessible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)
})

test('cases and the audit trail', async () => {
  const { window } = shared()
  await switchTo(window, 'Mei Tanaka')
  await window.getByRole('link', { name: /^Cases/ }).click()
  await window.getByRole('row').nth(1).click()
  await expect(window.getByRole('table', { name: 'Attempts' })).toBeVisible()
  await expectAccessible()
  await switchTo(window, 'Rosa Delgado')
  await window.getByRole('link', { name: 'Audit' }).click()
  await expect(window.getByRole('grid', { name: 'Audit' }).getByRole('row').nth(1)).toBeVisible()
  await expectAccessible()
})

test('what a role may not see, and an account that is not there', async () => {
  const { window } = shared()
  await goTo('/accounts')
  await expect(window.getByRole('alert')).toHaveText(/Your role does not\.$/)
  await expectAccessible()
  await window.getByRole('button', { name: 'Go to the start page' }).click()
  await expect(window.getByRole('grid', { name: 'Audit' })).toBeVisible()
  await switchTo(window, 'Amara Okafor')
  await goTo('/accounts/acc_00000000000000000000000000')
  await expect(window.getByRole('heading', { level: 1, name: /^There is no such account/ })).toBeVisible()
  await expectAccessible()
  await window.getByRole('button', { name: 'All accounts' }).click()
  await expect(window.getByRole('grid', { name: 'Recent accounts' })).toBeVisible()
})

test('a list with filters, in high contrast and from right to left', async () => {
  const { window } = shared()
  await goTo('/accounts?state=verified&country=MX')
  await expect(window.getByRole('grid', { name: 'Accounts with these filters' })).toHaveAttribute('aria-busy', 'false')
  await expectAccessible({ themes: ['light', 'dark', 'high_contrast'] })
  await reply(window, 'settings.set', { language: 'ar' })
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl')
  await expectAccessible()
  await reply(window, 'settings.set', { language: 'en' })
  await expect(window.locator('html')).toHaveAttribute('dir', 'ltr')
  // Filters stay while a text is typed.
  await goTo('/accounts')
  await expect(window.getByRole('grid', { name: 'Recent accounts' })).toBeVisible()
  await openAccount(window, STORIES.pendingCheck)
  await expectAccessible({ themes: ['high_contrast'] })
  await reply(window, 'settings.set', { language: 'ar', theme: 'light' })
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl')
  await expectAccessible()
  await reply(window, 'settings.set', { language: 'en' })
})
