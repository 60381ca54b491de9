import type { Page } from '@playwright/test'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import {
  accountIdOf,
  answerTo,
  openMember,
  searchField,
  section,
  switchTo,
  watchPhone,
  type SimulatedPhone,
} from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const { readyForRequest: mariana } = STORIES
const newNumber = '+526441832400'
let member: Page
let oldPhone: SimulatedPhone
let newPhone: SimulatedPhone
let accountId: string

/** Fails if the console's page was loaded anew since it was marked: what is shown came live. */
const expectNoReload = () =>
  expect.poll(() => shared().window.evaluate(() => Reflect.get(window, 'marked') as unknown)).toBe(true)

test('asks the owner with the keyboard alone: after the caller’s name 8 keys, besides the ticket and the number', async () => {
  const { window } = shared()
  await window.evaluate(() => Reflect.set(window, 'marked', true))
  let pressed = 0
  const press = (key: string): Promise<void> => {
    pressed += 1
    return window.keyboard.press(key)
  }
  await window.keyboard.press('/')
  await window.keyboard.type(mariana.name)
  await answerTo(window, mariana.name).getByRole('row').nth(1).waitFor()
  await press('Enter')
  await expect(section(window, 'Actions')).toContainText('Request a number change')
  await press('Control+Shift+R')
  const dialog = window.getByRole('dialog', { name: /^Request a number change/ })
  await expect(dialog.getByText('Step 1 of 3')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: 'lost phone' })).toBeFocused()
  await press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: 'new number' })).toBeChecked()
  await press('Tab')
  await window.keyboard.type('HD-4711')
  await press('Enter')
  await expect(dialog.getByText('Step 2 of 3')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'New number' })).toBeFocused()
  await window.keyboard.type('644 183 2400')
  await expect(dialog.getByText('(+52) 6441832400')).toBeVisible()
  await expect(dialog.getByText(/Mobile or landline/)).toBeVisible()
  await press('Enter')
  await expect(dialog.getByText('In Español, the language of this account:')).toBeVisible()
  await expect(dialog.getByRole('article')).toContainText('(+52) ••••••2400')
  await expect(dialog.getByRole('article')).toHaveAttribute('lang', 'es')
  await expect(dialog.getByRole('button', { name: 'Send to the owner' })).toBeFocused()
  await press('Enter')
  await expect(
    dialog.getByText(/^The owner has until tomorrow \d\d:\d\d to accept\. You will be told\.$/),
  ).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused()
  await press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(window.getByText(/^The owner has until tomorrow \d\d:\d\d to accept the request\.$/)).toBeVisible()
  await expect(section(window, 'Number change')).toContainText('ticket HD-4711')
  expect(pressed).toBe(8)
})

test('lets the owner read who asked (a role, no name), why, and both numbers masked, and accept', async () => {
  const { window } = shared()
  accountId = await accountIdOf(window, mariana)
  const phones = await shared().openDemonstration('phones')
  oldPhone = await watchPhone(phones, mariana.number ?? '')
  newPhone = await watchPhone(phones, newNumber)
  await window.getByRole('link', { name: 'Requests' }).click()
  await expect(window.getByRole('row', { name: /Mariana Ibarra Soto.*HD-4711/ })).toContainText('waits for its owner')
  member = await openMember(shared(), mariana)
  await expect(member.getByRole('heading', { name: 'Support asks to change your security number' })).toBeVisible()
  await expect(member.getByText('A support agent asked for this.')).toBeVisible()
  await expect(member.getByText('You told us that you have a new number.')).toBeVisible()
  await expect(member.getByRole('main')).toContainText('(+52) ••••••2400')
  await expect(member.getByRole('main')).not.toContainText('Amara')
  await expect(member.getByRole('main')).not.toContainText('HD-4711')
  await member.getByRole('button', { name: 'Accept' }).click()
  await expect(member.getByRole('heading', { name: 'Confirm your current number' })).toBeVisible()
})

test('shows the acceptance in the console without a reload, and tells it where another page is open', async () => {
  const { window } = shared()
  await expect(window.getByRole('row', { name: /Mariana Ibarra Soto.*HD-4711/ })).toContainText(
    'code to the current number',
  )
  await expect(window.getByText('Mariana Ibarra Soto accepted your request.')).toBeVisible()
  await window
    .getByRole('region', { name: 'What happened elsewhere' })
    .getByRole('button', { name: 'Open account' })
    .click()
  await expect(window.getByRole('heading', { level: 1, name: mariana.name })).toBeVisible()
  await expect(window.getByText('The owner is confirming the current number.')).toBeVisible()
  await expect(section(window, 'Number change').locator('[aria-current="step"]')).toContainText(
    'code to the current number',
  )
  await expectNoReload()
})

