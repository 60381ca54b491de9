import { STORIES } from '../../src-service/demonstration/stories.ts'
import { ask, reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { accountIdOf, expectOnlyMaskedNumbers, openAccount, section, switchTo } from '../support/console-steps.ts'

const shared = sharedConsole('Mei Tanaka')
const list = () => shared().window.getByRole('grid', { name: 'Duplicate cases' })
const details = () => shared().window.locator('section[aria-labelledby="case-title"]')
const filter = async (name: string, choice: string): Promise<void> => {
  await shared().window.getByRole('combobox', { name }).click()
  await shared().window.getByRole('option', { name: choice, exact: true }).click()
  // Keys are not heard above an open list, nor while it fades.
  await expect(shared().window.locator('[role="listbox"]')).toHaveCount(0)
}
/** An address typed by hand. */
const goToAddress = (hash: string): Promise<void> =>
  shared().window.evaluate((address) => {
    window.location.hash = address
  }, hash)

test('a reviewer starts with the open cases, the strongest evidence first', async () => {
  const { window } = shared()
  await expect(window.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible()
  await expect(list().getByRole('row').nth(1)).toContainText('proven ×2')
  await expect(list().getByRole('row').nth(1)).toContainText(STORIES.duplicateOwner.name)
  const { open } = await reply(window, 'duplicateCases.list', { state: 'open', limit: 1 })
  await expect(window.getByText(`${open} open`, { exact: true })).toBeVisible()
  await expect(window.getByRole('link', { name: /Cases/ })).toContainText(String(open))
})

test('filters by evidence and by cause, and says when no case fits', async () => {
  const { window } = shared()
  await filter('Cause', 'disputed change')
  await expect(list().getByRole('row').nth(1)).toContainText('disputed change')
  await expect(list().getByText('duplicate ·')).toHaveCount(0)
  await filter('Evidence', 'proven')
  await expect(window.getByText('No case fits these filters')).toBeVisible()
  await window.getByRole('button', { name: 'Clear filters' }).click()
  await expect(list().getByRole('row').nth(1)).toBeVisible()
  await filter('State', 'Open')
})

test('opens a case by key and shows its attempts with their grades and what these mean', async () => {
  const { window } = shared()
  await expect(list().getByRole('row').nth(1)).toContainText(STORIES.duplicateOwner.name)
  await window.keyboard.press('j')
  await expect(details().getByRole('heading', { level: 2 })).toContainText('(+1) ••••••0132')
  await expect(details().getByRole('link', { name: STORIES.duplicateOwner.name })).toBeVisible()
  const attempts = details().getByRole('table', { name: 'Attempts' })
  await expect(attempts.getByRole('row')).toHaveCount(8)
  await expect(attempts.getByText('The correct code was entered: this person can read that phone.')).toHaveCount(2)
  await expect(attempts.getByText('A code was sent to the number.')).toHaveCount(5)
  await expectOnlyMaskedNumbers(window, STORIES.duplicateOwner.number)
  await window.keyboard.press('j')
  await expect(details().getByRole('heading', { level: 2 })).not.toContainText('0132')
  await window.keyboard.press('k')
  await expect(details().getByRole('heading', { level: 2 })).toContainText('0132')
})

test('asks for a disposition and a reason, each at its field, and decides nothing before', async () => {
  const { window } = shared()
  await details().getByRole('button', { name: 'Decide' }).click()
  await expect(details().getByText('Choose a disposition.')).toBeVisible()
  await expect(details().getByText('Enter at least 3 characters.')).toBeVisible()
  await window.keyboard.press('Escape')
  const { cases } = await reply(window, 'duplicateCases.list', { state: 'open', limit: 1 })
  expect(cases[0]?.owner?.name).toBe(STORIES.duplicateOwner.name)
})

test('takes one disposition by key with a note, and blocks neither account nor number', async () => {
  const { window } = shared()
  await details().getByRole('heading', { level: 2 }).click()
  await window.keyboard.press('3')
  await expect(details().getByRole('button', { name: /^Suspicious/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(details().getByRole('textbox', { name: 'Note' })).toBeFocused()
  await window.keyboard.type('Two people read this phone.')
  await window.keyboard.press('Control+Enter')
  await expect(details().getByText('Decided: Suspicious')).toBeVisible()
  await expect(details().getByText(/^by /)).toBeVisible()
  await expect(details().getByText('Two people read this phone.')).toBeVisible()
  const [first] = (await reply(window, 'duplicateCases.list', { state: 'decided', limit: 1 })).cases
  expect(first).toMatchObject({ state: 'decided', disposition: 'suspicious' })
  const again = await ask(window, 'duplicateCases.decide', {
    duplicateCaseId: first?.id ?? '',
    disposition: 'same_person',
    note: 'again',
  })
  expect(again).toMatchObject({ ok: false, error: { code: 'case_decided' } })
  await switchTo(window, 'Jonas Lindqvist')
  await openAccount(window, STORIES.duplicateOwner)
  await expect(section(window, 'Actions').getByRole('button', { name: 'Request a number change' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('an agent sees that attempts exist, and neither Cases nor what is in them', async () => {
  const { window } = shared()
  await switchTo(window, 'Amara Okafor')
  await expect(window.getByRole('navigation', { name: 'Sections' }).getByRole('link')).toHaveText([
    'Accounts',
    'Requests',
    'Settings',
  ])
  await goToAddress('#/cases')
  await expect(window.getByText('Reviewers decide cases. Your role does not.')).toBeVisible()
  expect(await ask(window, 'duplicateCases.list', {})).toMatchObject({ ok: false, error: { code: 'role_missing' } })
  expect(await ask(window, 'auditEvents.list', {})).toMatchObject({ ok: false, error: { code: 'role_missing' } })
})

test('an auditor sees the audit trail and nothing of accounts', async () => {
  const { window } = shared()
  const accountId = await accountIdOf(window, STORIES.duplicateOwner)
  await switchTo(window, 'Rosa Delgado')
  await expect(window.getByRole('navigation', { name: 'Sections' }).getByRole('link')).toHaveText(['Audit', 'Settings'])
  await expect(window.getByRole('grid', { name: 'Audit' }).getByRole('row').nth(1)).toBeVisible()
  await expect(window.getByRole('searchbox')).toHaveCount(0)
  await goToAddress('#/accounts')
  await expect(window.getByText('Agents, supervisors and reviewers search accounts. Your role does not.')).toBeVisible()
  expect(await ask(window, 'accounts.get', { accountId })).toMatchObject({ ok: false, error: { code: 'role_missing' } })
})
