import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { SimulatedMessage } from '../../src-shared/contract/demonstration.ts'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { expect, test } from '../support/console-app.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'out', 'tour')
const NEW_NUMBER = '6671234501'
const NEW_E164 = '+526671234501'

/** The main job from the first window to the committed change, with a numbered picture of every screen. */
test('the main job', async ({ console: { app, window, signInAs, openDemonstration } }) => {
  mkdirSync(FOLDER, { recursive: true })
  let number = 0
  const picture = async (page: Page, name: string) => {
    number += 1
    await page.screenshot({ path: join(FOLDER, `${String(number).padStart(2, '0')}-${name}.png`) })
  }
  const search = window
    .getByRole('combobox', { name: 'Find an account' })
    .or(window.getByRole('searchbox', { name: 'Find an account' }))
    .or(window.getByLabel('Find an account'))
    .first()
  const openAccount = async (text: string, name: string) => {
    await search.fill(text)
    await expect(window.getByText(`Accounts with “${text}”`)).toBeVisible()
    await window
      .getByRole('row', { name: new RegExp(name) })
      .first()
      .click()
    await expect(window.getByRole('heading', { name })).toBeVisible()
    await expect(window.getByText('Timeline', { exact: true })).toBeVisible()
  }
  /** The code that the simulated carrier delivered last to this number. */
  const codeFor = async (page: Page, to: string, after: string | null = null) => {
    let found: SimulatedMessage | undefined
    await expect(async () => {
      const answer = await fetch(new URL('/v1/demonstration/messages', page.url()))
      const { messages } = (await answer.json()) as { messages: SimulatedMessage[] }
      found = messages.find((message) => message.to === to && message.code !== null && message.id !== after)
      expect(found).toBeTruthy()
    }).toPass({ timeout: 15_000 })
    return found!
  }
  const enterCode = async (page: Page, code: string | null) => {
    await page.getByLabel('6-digit code').fill(code ?? '')
    await page.getByRole('button', { name: 'Verify Code' }).click()
  }
  const memberAs = async (page: Page, externalId: string, place: string) => {
    await page.goto(new URL(`/sign-in?as=${externalId}&return=${place}`, page.url()).href)
  }

  // Sign-in and the console's own screens
  await window.getByRole('button', { name: /Amara Okafor/ }).waitFor()
  await expect(window.getByText('The embedded service is starting')).toBeHidden({ timeout: 60_000 })
  await picture(window, 'sign-in')
  await signInAs('Amara Okafor')
  await expect(window.getByRole('row', { name: /mkt-/ }).first()).toBeVisible()
  await picture(window, 'accounts')
  await search.fill('nowi')
  await expect(window.getByRole('row', { name: /Nowicki/ }).first()).toBeVisible()
  await picture(window, 'search-while-typing')
  await search.fill('64418')
  await expect(window.getByText(/not complete/)).toBeVisible()
  await picture(window, 'search-incomplete-number')

  // Why no code arrived, and sending it again
  await openAccount(STORIES.landlineSms.name, STORIES.landlineSms.name)
  await picture(window, 'account-code-not-arrived')
  await window.getByRole('button', { name: 'Re-send by call' }).first().click()
  await expect(window.getByText(/A new one is on its way by call/)).toBeVisible()
  await picture(window, 'account-resent-by-call')
  await openAccount(STORIES.waitingCode.name, STORIES.waitingCode.name)
  await picture(window, 'account-waiting-for-the-clock')
  await openAccount(STORIES.pendingCheck.name, STORIES.pendingCheck.name)
  await picture(window, 'account-identity-check-pending')

  // Asking the owner for a number change
  const owner = STORIES.readyForRequest
  await openAccount(owner.name, owner.name)
  await picture(window, 'account-verified')
  await window.getByRole('button', { name: 'Request a number change' }).first().click()
  const dialog = window.getByRole('dialog')
  await dialog.getByText('New phone').or(dialog.getByRole('radio').first()).first().waitFor()
  await dialog.getByRole('radio').first().check()
  await dialog.getByLabel('Ticket').fill('HD-4711')
  await picture(window, 'request-reason')
  await dialog.getByRole('button', { name: /Next|Continue/ }).click()
  await dialog.getByLabel('New number').fill(NEW_NUMBER)
  await picture(window, 'request-new-number')
  await dialog.getByRole('button', { name: /Next|Continue/ }).click()
  await expect(dialog.getByText('What the owner will read')).toBeVisible()
  await picture(window, 'request-preview')
  await dialog.getByRole('button', { name: 'Send to the owner' }).click()
  await expect(dialog.getByText(/The owner has until/)).toBeVisible()
  await picture(window, 'request-sent')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await window.getByRole('link', { name: 'Requests' }).click()
  await expect(window.getByRole('row', { name: new RegExp(owner.name) })).toBeVisible()
  await picture(window, 'requests')

  // The owner's side
  const page = await openDemonstration('member')
  await picture(page, 'member-signed-out')
  await memberAs(page, owner.externalId, '/')
  await page.getByLabel(/Language|Idioma/).selectOption('en')
  await expect(page.getByRole('button', { name: /Accept/ })).toBeVisible()
  await picture(page, 'member-request-card')
  await page.getByRole('button', { name: /Accept/ }).click()
  await expect(page.getByRole('heading', { name: 'Confirm your current number' })).toBeVisible()
  await picture(page, 'member-confirm-current-number')
  await page.getByRole('radio', { name: /SMS/ }).check()
  await page.getByRole('button', { name: 'Send Verification Code' }).click()
  const first = await codeFor(page, owner.number!)
  await expect(page.getByLabel('6-digit code')).toBeVisible()
  await picture(page, 'member-code')
  await enterCode(page, first.code)
  await expect(page.getByRole('heading', { name: 'Confirm your new number' })).toBeVisible()
  await openAccount(owner.name, owner.name)
  await expect(window.getByText('code to the new number').first()).toBeVisible()
  await picture(window, 'account-change-under-way')
  await page.getByRole('radio', { name: /SMS/ }).check()
  await page.getByRole('button', { name: 'Send Verification Code' }).click()
  await enterCode(page, (await codeFor(page, NEW_E164)).code)
  await expect(page.getByText('Your number has been changed')).toBeVisible()
  await picture(page, 'member-number-changed')
  await expect(window.getByText('Retired number').first()).toBeVisible()
  await picture(window, 'account-number-changed')

  // A member's first set-up
  await memberAs(page, STORIES.firstTimer.externalId, '/')
  await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
  await picture(page, 'member-dashboard')
  await page.getByRole('button', { name: /Your account/ }).click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await expect(page.getByText('Security Phone Number').first()).toBeVisible()
  await picture(page, 'member-profile-details')
  await page.getByRole('button', { name: 'Setup Security Number' }).click()
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: /number/i })
    .fill('0701234567')
  await picture(page, 'member-setup-security-number')
  await page.getByRole('radio', { name: /SMS/ }).check()
  await page.getByRole('button', { name: 'Send Verification Code' }).click()
  await expect(page.getByLabel('6-digit code')).toBeVisible()
  await enterCode(page, (await codeFor(page, '+46701234567')).code)
  await expect(page.getByText('Your phone number is verified').first()).toBeVisible()
  await picture(page, 'member-verified')
  await page.goto(new URL('/demonstration/phones', page.url()).href)
  await expect(page.getByText(/Linekeeper/).first()).toBeVisible()
  await picture(page, 'phone-simulator')
  await page.goto(new URL('/demonstration/marketplace', page.url()).href)
  await expect(page.getByRole('heading').first()).toBeVisible()
  await picture(page, 'marketplace')

  // The reviewer, the auditor, the settings
  const switchTo = async (name: string) => {
    await window.getByRole('button', { name: /Signed in as/ }).click()
    await window.getByRole('menuitem', { name: new RegExp(name) }).click()
    await expect(window.getByRole('button', { name: new RegExp(`Signed in as ${name}`) })).toBeVisible()
  }
  await switchTo('Mei Tanaka')
  await window.getByRole('link', { name: /Cases/ }).click()
  await expect(window.getByText(/proven ×/).first()).toBeVisible()
  await window.keyboard.press('j')
  await expect(window.getByText('Attempts').first()).toBeVisible()
  await picture(window, 'cases')
  await switchTo('Rosa Delgado')
  await window.getByRole('link', { name: 'Audit' }).click()
  await expect(window.getByText('numberChanges.approved').first()).toBeVisible()
  await picture(window, 'audit')
  await window.getByRole('link', { name: 'Settings' }).click()
  await expect(window.getByText('Theme').first()).toBeVisible()
  await picture(window, 'settings')
  await window.getByRole('combobox', { name: 'Theme' }).click()
  await window.getByRole('option', { name: 'Dark' }).click()
  await picture(window, 'settings-dark')
  await switchTo('Amara Okafor')
  await openAccount(owner.name, owner.name)
  await picture(window, 'account-dark')
  expect(number).toBeGreaterThanOrEqual(15)
  expect(app.windows().length).toBeGreaterThanOrEqual(2)
})
