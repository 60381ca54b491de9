import type { Page } from '@playwright/test'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { pages } from '../../src-shared/contract/page.ts'
import { ask, reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { accountIdOf, openAccount, openMember, section, watchPhone } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const { pendingCheck: priya, awaitingOwner: elodie } = STORIES
let member: Page
let code: string
let verificationId: string

test('a pending check disables the request, and says why, since when, and the way out in words', async () => {
  const { window } = shared()
  await openAccount(window, priya)
  await expect(window.getByText('An identity check is pending, so the number cannot be changed.')).toBeVisible()
  const button = section(window, 'Actions').getByRole('button', { name: 'Request a number change' })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(section(window, 'Actions')).toContainText(
    /An identity check is pending, since .*\. The member must finish or cancel it at the identity provider\./,
  )
  await button.click({ force: true })
  await expect(window.getByRole('dialog')).toHaveCount(0)
})

test('the service refuses the request too, with the code and whoever can lift it', async () => {
  const { window } = shared()
  const accountId = await accountIdOf(window, priya)
  const answer = await ask(window, 'numberChanges.request', {
    accountId,
    number: '+919876504999',
    country: 'IN',
    reason: 'new_number',
    ticket: 'HD-1',
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'identity_check_pending' } })
  const { numberChange, actions } = await reply(window, 'accounts.get', { accountId })
  expect(numberChange).toBeNull()
  expect(actions.requestNumberChange.blockedBy).toEqual([
    expect.objectContaining({ code: 'identity_check_pending', whoCanLift: 'member' }),
  ])
})

test('a check that starts while the change is open cancels it, live in the console', async () => {
  const { window } = shared()
  await openAccount(window, elodie)
  const phones = await shared().openDemonstration('phones')
  const phone = await watchPhone(phones, elodie.number ?? '')
  member = await openMember(shared(), elodie)
  await member.getByRole('button', { name: 'Accept' }).click()
  await member.getByRole('button', { name: 'Send Verification Code' }).click()
  code = await phone.nextCode()
  await expect(window.getByText('The owner is confirming the current number.')).toBeVisible()

  const { verification } = await reply(window, 'accounts.get', { accountId: await accountIdOf(window, elodie) })
  verificationId = verification?.id ?? ''

  const marketplace = await shared().openDemonstration('marketplace')
  await marketplace.getByRole('searchbox', { name: 'Choose a member by name or id' }).fill(elodie.externalId)
  const panel = marketplace.getByRole('region', { name: elodie.name })
  await panel.getByRole('button', { name: 'Start an identity check' }).click()
  await expect(panel.getByRole('status')).toHaveText('awaiting documents')

  await expect(section(window, 'Identity check')).toContainText('pending · awaiting documents')
  await expect(section(window, 'Number change')).toHaveCount(0)
  await expect(section(window, 'Timeline').getByText('Number change cancelled', { exact: true })).toBeVisible()
  await expect(section(window, 'Number')).toContainText('(+33) ••••••9078')
  await expect(section(window, 'Actions')).toContainText('An identity check is pending')
})

test('its code is void: the owner is told, and the code opens nothing', async () => {
  await expect(member.getByRole('heading', { name: 'The change has ended' })).toBeVisible()
  await expect(member.getByText(/It was cancelled because an identity check started\./)).toBeVisible()
  const answer = await member.evaluate(
    async ([id, digits]) => {
      const response = await fetch(`/v1/me/verifications/${id}/checks`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-linekeeper-page': '1',
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify({ code: digits }),
      })
      return { status: response.status, body: (await response.json()) as { code?: string } }
    },
    [verificationId, code] as const,
  )
  expect(answer.status).toBe(409)
  expect(answer.body.code).toBe('verification_ended')
})

test('once the member cancels the check the request may be made again', async () => {
  const { window, app } = shared()
  const marketplace = app.windows().find((page) => page.url().includes(pages.marketplace))
  await marketplace
    ?.getByRole('region', { name: elodie.name })
    .getByRole('button', { name: 'Cancel the check' })
    .click()
  await expect(section(window, 'Identity check')).toContainText('cancelled')
  await expect(section(window, 'Actions').getByRole('button', { name: 'Request a number change' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  )
})