test('takes the code of the current number first, and shows that in the console', async () => {
  const { window } = shared()
  await member.getByRole('button', { name: 'Send Verification Code' }).click()
  await member.getByRole('textbox', { name: '6-digit code' }).fill(await oldPhone.nextCode())
  await member.getByRole('button', { name: 'Verify Code' }).click()
  await expect(member.getByRole('heading', { name: 'Confirm your new number' })).toBeVisible()
  await expect(
    window.getByText('The owner confirmed the current number; the code to the new one is next.'),
  ).toBeVisible()
  await expect(section(window, 'Number')).toContainText('(+52) ••••••2399')
  await expectNoReload()
})

test('survives a kill of the service between the two codes: the strip says what happened, nothing is lost', async () => {
  const { window } = shared()
  const told = window
    .getByText('The service stopped and is being started again. Nothing was lost; what you entered is kept.')
    .waitFor()
  await shared().killService()
  await told
  await expect(window.getByText('The service stopped and was started again. Nothing was lost.')).toBeVisible({
    timeout: 30_000,
  })
  await expect(window.getByRole('contentinfo', { name: 'Status' })).toContainText('connected')
  await expect(window.getByRole('contentinfo', { name: 'Status' })).toContainText('live')
  const { numberChange, currentNumber } = await reply(window, 'accounts.get', { accountId })
  expect(numberChange?.state).toBe('awaiting_possession')
  expect(currentNumber?.number.masked).toBe('(+52) ••••••2399')
  await window.getByRole('button', { name: 'Dismiss' }).click()
  await expectNoReload()
})

test('goes on after the restart: the code of the new number commits, live in the console', async () => {
  const { window } = shared()
  await member.getByRole('button', { name: 'Send Verification Code' }).click()
  const code = await newPhone.nextCode()
  await member.getByRole('textbox', { name: '6-digit code' }).fill(code)
  await member.getByRole('button', { name: 'Verify Code' }).click()
  await expect(member.getByRole('heading', { name: 'Your number has been changed' })).toBeVisible()
  await expect(section(window, 'Timeline').getByText('Number changed', { exact: true })).toBeVisible()
  const number = section(window, 'Number')
  await expect(number).toContainText('(+52) ••••••2400')
  await expect(number.getByRole('heading', { name: 'Retired number' })).toBeVisible()
  await expect(number).toContainText('(+52) ••••••2399')
  expect(await window.content()).not.toContain(code)
  await expectNoReload()
})

test('lists the request under Requests with how it ended, and finds the account by its retired number', async () => {
  const { window } = shared()
  await window.getByRole('link', { name: 'Requests' }).click()
  await window.getByRole('combobox', { name: 'Show' }).click()
  await window.getByRole('option', { name: 'Ended' }).click()
  await expect(window.getByRole('row', { name: /Mariana Ibarra Soto.*HD-4711/ })).toContainText('done')
  await searchField(window).fill('644 183 2399')
  await expect(window.getByRole('row', { name: mariana.name })).toContainText('retired number')
})

test('has every step in the audit trail, with ids and never a name or a number', async () => {
  const { window } = shared()
  await switchTo(window, 'Rosa Delgado')
  await window.getByRole('textbox', { name: 'Account id' }).fill(accountId)
  const trail = window.getByRole('grid', { name: 'Audit' })
  await expect(trail.getByRole('row', { name: /numberChanges\.request/ })).toBeVisible()
  const { events } = await reply(window, 'auditEvents.list', { accountId, limit: 100 })
  const steps = events.map(({ action }) => action).reverse()
  let from = steps.indexOf('numberChanges.request')
  for (const step of [
    'memberNumberChanges.accept',
    'memberNumberChanges.sendCode',
    'numberChanges.authority_proven',
    'memberNumberChanges.sendCode',
    'numberChanges.approved',
  ]) {
    const at = steps.indexOf(step, from + 1)
    expect(at, `${step} after ${steps[from]} in ${steps.join(', ')}`).toBeGreaterThan(from)
    from = at
  }
  expect(JSON.stringify(events)).not.toMatch(/Mariana|ibarra|8322?399|1832400/)
})
