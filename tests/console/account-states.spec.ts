import type { Page } from '@playwright/test'
import { STORIES, type Story } from '../../src-service/demonstration/stories.ts'
import { deadEnds } from '../../src-renderer/console/i18n/en/dead-ends.ts'
import { account as words } from '../../src-renderer/console/i18n/en/account.ts'
import type { AccountView } from '../../src-shared/contract/accounts.ts'
import { DEMONSTRATION_STAFF } from '../../src-shared/contract/demonstration-staff.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { actionTable } from '../support/action-table.ts'
import { reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { accountIdOf, section, switchTo } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const table = actionTable()

/** The buttons by which the page offers an action, and its column in the table. */
const BUTTONS = [
  ['Re-send by SMS', 're-send'],
  ['Re-send by call', 're-send'],
  ['Send before the wait is over', 're-send before the wait is over'],
  ['Request a number change', 'request a number change'],
  ['Withdraw the request', 'withdraw the request'],
  ['Reveal number', 'reveal'],
  ['Send set-up link', 'set-up link'],
  ['Send check link', 'check link'],
  ['Write a note', 'note'],
] as const
/** Shown only where they may be pressed. */
const ONLY_WHERE_ALLOWED: ReadonlySet<string> = new Set(['Send before the wait is over', 'Withdraw the request'])

type State = readonly [state: string, accountId: string]

const go = (window: Page, path: string): Promise<void> =>
  window.evaluate((to) => {
    location.hash = to
  }, path)

/** What each button says of itself: `✓`, or why not; null: it is not there. */
const buttonsOf = (window: Page): Promise<Readonly<Record<string, string | null>>> =>
  window.evaluate(
    (labels) =>
      Object.fromEntries(
        labels.map((label) => {
          const found = [...document.querySelectorAll('button')].find((button) => button.textContent === label)
          if (!found) return [label, null]
          const off = found.getAttribute('aria-disabled') === 'true'
          return [label, off ? (found.parentElement?.parentElement?.textContent ?? '') : '✓']
        }),
      ),
    BUTTONS.map(([label]) => label),
  )

/** What the page must show for a row of the table: `✓`, the words of what blocks it, or nothing. */
function expected(row: Readonly<Record<string, string>>): Readonly<Record<string, string | null>> {
  const blocked: Readonly<Record<string, string>> = words.blocked
  return Object.fromEntries(
    BUTTONS.map(([label, column]) => {
      const cell = row[column] ?? ''
      if (cell === '✓') return [label, '✓']
      return [label, ONLY_WHERE_ALLOWED.has(label) ? null : (blocked[cell === '–' ? 'role_missing' : cell] ?? cell)]
    }),
  )
}

/** Each button of the page beside what the table says of it; a landline takes no SMS in any state (R10). */
const differences = (shown: Awaited<ReturnType<typeof buttonsOf>>, said: ReturnType<typeof expected>) =>
  Object.entries(said).filter(([label, should]) => {
    const is = shown[label] ?? null
    if (label === 'Re-send by SMS' && is?.includes(capital(words.blocked.landline))) return false
    return should === null || should === '✓' || is === null || is === '✓'
      ? is !== should
      : !is.includes(capital(should))
  })
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

async function accountsIn(window: Page): Promise<readonly State[]> {
  const of = (story: Story) => accountIdOf(window, story)
  const { changes } = await reply(window, 'numberChanges.list', { show: 'open', limit: 100 })
  const processed = await reply(window, 'deadEnds.list', { kind: 'check_processing', limit: 1 })
  const found = async (
    filter: {
      readonly state: 'not_verified' | 'change_open' | 'code_sent'
      readonly blockedBy?: 'identity_check_pending'
    },
    fits: (view: AccountView) => boolean,
  ): Promise<string> => {
    for (const { id } of (await reply(window, 'accounts.search', { query: '', ...filter, limit: 100 })).accounts)
      if (fits(await reply(window, 'accounts.get', { accountId: id }))) return id
    throw new Error(`no account in this state: ${JSON.stringify(filter)}`)
  }
  const byStaff = (state: string, live: boolean) => async () => {
    for (const { account } of changes.filter((one) => one.change.state === state)) {
      const { verification } = await reply(window, 'accounts.get', { accountId: account.id })
      if (live ? verification?.codeState === 'live' : verification === null) return account.id
    }
    throw new Error(`no ${state}`)
  }
  return [
    ['never started', await of(STORIES.firstTimer)],
    ['a code is live', await of(STORIES.waitingCode)],
    [
      'the wait is over',
      await found(
        { state: 'code_sent' },
        ({ verification, serverNow }) => verification?.codeState === 'expired' && verification.resendAt <= serverNow,
      ),
    ],
    ['the code did not arrive', await of(STORIES.landlineSms)],
    ['the code did not arrive', await of(STORIES.unreachable)],
    [
      'no number, a check in review',
      await found({ state: 'not_verified', blockedBy: 'identity_check_pending' }, () => true),
    ],
    ['verified', await of(STORIES.readyForRequest)],
    ['verified, a check awaits the member', await of(STORIES.pendingCheck)],
    ['verified, a check is processed', processed.deadEnds[0]?.account.id ?? ''],
    ['a request awaits its owner', await of(STORIES.awaitingOwner)],
    ['a change waits for a reviewer', await byStaff('awaiting_reviewer', false)()],
    ['the owner proves the current number', await byStaff('awaiting_authority', false)()],
    [
      'a change that its owner started',
      await found(
        { state: 'change_open' },
        (view) => view.numberChange?.startedBy === 'member' && view.verification === null,
      ),
    ],
    ['closed', await of(STORIES.closedAccount)],
  ]
}

test('R7 the list of dead ends: by keyboard to an account whose page says the same, and back', async () => {
  const { window } = shared()
  await window.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Requests' }).click()
  await window.getByRole('link', { name: 'Dead ends' }).click()
  const grid = window.getByRole('grid', { name: 'Dead ends' })
  await expect(grid.getByRole('row').nth(5)).toBeVisible()
  await expect(window.getByText('12 accounts')).toBeVisible()
  await expectAccessible(window)
  const listed = (await reply(window, 'deadEnds.list', { limit: 100 })).deadEnds
  await grid.getByRole('row').nth(1).focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(listed[1]?.account.name ?? '')
  await expect(
    window.getByText(/^Dead end: the identity provider is processing a check and last reported on it/),
  ).toBeVisible()
  await expect(
    window.getByText('Only a report of the identity provider ends the check. Ask the provider for it.'),
  ).toBeVisible()
  await go(window, `/accounts/${listed.find(({ deadEnd }) => deadEnd.wayOut === 'cancel_check')?.account.id}`)
  await expect(window.getByText(/^Dead end: no code reaches the current number/)).toBeVisible()
  await window.getByRole('button', { name: 'Send check link' }).first().click()
  await expect(section(window, 'Actions')).toContainText('The check link is on its way to the member.')
  await window.getByRole('link', { name: 'All dead ends' }).click()
  await expect(grid).toBeVisible()
  await window.getByRole('combobox', { name: 'Dead end' }).click()
  await window.getByRole('option', { name: 'link not mailed' }).click()
  await expect(window.getByText('Nobody is in this dead end')).toBeVisible()
  await window.getByRole('button', { name: 'Show all' }).click()
  await expect(grid).toBeVisible()
})

test('R7 a report ends a dead end, live in the list', async () => {
  const { window } = shared()
  const grid = window.getByRole('grid', { name: 'Dead ends' })
  const [first] = (await reply(window, 'deadEnds.list', { kind: 'check_processing', limit: 1 })).deadEnds
  const { account } = await reply(window, 'accounts.get', { accountId: first?.account.id ?? '' })
  await expect(grid.getByRole('row', { name: account.name })).toBeVisible()
  const marketplace = await shared().openDemonstration('marketplace')
  await marketplace.getByRole('searchbox', { name: 'Choose a member by name or id' }).fill(account.externalId)
  const panel = marketplace.getByRole('region', { name: account.name })
  await panel.getByRole('button', { name: 'Verify' }).click()
  await expect(panel.getByRole('status')).toHaveText('verified')
  await expect(grid.getByRole('row', { name: account.name })).toHaveCount(0)
  await expect(window.getByText('11 accounts')).toBeVisible()
  await marketplace.close()
})

test('the actions of docs/actions.md are what the page offers in each state of the demonstration data', async () => {
  test.setTimeout(90_000)
  const { window } = shared()
  const states: (readonly [...State, name: string])[] = []
  for (const one of await accountsIn(window))
    states.push([...one, (await reply(window, 'accounts.get', { accountId: one[1] })).account.name])
  for (const {
    name,
    roles: [role = 'agent'],
  } of DEMONSTRATION_STAFF) {
    if (role !== 'agent') await switchTo(window, name)
    if (role === 'supervisor')
      await reply(window, 'policies.set', {
        policyName: 'staffResendOverride',
        value: true,
        version: 0,
        reason: 'For the table',
      })
    for (const [state, accountId, owner] of states) {
      await go(window, `/accounts/${accountId}`)
      if (role === 'auditor') {
        await expect(window.getByText(words.forbidden)).toBeVisible()
        await expect(section(window, 'Actions')).toHaveCount(0)
        continue
      }
      // Until then the page of the account before it may stand there.
      await expect(window.getByRole('heading', { level: 1 })).toHaveText(owner)
      const said = expected(table(role, state))
      await expect
        .poll(async () => differences(await buttonsOf(window), said), { message: `${role}: ${state}` })
        .toEqual([])
    }
  }
  await go(window, '/requests/dead-ends')
  await expect(window.getByText(deadEnds.forbidden)).toBeVisible()
})
