import type { Page } from '@playwright/test'
import { STORY_LIST, STORIES } from '../../src-service/demonstration/stories.ts'
import type { AccountSummary } from '../../src-shared/contract/accounts.ts'
import { reply } from '../support/bridge.ts'
import { expect, serviceReady, sharedConsole, test } from '../support/console-app.ts'
import { accountIdOf, demonstrate, openAccount, searchField, section, switchTo } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
let accounts: readonly AccountSummary[] = []

const everyAccount = async (window: Page): Promise<readonly AccountSummary[]> => {
  const found: AccountSummary[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof reply<'accounts.search'>>> = await reply(window, 'accounts.search', {
      query: 'mkt-10',
      limit: 100,
      ...(cursor === null ? {} : { cursor }),
    })
    found.push(...page.accounts)
    cursor = page.nextCursor
  } while (cursor !== null)
  return found
}

test('holds 2,000 accounts of at least 30 countries, in every state that an account can be in', async () => {
  const { window } = shared()
  await searchField(window).fill('mkt-10')
  await expect(window.getByText('50 and more')).toBeVisible()
  accounts = await everyAccount(window)
  expect(new Set(accounts.map(({ id }) => id)).size).toBe(2000)
  expect(new Set(accounts.map(({ country }) => country)).size).toBeGreaterThanOrEqual(30)
  expect([...new Set(accounts.map(({ state }) => state))].sort()).toEqual([
    'change_open',
    'closed',
    'code_sent',
    'not_verified',
    'verified',
  ])
  expect(accounts.filter(({ identityCheckPending }) => identityCheckPending).length).toBeGreaterThan(20)
})

test('has every account that a story is told about', () => {
  for (const { externalId, name, country } of STORY_LIST)
    expect(accounts.find((account) => account.externalId === externalId)).toMatchObject({ name, country })
})

test('has a failed delivery for each reason that a carrier gives', async () => {
  const { window } = shared()
  const ids = accounts.filter(({ state }) => state === 'code_sent').map(({ id }) => id)
  const reasons = new Set<string>()
  for (const accountId of ids) {
    const { entries } = await reply(window, 'accounts.timeline', { accountId, limit: 20 })
    for (const entry of entries)
      if (entry.kind === 'delivery') reasons.add(entry.delivery.reason ?? entry.delivery.state)
  }
  expect([...reasons]).toEqual(
    expect.arrayContaining([
      'landline',
      'unreachable',
      'unknown_number',
      'blocked_by_carrier',
      'opted_out',
      'busy',
      'no_answer',
      'carrier_error',
      'no_carrier',
      'unknown',
      'delivered',
      'answered',
    ]),
  )
})

test('has duplicate cases of both causes and of each grade, open and decided', async () => {
  const { window } = shared()
  await switchTo(window, 'Mei Tanaka')
  const { cases } = await reply(window, 'duplicateCases.list', { state: 'all', limit: 100 })
  expect(new Set(cases.map(({ state }) => state))).toEqual(new Set(['open', 'decided']))
  expect(new Set(cases.map(({ cause }) => cause))).toEqual(new Set(['duplicate', 'disputed_change']))
  for (const grade of ['typed', 'sent', 'proven'] as const)
    expect(cases.some(({ counts }) => counts[grade] > 0)).toBe(true)
  await switchTo(window, 'Amara Okafor')
})

test('Advance the clock moves what waits, and signs nobody out', async () => {
  const { window } = shared()
  await openAccount(window, STORIES.usedUpCode)
  const timer = section(window, 'Actions').getByRole('timer').first()
  await expect(timer).toHaveText(/^(0\d|1[0-4]):\d\d$/)
  await demonstrate(window, 'Advance the clock: 15 minutes')
  await expect(window.getByText(/^The workspace’s clock now shows /)).toBeVisible()
  await expect(section(window, 'Actions').getByRole('timer')).toHaveCount(0)
  await expect(section(window, 'Actions').getByText('now', { exact: true })).toHaveCount(2)
  await expect(window.getByRole('button', { name: 'Signed in as Amara Okafor, agent' })).toBeVisible()
})

test('Reset demonstration data asks first, makes everything anew and signs everyone out', async () => {
  test.setTimeout(120_000)
  const { window } = shared()
  const accountId = await accountIdOf(window, STORIES.readyForRequest)
  const asked = { accountId, number: '+526441832401', country: 'MX', reason: 'new_number', ticket: 'HD-1' } as const
  await reply(window, 'numberChanges.request', asked)
  await demonstrate(window, 'Reset demonstration data…')
  const dialog = window.getByRole('alertdialog', { name: 'Reset demonstration data?' })
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Reset' }).click()
  await expect(window.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 60_000 })
  await serviceReady(window, 60_000)
  await shared().signInAs('Amara Okafor')
  await openAccount(window, STORIES.readyForRequest)
  await expect(window.getByText('The number is verified and nothing is open.')).toBeVisible()
  expect(await everyAccount(window)).toHaveLength(2000)
})
