import { expect, test } from '../support/member-service.ts'
import { enterCode, expectNoSidewaysScroll, freshNumber, numberField, sendButton } from './steps.ts'

test.use({ ownWorkspace: true })

test('R3 the old account is told of a release at each step and ends it with one click, by keyboard', async ({
  page,
  service,
  enterAs,
}) => {
  test.setTimeout(90_000)
  const first = freshNumber('GB')
  const second = freshNumber('GB')
  const { accountId, externalId } = service.newcomer({ country: 'GB' })
  await enterAs(externalId, '/settings?open=setup')
  await numberField(page).fill(first)
  await sendButton(page).click()
  await enterCode(page, await service.code(first))
  await page.getByRole('button', { name: 'Done' }).click()
  await service.advance(16)
  await page.getByRole('button', { name: 'Change number' }).click()
  await numberField(page).fill(second)
  await page.getByRole('button', { name: 'Continue' }).click()
  for (const number of [first, second]) {
    await sendButton(page).click()
    await enterCode(page, await service.code(number))
  }
  await expect(page.getByRole('heading', { name: 'Your number has been changed' })).toBeVisible()

  const jonas = await service.staff('staff-jonas')
  const policy = { value: true, version: 0, reason: 'A number was recycled' }
  expect((await jonas.request('POST', '/v1/policies/numberRelease/changes', policy)).status).toBe(200)
  const mei = await service.staff('staff-mei')
  const account = (await (await mei.request('GET', `/v1/accounts/${accountId}`)).json()) as {
    retiredNumbers: readonly { id: string }[]
  }
  const release = { claimId: account.retiredNumbers[0]?.id, reason: 'carrier_reassigned', ticket: 'T-2050' }
  expect((await mei.request('POST', `/v1/accounts/${accountId}/number-releases`, release)).status).toBe(201)

  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/')
  const asked = page.getByRole('listitem').filter({ hasText: 'Our reviewers were asked to release a number' })
  await expect(asked).toContainText(first.slice(-4))
  await expectNoSidewaysScroll(page)
  await asked.getByRole('button', { name: 'It is still mine' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'The number is not released.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'It is still mine' })).toHaveCount(0)
  const listed = await (await mei.request('GET', '/v1/number-releases?show=ended')).json()
  expect(listed).toMatchObject({ numberReleases: [{ state: 'cancelled', endReason: 'owner_objected' }] })
})
