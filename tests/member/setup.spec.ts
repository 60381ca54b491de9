import { expect, test } from '../support/member-service.ts'
import {
  codeField,
  enterCode,
  freshNumber,
  nationalOf,
  numberField,
  openSetup,
  otherThan,
  resendSection,
  sendButton,
  sendCodeTo,
  setupDialog,
  verifyButton,
} from './steps.ts'

test('the help page’s steps 1 to 7 lead, label by label, from the Dashboard to a verified number and its reward', async ({
  page,
  service,
}) => {
  const member = service.newcomer({ country: 'PH' })
  const number = freshNumber('PH')
  // 1
  await page.goto('/')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('searchbox').fill(member.externalId)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('button', { name: member.externalId }).click()
  // 2
  await expect(page.getByRole('heading', { name: 'Dashboard', level: 1 })).toBeVisible()
  const picture = page.getByRole('button', { name: `Your account: ${member.name}` })
  const box = await picture.boundingBox()
  expect(box && box.x > 640 && box.y < 80, 'the profile picture is at the upper right').toBe(true)
  await picture.click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  // 3
  await expect(page.getByRole('heading', { name: 'Profile Details', level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Security Phone Number' })).toBeVisible()
  await page.getByRole('button', { name: 'Setup Security Number' }).click()
  // 4
  await expect(setupDialog(page).getByLabel('Country')).toHaveValue('Philippines')
  await expect(setupDialog(page).getByText('(+63)')).toBeVisible()
  await numberField(page).fill(nationalOf('PH', number))
  await expect(page.getByRole('radio', { name: 'SMS' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Phone call' })).toBeEnabled()
  // 5
  await page.getByRole('button', { name: 'Send Verification Code' }).click()
  // 6
  await expect(codeField(page)).toBeFocused()
  await expect(codeField(page)).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(page.getByRole('button', { name: 'Re-send Code' })).toBeDisabled()
  await codeField(page).fill(await service.code(number))
  await page.getByRole('button', { name: 'Verify Code' }).click()
  // 7
  await expect(page.getByRole('heading', { name: 'Your phone number is verified' })).toBeVisible()
  await expect(setupDialog(page).getByRole('status')).toContainText(`••••••${number.slice(-4)}`)
  await expect(setupDialog(page).getByRole('status')).toContainText('You earned 50 XP and 1 credit.')
  await expect(setupDialog(page)).toContainText('It cannot be removed')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Verified', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change number' })).toBeEnabled()
  await expect(page.getByRole('button', { name: /remove|delete/i })).toHaveCount(0)

  await page.getByRole('button', { name: `Your account: ${member.name}` }).click()
  await page.getByRole('menuitem', { name: 'Dashboard' }).click()
  const notice = page.getByRole('listitem').filter({ hasText: 'Your phone number has been verified.' })
  await expect(notice).toContainText('new')
  await notice.getByRole('button', { name: 'Mark as read' }).click()
  await expect(notice).not.toContainText('new')
})

test('R8 the country is preselected, can be changed, and gives way to the calling code that was entered', async ({
  page,
  service,
  enterAs,
}) => {
  await enterAs(service.newcomer({ country: 'GB' }).externalId)
  await openSetup(page)
  const country = page.getByLabel('Country')
  await expect(country).toHaveValue('United Kingdom')
  await country.fill('Mexi')
  await page.getByRole('option', { name: /Mexico/ }).click()
  await expect(country).toHaveValue('Mexico')
  await expect(setupDialog(page).getByText('(+52)', { exact: true })).toBeVisible()
  await country.fill('+63')
  await page.getByRole('option', { name: /Philippines/ }).click()
  await expect(country).toHaveValue('Philippines')

  await numberField(page).fill('+526441832311')
  await sendButton(page).click()
  await expect(codeField(page)).toBeVisible()
  await expect(setupDialog(page)).toContainText('(+52) ••••••2311')
})

test('R9 a paste is cleaned, what was changed is said, and nothing that was typed is lost', async ({
  page,
  service,
  enterAs,
}) => {
  await enterAs(service.newcomer({ country: 'GB' }).externalId)
  await openSetup(page)
  const field = numberField(page)
  const paste = (text: string) =>
    field.evaluate((input, data) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', data)
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)

  await paste('tel:+44 (0)7400-123 987 ext. 12')
  await expect(field).toHaveValue('7400123987')
  await expect(setupDialog(page)).toContainText('(+44) 7400123987')
  for (const words of ['link prefix removed', 'extension removed', 'spaces and signs removed'])
    await expect(setupDialog(page)).toContainText(words)

  await field.fill('')
  await paste('٠٧٤٠٠ ١٢٣٩٨٨')
  await expect(field).toHaveValue('7400123988')
  await expect(setupDialog(page)).toContainText('digits written as 0–9')
  await expect(setupDialog(page)).toContainText('leading prefix removed')

  await field.fill('')
  await paste('0052 1 644 183 2399')
  await expect(page.getByLabel('Country')).toHaveValue('Mexico')
  await expect(field).toHaveValue('6441832399')
  await expect(setupDialog(page)).toContainText('country chosen by its calling code')
  await expect(setupDialog(page)).toContainText('old mobile prefix brought up to date')
})

for (const [typed, sentence] of [
  ['', 'Enter a phone number.'],
  ['740', 'This number is too short for its country.'],
  ['74001239876543', 'This number is too long for its country.'],
  ['9001234567', 'Only mobile and landline numbers can be verified'],
] as const)
  test(`R9 “${typed}” is refused in words before anything is sent, and stays in the field`, async ({
    page,
    service,
    enterAs,
  }) => {
    await enterAs(service.newcomer({ country: 'GB' }).externalId)
    await openSetup(page)
    let sent = 0
    page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0))
    await numberField(page).fill(typed)
    await sendButton(page).click()
    await expect(setupDialog(page).getByRole('alert')).toContainText(sentence)
    await expect(numberField(page)).toHaveValue(typed)
    await expect(codeField(page)).toHaveCount(0)
    expect(sent).toBe(0)
  })

test('R10 a landline turns the SMS card off and says why; the call brings the code', async ({
  page,
  service,
  enterAs,
}) => {
  await enterAs(service.newcomer({ country: 'IN' }).externalId)
  await openSetup(page)
  const number = freshNumber('IN', 'fixed_line')
  await numberField(page).fill(number)
  const sms = page.getByRole('radio', { name: 'SMS' })
  await expect(sms).toBeDisabled()
  await expect(sms).toHaveAccessibleDescription('Not available: a landline cannot receive SMS')
  await expect(page.getByRole('radio', { name: 'Phone call' })).toBeChecked()
  await sendButton(page).click()
  await expect(setupDialog(page)).toContainText('We are calling with a code')
  await enterCode(page, await service.code(number))
  await expect(page.getByRole('heading', { name: 'Your phone number is verified' })).toBeVisible()
})

test('R10 the carrier’s “landline” is told in words, turns SMS off, and the call is open at once', async ({
  page,
  service,
  enterAs,
}) => {
  await enterAs(service.newcomer({ country: 'US' }).externalId)
  await openSetup(page)
  const number = '+14155550001'
  await sendCodeTo(page, number)
  await expect(setupDialog(page).getByRole('alert')).toContainText(
    'The code did not arrive: the carrier says this number is a landline.',
  )
  const resend = resendSection(page)
  await expect(resend.getByRole('radio', { name: 'SMS' })).toBeDisabled()
  await expect(resend.getByRole('radio', { name: 'Phone call' })).toBeChecked()
  await resend.getByRole('button', { name: 'Re-send Code' }).click()
  await expect(resend).toContainText('A new code is on its way. The old one is no longer valid.')
  await enterCode(page, await service.code(number))
  await expect(page.getByRole('heading', { name: 'Your phone number is verified' })).toBeVisible()
})

test('R11 five wrong codes use a code up; the page says so and keeps the clock to the next', async ({
  page,
  service,
  enterAs,
}) => {
  await enterAs(service.newcomer({ country: 'US' }).externalId)
  await openSetup(page)
  const number = freshNumber('US')
  await sendCodeTo(page, number)
  const wrong = otherThan(await service.code(number))

  await codeField(page).fill('123')
  await verifyButton(page).click()
  await expect(setupDialog(page).getByRole('alert')).toContainText('Enter all 6 digits of the code.')
  for (const left of ['4 tries left', '3 tries left', '2 tries left', '1 try left']) {
    await enterCode(page, wrong)
    await expect(setupDialog(page)).toContainText(left)
    await expect(setupDialog(page).getByRole('alert')).toContainText('This is not the code that was sent.')
    await expect(codeField(page)).toHaveValue('')
    await expect(codeField(page)).toBeFocused()
  }
  await enterCode(page, wrong)
  await expect(setupDialog(page).getByRole('alert')).toContainText(
    'Five wrong codes were entered, so this code is no longer valid.',
  )
  await expect(codeField(page)).toBeDisabled()
  await expect(verifyButton(page)).toBeDisabled()
  await expect(resendSection(page).getByRole('timer')).toHaveText(/^1[34]:\d\d$/)
})

test('R13 a reload comes back to the same step and second; “Wrong number?” opens the number again and the wait stays', async ({
  page,
  service,
  enterAs,
}) => {
  await enterAs(service.newcomer({ country: 'US' }).externalId)
  await openSetup(page)
  const number = freshNumber('US')
  await sendCodeTo(page, number)
  await service.code(number)
  const validUntil = await setupDialog(page)
    .getByText(/Valid until/)
    .textContent()
  await page.reload()
  await expect(codeField(page)).toBeVisible()
  await expect(setupDialog(page)).toContainText(`••••••${number.slice(-4)}`)
  expect(
    await setupDialog(page)
      .getByText(/Valid until/)
      .textContent(),
  ).toBe(validUntil)

  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('A code was sent to')).toBeVisible()
  await page.getByRole('button', { name: 'Enter the code' }).click()
  await page.getByRole('button', { name: 'Wrong number?' }).click()
  await expect(numberField(page)).toBeVisible()

  await numberField(page).fill(number)
  await sendButton(page).click()
  await expect(setupDialog(page).getByRole('alert')).toContainText('A new one can be sent when the wait is over.')
  await expect(setupDialog(page).getByRole('alert').getByRole('timer')).toHaveText(/^1[34]:\d\d$/)
  await expect(numberField(page)).toHaveValue(number.slice(2))

  const other = freshNumber('US')
  await sendCodeTo(page, other)
  await enterCode(page, await service.code(other))
  await expect(page.getByRole('heading', { name: 'Your phone number is verified' })).toBeVisible()
})

test('R14 a number of another account is refused only after the right code, and another can be tried at once', async ({
  page,
  service,
  enterAs,
}) => {
  await enterAs(service.newcomer({ country: 'US' }).externalId)
  await openSetup(page)
  const taken = '+526441832399'
  await sendCodeTo(page, taken)
  await expect(setupDialog(page)).not.toContainText('already used')
  const code = await service.code(taken)
  await enterCode(page, otherThan(code))
  await expect(setupDialog(page).getByRole('alert')).toContainText('This is not the code that was sent.')
  await enterCode(page, code)
  await expect(setupDialog(page).getByRole('alert')).toContainText(
    'This number is already used and cannot be verified here.',
  )
  await expect(setupDialog(page)).not.toContainText('Mariana')

  const free = freshNumber('US')
  await sendCodeTo(page, free)
  await enterCode(page, await service.code(free))
  await expect(page.getByRole('heading', { name: 'Your phone number is verified' })).toBeVisible()
})
