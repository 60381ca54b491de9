import { STORIES } from '../../src-service/demonstration/stories.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { expectOnlyMaskedNumbers, openAccount, section } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')

test('shows the current number and the retired ones, masked', async () => {
  const { window } = shared()
  await openAccount(window, STORIES.twoRetired)
  const number = section(window, 'Number')
  await expect(number).toContainText('(+49) ••••••5670')
  await expect(number).toContainText('verified')
  await expect(number.getByRole('heading', { name: 'Retired numbers' })).toBeVisible()
  await expect(number).toContainText('(+49) ••••••5190')
  await expect(number).toContainText('(+49) ••••••0818')
  await expectOnlyMaskedNumbers(window, STORIES.twoRetired.number)
})

test('tells each delivery in the timeline, with the carrier’s own answer folded away', async () => {
  const { window } = shared()
  await openAccount(window, STORIES.landlineSms)
  const timeline = section(window, 'Timeline')
  await expect(timeline.getByText('SMS did not arrive: the carrier says this number is a landline')).toBeVisible()
  await expect(timeline.getByText(/code 30006/)).toBeHidden()
  await timeline.getByText('Carrier’s answer').click()
  await expect(timeline.getByText(/code 30006/)).toBeVisible()
  await expect(timeline.getByText('Account opened')).toBeVisible()
})

for (const { story, sentence, reason } of [
  {
    story: STORIES.landlineSms,
    sentence: 'An SMS did not arrive: the carrier says this number is a landline.',
    reason: 'the carrier says this number is a landline',
  },
  {
    story: STORIES.busyLandline,
    sentence: 'A call did not reach the member: the line was busy.',
    reason: 'the line was busy',
  },
  {
    story: STORIES.unreachable,
    sentence: 'An SMS did not arrive: the phone could not be reached.',
    reason: 'the phone could not be reached',
  },
])
  test(`says on top and in the timeline why no code arrived: ${reason}`, async () => {
    const { window } = shared()
    await openAccount(window, story)
    await expect(window.getByText(sentence)).toBeVisible()
    await expect(section(window, 'Timeline').getByText(reason)).toBeVisible()
  })

test('narrows the timeline to one kind, and says when nothing is of it', async () => {
  const { window } = shared()
  await openAccount(window, STORIES.pendingCheck)
  const timeline = section(window, 'Timeline')
  await timeline.getByRole('radio', { name: 'All' }).focus()
  for (let n = 0; n < 4; n++) await window.keyboard.press('ArrowRight')
  await expect(timeline.getByRole('radio', { name: 'Checks' })).toBeChecked()
  await expect(timeline.getByRole('radio', { name: 'Checks' })).toBeFocused()
  expect(window.url()).toContain('show=checks')
  await expect(timeline.getByText('Identity check in manual review')).toBeVisible()
  await expect(timeline.getByText('Account opened')).toHaveCount(0)
  await timeline.getByRole('radio', { name: 'Changes' }).click()
  await expect(timeline.getByText('Nothing of this kind has happened.')).toBeVisible()
})

test('shows the identity check with its state, since when, and who can end it', async () => {
  const { window } = shared()
  await openAccount(window, STORIES.pendingCheck)
  const check = section(window, 'Identity check')
  await expect(check).toContainText('pending · in manual review')
  await expect(check).toContainText(/since \w+ \d+/)
  await expect(check).toContainText(
    'While it is pending the number cannot be changed. Only the member can finish or cancel it, at the identity provider.',
  )
})

test('says of each action whether it can be done, and of the rest what blocks it', async () => {
  const { window } = shared()
  const actions = section(window, 'Actions')
  await openAccount(window, STORIES.firstTimer)
  await expect(actions).toContainText('No open verification; only the member can start one.')
  await expect(actions).toContainText('No current number: its owner must set one up first.')
  await openAccount(window, STORIES.closedAccount)
  await expect(actions).toContainText(/The account is closed, since \w+ \d+/)
  await openAccount(window, STORIES.awaitingOwner)
  await expect(actions).toContainText(/A number change is already open, since .*, until .*\. The member can lift it\./)
  for (const button of await actions.getByRole('button', { name: /Re-send|Request a number/ }).all())
    await expect(button).toHaveAttribute('aria-disabled', 'true')
})

test('keeps numbers left to right under a name that reads from right to left', async () => {
  const { window } = shared()
  await openAccount(window, STORIES.rightToLeft)
  await expect(section(window, 'Number').locator('bdi').first()).toHaveAttribute('dir', 'ltr')
  await expect(section(window, 'Number')).toContainText('(+966) ••••••4567')
})
