import type { Page } from '@playwright/test'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { ask, reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { accountIdOf, answerTo, demonstrate, openAccount, section, watchPhone } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const { landlineSms: lucia, waitingCode: tomasz, capReached: daniel } = STORIES
let phones: Page

const openVerification = async (accountId: string): Promise<{ id: string; resendAt: string }> => {
  const { verification } = await reply(shared().window, 'accounts.get', { accountId })
  if (!verification) throw new Error('no verification')
  return verification
}

test('offers a call at once where the carrier says that the number is a landline', async () => {
  const { window } = shared()
  phones = await shared().openDemonstration('phones')
  await openAccount(window, lucia)
  await expect(window.getByText('Offer a call.')).toBeVisible()
  await expect(section(window, 'Actions')).toContainText('Not to a landline')
  await expect(section(window, 'Actions').getByRole('button', { name: 'Re-send by SMS' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expect(section(window, 'Actions').getByText('now', { exact: true })).toHaveCount(1)
})

test('two keys after the caller’s name call, tell how it went without a reload, and never show the code that the phone hears', async () => {
  const { window } = shared()
  const phone = await watchPhone(phones, lucia.number ?? '')
  await window.keyboard.press('/')
  await window.keyboard.type(lucia.name)
  await answerTo(window, lucia.name).getByRole('row').nth(1).waitFor()
  await window.keyboard.press('Enter')
  await expect(section(window, 'Actions').getByText('now', { exact: true })).toHaveCount(1)
  await window.keyboard.press('Control+Shift+D')
  await expect(section(window, 'Actions')).toContainText('The old code is void. A new one is on its way by call to')
  const code = await phone.nextCode()
  expect(code).toMatch(/^\d{6}$/)
  await expect(window.getByText(/^A call with a code was answered/)).toBeVisible()
  await expect(section(window, 'Timeline').getByText('Call answered')).toBeVisible()
  await expect(section(window, 'Timeline')).toContainText('re-sent by staff')
  expect(await window.content()).not.toContain(code)
})

test('counts the wait down, and refuses before its end with the reason and the same second', async () => {
  const { window } = shared()
  await openAccount(window, tomasz)
  const timer = section(window, 'Actions').getByRole('timer').first()
  const before = await timer.innerText()
  expect(before).toMatch(/^(0\d|1[0-4]):[0-5]\d$/)
  await expect(timer).not.toHaveText(before)
  await section(window, 'Actions').getByRole('button', { name: 'Re-send by SMS' }).click({ force: true })
  await expect(section(window, 'Actions')).toContainText('Wait after the last code')
  const accountId = await accountIdOf(window, tomasz)
  const { id, resendAt } = await openVerification(accountId)
  const refused = await ask(window, 'verifications.resend', { accountId, verificationId: id, channel: 'sms' })
  expect(refused).toMatchObject({ ok: false, error: { code: 'resend_wait', until: resendAt } })
  const { serverNow } = await reply(window, 'accounts.get', { accountId })
  const [minutes, seconds] = (await timer.innerText()).split(':').map(Number) as [number, number]
  expect(Math.abs(minutes * 60 + seconds - (Date.parse(resendAt) - Date.parse(serverNow)) / 1000)).toBeLessThan(3)
})

test('sends at 15:00: the new code arrives, the old one is void', async () => {
  const { window } = shared()
  const phone = await watchPhone(phones, tomasz.number ?? '')
  await demonstrate(window, 'Advance the clock: 15 minutes')
  await expect(section(window, 'Actions').getByText('now', { exact: true })).toHaveCount(2)
  await expect(window.getByText('The last code was not entered within 15 minutes.')).toBeVisible()
  await section(window, 'Actions').getByRole('button', { name: 'Re-send by SMS' }).click()
  await expect(section(window, 'Actions')).toContainText('A new one is on its way by SMS to (+48) ••••••8734')
  expect(await phone.nextCode()).toMatch(/^\d{6}$/)
  await expect(window.getByText(/^An SMS with a code reached the phone/)).toBeVisible()
  await expect(section(window, 'Actions').getByRole('timer').first()).toHaveText(/^1[45]:/)
})

test('says, where three codes were sent within 24 hours, when the oldest leaves them', async () => {
  const { window } = shared()
  await openAccount(window, daniel)
  await expect(section(window, 'Actions')).toContainText('As many codes as allowed were sent in 24 hours')
  const accountId = await accountIdOf(window, daniel)
  const { id, resendAt } = await openVerification(accountId)
  const refused = await ask(window, 'verifications.resend', { accountId, verificationId: id, channel: 'call' })
  expect(refused).toMatchObject({ ok: false, error: { code: 'send_limit', until: resendAt } })
})
