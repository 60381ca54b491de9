import type { Page } from '@playwright/test'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { openAccount, openMember, section, watchPhone, type SimulatedPhone } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const { firstTimer: nora, readyForRequest: mariana } = STORIES
const number = '+46701740625'
let member: Page
let phones: Page
let own: SimulatedPhone

const dialog = () => member.getByRole('dialog', { name: 'Setup Security Number' })
const codeField = () => dialog().getByRole('textbox', { name: '6-digit code' })

test('leads from the Dashboard over the profile picture to Setup Security Number', async () => {
  phones = await shared().openDemonstration('phones')
  await openAccount(shared().window, nora)
  member = await openMember(shared(), nora)
  await expect(member.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
  await member.getByRole('button', { name: `Your account: ${nora.name}` }).click()
  await member.getByRole('menuitem', { name: 'Settings' }).click()
  await expect(member.getByRole('heading', { name: 'Profile Details' })).toBeVisible()
  await expect(member.getByRole('heading', { name: 'Security Phone Number' })).toBeVisible()
  await member.getByRole('button', { name: 'Setup Security Number' }).click()
  await expect(dialog().getByRole('combobox', { name: 'Country' })).toHaveValue('Sweden')
})

test('refuses a number of another account only after its right code, and names nobody', async () => {
  const theirs = await watchPhone(phones, mariana.number ?? '')
  await dialog()
    .getByRole('textbox', { name: 'Phone number' })
    .fill(mariana.number ?? '')
  await dialog().getByRole('button', { name: 'Send Verification Code' }).click()
  await expect(codeField()).toBeVisible()
  const code = await theirs.nextCode()
  await codeField().fill(code === '000000' ? '111111' : '000000')
  await dialog().getByRole('button', { name: 'Verify Code' }).click()
  await expect(dialog().getByText('This is not the code that was sent. Check it and try again.')).toBeVisible()
  await expect(dialog().getByText('4 tries left')).toBeVisible()
  await codeField().fill(code)
  await dialog().getByRole('button', { name: 'Verify Code' }).click()
  await expect(dialog().getByText(/^This number is already used and cannot be verified here\./)).toBeVisible()
  await expect(dialog()).not.toContainText('Mariana')
})

test('takes another number at once, with its method, and says where the code went and how long it lives', async () => {
  own = await watchPhone(phones, number)
  await dialog().getByRole('textbox', { name: 'Phone number' }).fill('070-174 06 25')
  await dialog().getByRole('radio', { name: 'SMS' }).check()
  await dialog().getByRole('button', { name: 'Send Verification Code' }).click()
  await expect(dialog().getByText(/^We sent a code by SMS to/)).toContainText('(+46) ••••••0625')
  await expect(dialog().getByText(/Valid until \d\d:\d\d · 5 tries left/)).toBeVisible()
  await expect(dialog().getByRole('button', { name: 'Re-send Code' })).toBeDisabled()
  await expect(shared().window.getByText(/^An SMS with a code reached the phone/)).toBeVisible()
})

test('verifies with the code, says what was earned, and the console shows it live', async () => {
  const { window } = shared()
  await codeField().fill(await own.nextCode())
  await dialog().getByRole('button', { name: 'Verify Code' }).click()
  await expect(dialog().getByRole('heading', { name: 'Your phone number is verified' })).toBeVisible()
  await expect(dialog().getByRole('status')).toContainText('You earned 50 XP and 1 credit.')
  await dialog().getByRole('button', { name: 'Done' }).click()
  await expect(member.getByText('Verified', { exact: true })).toBeVisible()
  await expect(window.getByText('The number is verified and nothing is open.')).toBeVisible()
  await expect(section(window, 'Number')).toContainText('(+46) ••••••0625')
  await expect(section(window, 'Duplicate attempts')).toContainText('proven')
  await expect(window.getByRole('main')).not.toContainText('Mariana')
})

test('tells the member by a notice on the Dashboard', async () => {
  await member.getByRole('button', { name: `Your account: ${nora.name}` }).click()
  await member.getByRole('menuitem', { name: 'Dashboard' }).click()
  await expect(member.getByText('Your phone number has been verified.')).toBeVisible()
})
