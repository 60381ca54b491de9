import { expect, type Locator, type Page } from '@playwright/test'
import type { Story } from '../../src-service/demonstration/stories.ts'
import { reply } from './bridge.ts'
import type { ConsoleApp } from './console-app.ts'

export const searchField = (window: Page): Locator => window.getByRole('searchbox', { name: 'Find an account' })

/** A part of the account page or of a dialog by its title. */
export const section = (window: Page, name: string): Locator => window.getByRole('region', { name, exact: true })

/** The list that answers this text: until it is there an earlier one stands below the question, and Enter opens none of it. */
export const answerTo = (window: Page, text: string): Locator =>
  window.getByRole('grid', { name: `Accounts with “${text}”` }).and(window.locator('[aria-busy=false]'))

/** Finds an account by its id and opens it with the keyboard. */
export async function openAccount(window: Page, story: Story): Promise<void> {
  await searchField(window).fill(story.externalId)
  await answerTo(window, story.externalId).getByRole('row').nth(1).waitFor()
  await searchField(window).press('Enter')
  await expect(window.getByRole('heading', { level: 1, name: story.name })).toBeVisible()
}

/** The account's own id. */
export async function accountIdOf(window: Page, story: Story): Promise<string> {
  const { accounts } = await reply(window, 'accounts.search', { query: story.externalId })
  const found = accounts.find(({ externalId }) => externalId === story.externalId)
  if (!found) throw new Error(`there is no ${story.externalId}`)
  return found.id
}

/** The member's page in a window of its own, signed in as the member, in English. */
export async function openMember(console: ConsoleApp, story: Story): Promise<Page> {
  const page = await console.openDemonstration('member', await accountIdOf(console.window, story))
  await page.locator('footer select').selectOption('en')
  await expect(page.getByRole('button', { name: `Your account: ${story.name}` })).toBeVisible()
  return page
}

/** Switches to another of the demonstration staff. */
export async function switchTo(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: /^Signed in as/ }).click()
  await window.getByRole('menuitem', { name: new RegExp(name) }).click()
  await expect(window.getByRole('button', { name: new RegExp(`^Signed in as ${name}`) })).toBeVisible()
}

/** One entry of the Demonstration menu. */
export async function demonstrate(window: Page, entry: string): Promise<void> {
  await window.getByRole('button', { name: 'Demonstration' }).click()
  await window.getByRole('menuitem', { name: entry, exact: true }).click()
}

export interface SimulatedPhone {
  /** The code of the next message that arrives on this phone. */
  readonly nextCode: () => Promise<string>
}

/** Looks at one phone in the phone simulator's window, as its owner would. */
export async function watchPhone(phones: Page, number: string): Promise<SimulatedPhone> {
  const messages = phones.getByRole('main').getByRole('listitem')
  await phones.getByRole('searchbox').fill(number.slice(1))
  await expect(
    phones.getByRole('region').or(phones.getByText('No message went to a number with these digits.')),
  ).toHaveCount(1)
  let seen = await messages.count()
  return {
    nextCode: async () => {
      await phones.getByRole('searchbox').fill(number.slice(1))
      const button = messages.nth(seen).getByRole('button', { name: /^Copy \d{6}$/ })
      await button.waitFor()
      seen += 1
      return ((await button.getAttribute('aria-label')) ?? '').slice(-6)
    },
  }
}

/** Nothing on the page holds a whole phone number, seen or hidden (R21). */
export async function expectOnlyMaskedNumbers(page: Page, ...numbers: readonly (string | null)[]): Promise<void> {
  const markup = await page.evaluate(() => document.documentElement.outerHTML)
  expect(
    markup.match(/\+\s?\d[\d\s()-]{7,}\d/g)?.filter((text) => /\d{8,}/.test(text.replace(/\D/g, ''))) ?? [],
  ).toEqual([])
  for (const number of numbers) if (number) expect(markup).not.toContain(number.slice(-8))
}
