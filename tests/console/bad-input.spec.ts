import type { Locator } from '@playwright/test'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { ERROR_SENTENCES } from '../../src-shared/errors/error-codes.ts'
import { ask, reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { accountIdOf, demonstrate, openAccount, section, switchTo } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const { readyForRequest: mariana } = STORIES
const dialog = (): Locator => shared().window.getByRole('dialog', { name: /^Request a number change/ })
const next = (): Promise<void> => dialog().getByRole('button', { name: 'Continue' }).click()
const numberField = (): Locator => dialog().getByRole('textbox', { name: 'New number' })

const expectNothingSent = async (): Promise<void> => {
  const { window } = shared()
  const { numberChange } = await reply(window, 'accounts.get', { accountId: await accountIdOf(window, mariana) })
  expect(numberChange).toBeNull()
}

test('the request asks for reason and ticket at their fields', async () => {
  const { window } = shared()
  await openAccount(window, mariana)
  await section(window, 'Actions').getByRole('button', { name: 'Request a number change' }).click()
  await next()
  await expect(dialog().getByText('Choose a reason.')).toBeVisible()
  await expect(dialog().getByText('Enter the ticket’s reference.')).toBeVisible()
  await dialog().getByRole('textbox', { name: 'Ticket' }).fill('x'.repeat(65))
  await next()
  await expect(dialog().getByText('At most 64 characters.')).toBeVisible()
  await dialog().getByRole('textbox', { name: 'Ticket' }).fill('HD-7')
  await dialog().getByRole('radio', { name: 'new number' }).check()
  await next()
  await expect(numberField()).toBeVisible()
})

for (const { what, typed, code } of [
  { what: 'an empty field', typed: '', code: 'number_empty' },
  { what: 'letters', typed: '644 CALL ME', code: 'number_has_letters' },
  { what: 'too few digits', typed: '644', code: 'number_too_short' },
  { what: 'too many digits', typed: '644 183 2400 123456', code: 'number_too_long' },
  { what: 'digits that no subscriber has', typed: '123 456 7890', code: 'number_invalid' },
  { what: 'a calling code of no country', typed: '+999 123 456 789', code: 'number_country_unknown' },
  { what: 'a toll-free number', typed: '+1 800 234 5678', code: 'number_type_refused' },
] as const)
  test(`the request refuses ${what} in a sentence at the field, and keeps what was entered`, async () => {
    await numberField().fill(typed)
    await next()
    await expect(dialog().getByRole('alert')).toContainText(ERROR_SENTENCES[code])
    await expect(numberField()).toHaveValue(typed)
    await expect(dialog().getByText('Step 2 of 3')).toBeVisible()
  })

test('a refusal by the service goes back to the field that it is about, and nothing was sent', async () => {
  await numberField().fill('644 183 2399')
  await next()
  await dialog().getByRole('button', { name: 'Send to the owner' }).click()
  await expect(dialog().getByText('Step 2 of 3')).toBeVisible()
  await expect(dialog().getByRole('alert')).toContainText(ERROR_SENTENCES.number_is_current)
  await expectNothingSent()
})

test('what was entered outlives the dialog', async () => {
  const { window } = shared()
  await dialog().getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog()).toHaveCount(0)
  await section(window, 'Actions').getByRole('button', { name: 'Request a number change' }).click()
  await expect(dialog().getByRole('radio', { name: 'new number' })).toBeChecked()
  await expect(dialog().getByRole('textbox', { name: 'Ticket' })).toHaveValue('HD-7')
  await next()
  await expect(numberField()).toHaveValue('644 183 2399')
  await window.keyboard.press('Escape')
  await expect(dialog()).toHaveCount(0)
})

test('the clock takes whole minutes within its bounds only', async () => {
  const { window } = shared()
  await demonstrate(window, 'Another time…')
  const clock = window.getByRole('dialog', { name: 'Advance the clock' })
  for (const typed of ['', '0', '-5', '1.5', 'soon', '86401']) {
    await clock.getByRole('textbox', { name: 'Minutes' }).fill(typed)
    await clock.getByRole('button', { name: 'Advance' }).click()
    await expect(clock.getByText('Enter whole minutes from 1 to 86,400.')).toBeVisible()
  }
  await clock.getByRole('button', { name: 'Cancel' }).click()
})

test('every operation answers a coded error to what it cannot use, and changes nothing', async () => {
  const { window } = shared()
  const accountId = await accountIdOf(window, mariana)
  const good = { accountId, number: '+526441832400', country: 'MX', reason: 'new_number', ticket: 'HD-7' } as const
  const refused = [
    [{ ...good, number: '644-183-2400' }, 'number_has_separators'],
    [{ ...good, number: '6441832400x7' }, 'number_has_extension'],
    [{ ...good, number: '+18002345678', country: 'US' }, 'number_type_refused'],
    [{ ...good, ticket: ' ' }, 'validation_failed'],
    [{ ...good, reason: 'because' as 'other' }, 'validation_failed'],
    [{ ...good, country: 'Mexico' }, 'validation_failed'],
    [{ ...good, accountId: `acc_${'0'.repeat(26)}` }, 'account_not_found'],
  ] as const
  for (const [input, code] of refused)
    expect(await ask(window, 'numberChanges.request', input)).toMatchObject({ ok: false, error: { code } })
  await expectNothingSent()
})

test('the audit filter says what an account id looks like, and keeps the list', async () => {
  const { window } = shared()
  await switchTo(window, 'Rosa Delgado')
  await window.getByRole('textbox', { name: 'Account id' }).fill('mkt-100001')
  await expect(window.getByText('An account id is acc_ and 26 letters and digits.')).toBeVisible()
  await expect(window.getByRole('grid', { name: 'Audit' }).getByRole('row').nth(1)).toBeVisible()
})
