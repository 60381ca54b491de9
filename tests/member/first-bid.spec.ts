import { ar } from '../../src-renderer/lib/i18n/member/ar.ts'
import { es } from '../../src-renderer/lib/i18n/member/es.ts'
import { fr } from '../../src-renderer/lib/i18n/member/fr.ts'
import { expect, test } from '../support/member-service.ts'
import { enterCode, expectNoSidewaysScroll, freshNumber, numberField, sendCodeTo, setupDialog } from './steps.ts'

test('R19 the marketplace leads from the refused bid to the set-up; the prompt counts what waits, and the success says what was released', async ({
  page,
  service,
}) => {
  const member = service.newcomer({ country: 'GB' })
  await page.goto(`/demonstration/marketplace?query=${member.externalId}`)
  const panel = page.getByRole('region', { name: member.name })
  await panel.getByRole('button', { name: 'Place a bid' }).click()
  await expect(panel).toContainText('The bid waits as a draft')
  await service.placeBids(member.externalId, 1)
  await panel.getByRole('link', { name: 'Verify to release the bid' }).click()

  await expect(setupDialog(page)).toContainText('2 bids wait for your number. Verify it and the bids are placed.')
  await expect(numberField(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main')).toContainText('2 bids wait for your number.')

  await page.goto('/')
  const main = page.getByRole('main')
  await expect(main).toContainText('2 bids wait for your number.')
  const button = main.getByRole('link', { name: 'Verify your phone number' })
  await button.focus()
  await page.keyboard.press('Enter')
  const number = freshNumber('GB')
  await sendCodeTo(page, number)
  await enterCode(page, await service.code(number))
  await expect(setupDialog(page).getByRole('status')).toContainText('2 bids that waited have been placed.')
  await page.reload()
  await expect(setupDialog(page).getByRole('status')).toContainText('2 bids that waited have been placed.')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(main).not.toContainText('wait for your number')

  await page.goto('/')
  await expect(main.getByRole('listitem').filter({ hasText: 'Your phone number has been verified.' })).toContainText(
    '2 bids that waited have been placed.',
  )
  await expect(main).not.toContainText('wait for your number')
})

test('R19 a bid that is placed elsewhere appears on the open Dashboard, also while a code is on its way', async ({
  page,
  service,
  enterAs,
}) => {
  const { externalId } = service.newcomer({ country: 'GB' })
  await enterAs(externalId, '/')
  const main = page.getByRole('main')
  await expect(main).toContainText('to place your first bid')
  await service.placeBids(externalId, 1)
  await expect(main).toContainText('1 bid waits for your number. Verify it and the bid is placed.')
  await expect(main).not.toContainText('to place your first bid')

  await main.getByRole('link', { name: 'Verify your phone number' }).click()
  await sendCodeTo(page, freshNumber('GB'))
  await page.goto('/')
  await expect(main.getByRole('heading', { name: 'Your code is on its way' })).toBeVisible()
  await expect(main).toContainText('1 bid waits for your number.')
})

test('R19 without a bid that waits nothing asks for one and the success speaks of none', async ({
  page,
  service,
  enterAs,
}) => {
  const member = service.newcomer({ country: 'GB' })
  await enterAs(member.externalId, '/settings?open=setup')
  const number = freshNumber('GB')
  await sendCodeTo(page, number)
  await enterCode(page, await service.code(number))
  await expect(setupDialog(page).getByRole('status')).toContainText('You earned')
  await expect(setupDialog(page)).not.toContainText('bid')
  // Bids of somebody with a number are let through and wait nowhere.
  await service.placeBids(member.externalId, 1)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Your phone number is verified' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('wait')
})

for (const [language, { bids }] of Object.entries({ fr, es }))
  test(`R19 the prompt counts in the account’s language: ${language}`, async ({ page, service, enterAs }) => {
    const { externalId } = service.newcomer({ language })
    await service.placeBids(externalId, 1)
    await enterAs(externalId, '/')
    await expect(page.getByText(bids.waiting_one.replace('{{count}}', '1'))).toBeVisible()
    await service.placeBids(externalId, 1)
    await expect(page.getByText(bids.waiting_other.replace('{{count}}', '2'))).toBeVisible()
  })

test('R19 in Arabic the prompt has the forms of one, two, few and many, from right to left at 320 px', async ({
  page,
  service,
  enterAs,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const { externalId } = service.newcomer({ language: 'ar' })
  await enterAs(externalId, '/')
  const { bids } = ar
  for (const [more, text, count] of [
    [1, bids.waiting_one, 1],
    [1, bids.waiting_two, 2],
    [1, bids.waiting_few, 3],
    [8, bids.waiting_many, 11],
  ] as const) {
    await service.placeBids(externalId, more)
    await expect(page.getByText((text ?? '').replace('{{count}}', String(count)))).toBeVisible()
  }
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: ar.dashboard.status.action }).click()
  await expect(page.getByRole('dialog')).toContainText('11 عرضًا ينتظر رقمك.')
  await expectNoSidewaysScroll(page)
})
