import { STORIES } from '../../src-service/demonstration/stories.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { openAccount, openMember, section } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const { firstTimer, pendingCheck, readyForRequest } = STORIES
const link = (name: 'set-up' | 'check') =>
  section(shared().window, 'Actions').getByRole('button', { name: `Send ${name} link` })

test('R5 the set-up link reaches a member without a number, and opens the set-up on their page', async () => {
  const { window } = shared()
  await openAccount(window, firstTimer)
  await expect(link('check')).toHaveAttribute('aria-disabled', 'true')
  await expect(section(window, 'Actions')).toContainText('No identity check is pending')
  await link('set-up').click()
  await expect(section(window, 'Actions')).toContainText('The set-up link is on its way to the member.')
  await expect(section(window, 'Timeline')).toContainText('Set-up link sent to the member')
  await window.screenshot({ path: test.info().outputPath('set-up-link.png') })

  const member = await openMember(shared(), firstTimer)
  await expect(member.getByText('Support sent you the way to set up your security number.')).toBeVisible()
  await member.getByRole('main').getByRole('link', { name: 'Setup Security Number' }).first().click()
  await expect(member.getByRole('dialog', { name: 'Setup Security Number' })).toBeVisible()
})

test('R7 the check link is sent while a check is pending; the set-up link is not, for there is a number', async () => {
  const { window } = shared()
  await openAccount(window, pendingCheck)
  await expect(link('set-up')).toHaveAttribute('aria-disabled', 'true')
  await expect(section(window, 'Actions')).toContainText('The account has a number already')
  await link('check').click()
  await expect(section(window, 'Actions')).toContainText('The check link is on its way to the member.')
  await expect(section(window, 'Timeline')).toContainText('Check link sent to the member')
  await window.screenshot({ path: test.info().outputPath('check-link.png') })
})

test('R5 R7 an account with a number and no pending check is sent neither, and the page says why', async () => {
  const { window } = shared()
  await openAccount(window, readyForRequest)
  for (const name of ['set-up', 'check'] as const) {
    await link(name).click({ force: true })
    await expect(link(name)).toHaveAttribute('aria-disabled', 'true')
  }
  await expect(section(window, 'Timeline')).not.toContainText('link sent to the member')
  await window.screenshot({ path: test.info().outputPath('neither-link.png') })
})
