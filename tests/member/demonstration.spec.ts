import { AxeBuilder } from '@axe-core/playwright'
import { atRest } from '../support/at-rest.ts'
import { expect, test } from '../support/member-service.ts'
import { enterCode, expectNoSidewaysScroll, freshNumber, numberField, openSetup, sendCodeTo } from './steps.ts'

test('a phone rings as soon as the carrier has delivered; its code is copied and verifies', async ({
  page,
  service,
  enterAs,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const phones = await context.newPage()
  await phones.goto('/demonstration/phones')
  await expect(phones.getByRole('heading', { name: 'Phones', level: 1 })).toBeVisible()
  await enterAs(service.newcomer({ country: 'US' }).externalId)
  await openSetup(page)
  const number = freshNumber('US')
  await sendCodeTo(page, number)

  const phone = phones.getByRole('region', { name: `(+1) ${number.slice(2)}` })
  await expect(phone.getByRole('listitem')).toContainText('delivered')
  await phones.bringToFront()
  await phone.getByRole('button', { name: /^Copy/ }).click()
  await expect(phone.getByText('Copied')).toBeVisible()
  const code = await phones.evaluate(() => navigator.clipboard.readText())
  expect(code).toBe(await service.code(number))
  await enterCode(page, code)
  await expect(page.getByRole('heading', { name: 'Your phone number is verified' })).toBeVisible()

  await phones.getByLabel('Show the phone with these digits').fill(number.slice(-7))
  await expect(phones.getByRole('region')).toHaveCount(1)
  await phones.getByLabel('Show the phone with these digits').fill('0000000')
  await expect(phones.getByRole('status')).toContainText('No message went to a number with these digits.')
})

test('what did not arrive is on the phone page without its code, with the carrier’s reason', async ({
  page,
  service,
  enterAs,
}) => {
  await enterAs(service.newcomer({ country: 'US' }).externalId)
  await openSetup(page)
  await sendCodeTo(page, '+14155550002')
  await expect(page.getByRole('alert')).toContainText('The code did not arrive')
  await page.goto('/demonstration/phones?number=4155550002')
  const message = page.getByRole('region', { name: '(+1) 4155550002' }).getByRole('listitem').last()
  await expect(message).toContainText('This SMS did not arrive: the phone could not be reached.')
  await expect(message.getByRole('button', { name: /^Copy/ })).toHaveCount(0)
})

test('the marketplace plays a member’s identity check and leads to the member’s page', async ({ page, service }) => {
  const owner = service.owner({ country: 'GB' })
  await page.goto('/demonstration/marketplace')
  await page.getByLabel('Choose a member by name or id').fill(owner.externalId)
  const member = page.getByRole('region', { name: owner.name })
  await expect(member).toContainText(owner.externalId)
  await expect(member.getByRole('status')).toHaveText('never checked')
  await member.getByRole('button', { name: 'Start an identity check' }).click()
  await expect(member.getByRole('status')).toHaveText('awaiting documents')
  await member.getByRole('button', { name: 'Submit documents' }).click()
  await expect(member.getByRole('status')).toHaveText('being processed')
  await expect(member.getByRole('button', { name: 'Cancel the check' })).toHaveCount(0)
  await member.getByRole('link', { name: 'Verify your phone number' }).click()
  await expect(page.getByRole('heading', { name: 'Profile Details' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change number' })).toBeDisabled()

  await page.goto('/demonstration/marketplace?query=nobody+has+this+name')
  await expect(page.getByRole('status')).toContainText('No member has this name or id.')
})

test('R4 one person plays every part: the mails of a lost phone are read here, and their links open and stop the change', async ({
  page,
  service,
  enterAs,
}) => {
  const owner = service.owner({ country: 'GB' })
  await enterAs(owner.externalId)
  await page.getByRole('button', { name: 'Change number' }).click()
  await numberField(page).fill(freshNumber('GB'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'I no longer have this phone' }).click()
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByText('A link was sent to your e-mail address.')).toBeVisible()

  const followLink = async (subject: string): Promise<void> => {
    await page.goto('/demonstration/mail')
    await page.getByRole('listitem').filter({ hasText: subject }).first().getByRole('link').click()
  }
  await followLink('Change your number without your old phone')
  await expect(page.getByRole('heading', { name: 'Go on without your old phone' })).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await page.getByRole('button', { name: 'Start the waiting time' }).click()
  await expect(page.getByRole('heading', { name: 'A waiting time protects your number' })).toBeVisible()

  await followLink('Your number will change unless you stop it')
  await page.getByRole('button', { name: 'Stop the change' }).click()
  await expect(page.getByRole('heading', { name: 'The change is stopped' })).toBeVisible()
})

test('R19 a bid without a number waits as a draft; with one it is let through', async ({ page, service }) => {
  const newcomer = service.newcomer({ country: 'GB' })
  const owner = service.owner({ country: 'GB' })
  for (const [{ externalId, name }, told] of [
    [newcomer, 'The bid waits as a draft'],
    [owner, 'The bid was let through.'],
  ] as const) {
    await page.goto(`/demonstration/marketplace?query=${externalId}`)
    const member = page.getByRole('region', { name })
    await member.getByRole('button', { name: 'Place a bid' }).click()
    await expect(member).toContainText(told)
  }
})

for (const path of ['/demonstration/phones', '/demonstration/mail', '/demonstration/marketplace'])
  test(`${path}: axe finds nothing in light and in dark, and at 320 px nothing is wider than the window`, async ({
    page,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(path)
      await expect(page.getByRole('region').first()).toBeVisible()
      await atRest(page)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
  })
