import { validNumbers } from '../../src-shared/phone/sample.ts'
import type { CountryCode, E164, LineType } from '../../src-shared/phone/types.ts'
import { expect, type MemberService } from '../support/member-service.ts'
import type { Locator, Page } from '@playwright/test'

let seed = 900_000
/** A number that nobody has, another one at each call, that the simulated carrier delivers to at once. */
export function freshNumber(country: CountryCode, type?: LineType): E164 {
  const pid = process.pid % 1000
  for (;;) {
    const [number] = validNumbers(country, (seed += 1000) + pid, 1, type)
    // Numbers that end in 00 and two more digits are the simulated carrier's scripts: some arrive minutes later, or never.
    if (number && !number.slice(-4).startsWith('00')) return number
  }
}

const CALLING_CODES: Readonly<Partial<Record<string, string>>> = {
  MX: '52',
  GB: '44',
  US: '1',
  IN: '91',
  AE: '971',
  FR: '33',
  PH: '63',
  NG: '234',
}
/** A number as its country writes it, without calling code and trunk zero. */
export const nationalOf = (country: string, number: string): string =>
  number.slice(1 + (CALLING_CODES[country] ?? '').length)

export const setupDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Setup Security Number' })
export const numberField = (page: Page): Locator => page.getByRole('textbox', { name: /phone number$/i })
export const sendButton = (page: Page): Locator => page.getByRole('button', { name: 'Send Verification Code' })
export const verifyButton = (page: Page): Locator => page.getByRole('button', { name: 'Verify Code' })
export const codeField = (page: Page): Locator => page.getByLabel('6-digit code')
export const resendSection = (page: Page): Locator => page.getByRole('region', { name: 'Re-send Code' })

/** Opens *Setup Security Number* on *Profile Details*. */
export async function openSetup(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Setup Security Number' }).click()
  await expect(setupDialog(page)).toBeVisible()
}

/** Enters a whole number and has a code sent to it. */
export async function sendCodeTo(page: Page, number: string, channel: 'SMS' | 'Phone call' = 'SMS'): Promise<void> {
  await numberField(page).fill(number)
  await page.getByRole('radio', { name: channel }).check()
  await sendButton(page).click()
  await expect(codeField(page)).toBeVisible()
}

/** Types a code and presses *Verify Code*. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await codeField(page).fill(code)
  await verifyButton(page).click()
}

/** A six-digit code that is not this one. */
export const otherThan = (code: string): string => (code === '111111' ? '222222' : '111111')

/** Sets a newcomer's number up on the page. */
export async function setUp(page: Page, service: MemberService, number: string): Promise<void> {
  await openSetup(page)
  await sendCodeTo(page, number)
  await enterCode(page, await service.code(number))
  await expect(page.getByRole('heading', { name: 'Your phone number is verified' })).toBeVisible()
}

/** Nothing is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, 'pixels by which the page is wider than its window').toBeLessThanOrEqual(0)
}
