import { sql } from 'kysely'
import { expect, test } from '../support/member-service.ts'
import {
  codeField,
  enterCode,
  freshNumber,
  numberField,
  openSetup,
  resendSection,
  sendCodeTo,
  setupDialog,
} from './steps.ts'

test.use({ ownWorkspace: true })

test('R12 at 15:00 the code is over and Re-send Code opens; the old code is refused, the new one verifies', async ({
  page,
  service,
  enterAs,
}) => {
  await enterAs(service.newcomer({ country: 'US' }).externalId)
  await openSetup(page)
  const number = freshNumber('US')
  await sendCodeTo(page, number)
  const old = await service.code(number)
  const resend = resendSection(page).getByRole('button', { name: 'Re-send Code' })
  await service.advance(14)
  await page.reload()
  await expect(resendSection(page).getByRole('timer')).toHaveText(/^00:\d\d$/)
  await expect(resend).toBeDisabled()
  await service.advance(1)
  await page.reload()
  await expect(setupDialog(page).getByRole('alert')).toContainText(
    'This code is older than 15 minutes and no longer valid.',
  )
  await expect(codeField(page)).toBeDisabled()
  await resend.click()
  await expect(codeField(page)).toBeEnabled()
  const fresh = await service.code(number)
  if (fresh !== old) {
    await enterCode(page, old)
    await expect(setupDialog(page).getByRole('alert')).toContainText('This is not the code that was sent.')
  }
  await enterCode(page, fresh)
  await expect(page.getByRole('heading', { name: 'Your phone number is verified' })).toBeVisible()
})

test('R4 a sign-in older than 5 minutes is asked for again, and the way back keeps the place and what was entered', async ({
  page,
  service,
  enterAs,
}) => {
  await enterAs(service.owner({ country: 'GB' }).externalId)
  // Sign-in times are on the real clock, which no button moves.
  await service.restart((database) =>
    sql`update member_session set signed_in_at = signed_in_at - interval '6 minutes'`
      .execute(database.kysely)
      .then(() => undefined),
  )
  await page.reload()
  await page.getByRole('button', { name: 'Change number' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change number' })
  await numberField(page).fill('7400123999')
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog.getByRole('alert')).toContainText('at most 5 minutes old')
  await dialog.getByRole('link', { name: 'Sign in again' }).click()
  await expect(numberField(page)).toHaveValue('7400123999')
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'Change your security number' })).toBeVisible()
})

test('the service gone: the page says what it shows may be old, keeps what was typed, and goes on by itself when it is back', async ({
  page,
  service,
  enterAs,
}) => {
  await enterAs(service.newcomer({ country: 'US' }).externalId)
  await openSetup(page)
  const number = freshNumber('US')
  await numberField(page).fill(number)
  await service.stop()
  await page.getByRole('button', { name: 'Send Verification Code' }).click()
  await expect(setupDialog(page).getByRole('alert')).toContainText(
    'The service cannot be reached. Nothing was changed; what you entered is kept.',
  )
  await expect(page.getByText('The connection is interrupted. What you see may be out of date.')).toBeVisible()
  await service.restart()
  await expect(page.getByText('The connection is interrupted. What you see may be out of date.')).toHaveCount(0, {
    timeout: 20_000,
  })
  await sendCodeTo(page, number)
  await enterCode(page, await service.code(number))
  await expect(page.getByRole('heading', { name: 'Your phone number is verified' })).toBeVisible()
})
