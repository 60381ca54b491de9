import type { Page } from '@playwright/test'
import { expect, test } from '../support/member-service.ts'
import { codeField, enterCode, freshNumber, numberField, sendButton } from './steps.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { name })
const request = (page: Page) => heading(page, 'Support asks to change your security number')
/** Has the next of the two codes sent and enters it. */
const prove = async (page: Page, code: () => Promise<string>): Promise<void> => {
  await sendButton(page).click()
  await expect(codeField(page)).toBeFocused()
  await enterCode(page, await code())
}

test('R4 the owner changes the number with two codes; until the second one nothing has changed', async ({
  page,
  service,
  enterAs,
}) => {
  const owner = service.owner({ country: 'GB' })
  const number = freshNumber('GB')
  await enterAs(owner.externalId)
  await page.getByRole('button', { name: 'Change number' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change number' })
  await expect(dialog).toContainText(`••••••${owner.number.slice(-4)}`)
  await numberField(page).fill(owner.number)
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog.getByRole('alert')).toContainText('This is already the current number of the account.')
  await numberField(page).fill(number)
  await dialog.getByRole('button', { name: 'Continue' }).click()

  await expect(heading(page, 'Confirm your current number')).toBeFocused()
  await expect(page.getByText('Step 1 of 2')).toBeVisible()
  await prove(page, () => service.code(owner.number))
  await expect(heading(page, 'Confirm your new number')).toBeFocused()
  await expect(page.getByText('Step 2 of 2')).toBeVisible()
  await page.reload()
  await expect(heading(page, 'Confirm your new number')).toBeVisible()
  await prove(page, () => service.code(number))

  await expect(heading(page, 'Your number has been changed')).toBeFocused()
  await expect(page.getByRole('status')).toContainText(`••••••${number.slice(-4)}`)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('region', { name: 'Security Phone Number' })).toContainText(`••••••${number.slice(-4)}`)
})

test('R5 a staff request arrives without a reload, says who asks and for what, and needs the owner’s two codes', async ({
  page,
  service,
  enterAs,
}) => {
  const owner = service.owner({ country: 'GB' })
  const number = freshNumber('GB')
  await enterAs(owner.externalId, '/')
  await service.requestChange(owner.accountId, number, 'GB')
  await expect(request(page)).toBeFocused()
  await expect(page.getByText('A support agent asked for this.')).toBeVisible()
  await expect(page.getByText('Why: You told us that you have a new number.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(`••••••${owner.number.slice(-4)}`)
  await expect(page.getByRole('main')).toContainText(`••••••${number.slice(-4)}`)
  await expect(page.getByRole('main')).not.toContainText('Amara')
  await expect(page.getByRole('main')).not.toContainText(number.slice(-8))

  await page.getByRole('button', { name: 'Accept' }).click()
  await prove(page, () => service.code(owner.number))
  await expect(heading(page, 'Confirm your new number')).toBeVisible()
  await prove(page, () => service.code(number))
  await expect(heading(page, 'Your number has been changed')).toBeVisible()
})

test('R5 Decline ends the request and changes nothing', async ({ page, service, enterAs }) => {
  const owner = service.owner({ country: 'GB' })
  await service.requestChange(owner.accountId, freshNumber('GB'), 'GB')
  await enterAs(owner.externalId)
  await expect(request(page)).toBeVisible()
  await page.getByRole('button', { name: 'Decline' }).click()
  await expect(heading(page, 'You declined the change')).toBeFocused()
  await expect(page.getByRole('status')).toContainText('Your number has not changed.')
  await page.getByRole('button', { name: 'OK' }).click()
  await expect(page.getByRole('region', { name: 'Security Phone Number' })).toContainText(
    `••••••${owner.number.slice(-4)}`,
  )
})

test('R5 This wasn’t me asks once more, then opens a case with the reviewers', async ({ page, service, enterAs }) => {
  const owner = service.owner({ country: 'US' })
  await service.requestChange(owner.accountId, freshNumber('US'), 'US')
  await enterAs(owner.externalId)
  await page.getByRole('button', { name: 'This wasn’t me' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tell us that this wasn’t you?' })
  await expect(dialog.getByRole('button', { name: 'Back' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Back' }).click()
  await expect(request(page)).toBeVisible()
  await page.getByRole('button', { name: 'This wasn’t me' }).click()
  await dialog.getByRole('button', { name: 'Yes, this wasn’t me' }).click()
  await expect(heading(page, 'Thank you for telling us')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('our reviewers look into it')
  const cases = await (await service.staff('staff-mei')).request('GET', '/v1/duplicate-cases?limit=50')
  expect(await cases.text()).toContain(owner.accountId)
})

test('R6 an identity check that starts in the middle of a change ends it on the open page, and the way out is said', async ({
  page,
  service,
  enterAs,
}) => {
  const owner = service.owner({ country: 'GB' })
  await enterAs(owner.externalId, '/settings?open=change')
  await numberField(page).fill(freshNumber('GB'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await sendButton(page).click()
  const code = await service.code(owner.number)
  await codeField(page).fill(code)
  await service.identityCheck(owner.externalId, 'requires_input')

  await expect(heading(page, 'The change has ended')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('It was cancelled because an identity check started.')
  await expect(codeField(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'OK' }).click()
  const section = page.getByRole('region', { name: 'Security Phone Number' })
  await expect(section).toContainText(
    'You have a pending identity check. Complete it on the marketplace’s site, or cancel it there',
  )
  await expect(section).toContainText('Since')
  await expect(section.getByRole('button', { name: 'Change number' })).toBeDisabled()

  await service.identityCheck(owner.externalId, 'processing')
  await expect(section).toContainText('Your identity check is being processed.')
  await service.identityCheck(owner.externalId, 'verified')
  await expect(section.getByRole('button', { name: 'Change number' })).toBeEnabled()
})

test('R14 a change to another account’s number ends at its right code; the current number stays', async ({
  page,
  service,
  enterAs,
}) => {
  const owner = service.owner({ country: 'GB' })
  const other = service.owner({ country: 'US' })
  await enterAs(owner.externalId, '/settings?open=change')
  await numberField(page).fill(other.number)
  await page.getByRole('button', { name: 'Continue' }).click()
  await prove(page, () => service.code(owner.number))
  await expect(heading(page, 'Confirm your new number')).toBeVisible()
  await prove(page, () => service.code(other.number))
  await expect(heading(page, 'The change has ended')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('The new number is already used and cannot be verified here.')
  await page.getByRole('button', { name: 'OK' }).click()
  await expect(page.getByRole('region', { name: 'Security Phone Number' })).toContainText(
    `••••••${owner.number.slice(-4)}`,
  )
  await expect(page.getByRole('button', { name: 'Change number' })).toBeEnabled()
})

test('R4 the owner cancels an open change at any step, after being asked', async ({ page, service, enterAs }) => {
  const owner = service.owner({ country: 'GB' })
  await enterAs(owner.externalId, '/settings?open=change')
  await numberField(page).fill(freshNumber('GB'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Cancel the change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel the change?' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Cancel the change' }).click()
  await dialog.getByRole('button', { name: 'Cancel the change' }).click()
  await expect(heading(page, 'The change has ended')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('You cancelled it. Your number has not changed.')
})
