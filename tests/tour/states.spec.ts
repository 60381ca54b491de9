import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { openPglite } from '../../src-service/sql/pglite.ts'
import type { Settings } from '../../src-shared/contract/desktop.ts'
import { zoomBounds } from '../../src-shared/contract/desktop.ts'
import { atRest } from '../support/at-rest.ts'
import { reply } from '../support/bridge.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { copyWorkspace, expect, launchConsole, test } from '../support/console-app.ts'
import { accountIdOf, searchField, switchTo } from '../support/console-steps.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'out', 'tour', 'states')
const AGENT = 'Amara Okafor'
const SUPERVISOR = 'Jonas Lindqvist'
const REVIEWER = 'Mei Tanaka'
const AUDITOR = 'Rosa Delgado'
/** As long as the contract lets them be. */
const LONG_NAME = 'Maximiliana Alejandrina von Hohenzollern-Sigmaringen y Fernández de Córdoba-Figueroa'
const LONG_MAIL = 'maximiliana.alejandrina.von.hohenzollern-sigmaringen.y.fernandez@customers.marketplace.example.org'

/** A state of a screen: whose, where, and what tells that it stands. */
interface State {
  readonly name: string
  readonly as: string
  /** Behind the `#`; `:account` is the account of the story. */
  readonly place: string
  readonly seen: string | RegExp
}

const SCREENS: readonly State[] = [
  { name: 'accounts', as: AGENT, place: '/accounts', seen: 'Recent accounts' },
  { name: 'accounts-one-row', as: AGENT, place: '/accounts?query=hans-j', seen: 'Accounts with “hans-j”' },
  { name: 'accounts-nothing-found', as: AGENT, place: '/accounts?query=nobody', seen: /^No account matches/ },
  {
    name: 'accounts-incomplete-number',
    as: AGENT,
    place: '/accounts?query=644183',
    seen: /^This number is not complete/,
  },
  {
    name: 'accounts-filtered',
    as: AGENT,
    place: '/accounts?state=verified&country=MX&sort=name',
    seen: 'Accounts with these filters',
  },
  {
    name: 'accounts-filtered-empty',
    as: AGENT,
    place: '/accounts?state=closed&carrierReason=busy&country=JP',
    seen: /^No account/,
  },
  { name: 'account', as: AGENT, place: '/accounts/:account', seen: 'Timeline' },
  { name: 'account-timeline-empty', as: AGENT, place: '/accounts/:account?show=attempts', seen: 'Timeline' },
  { name: 'account-missing', as: AGENT, place: '/accounts/acc_00000000000000000000000000', seen: /account/i },
  { name: 'requests', as: AGENT, place: '/requests', seen: 'Requests' },
  { name: 'requests-ended', as: AGENT, place: '/requests?show=ended', seen: 'Requests' },
  { name: 'dead-ends', as: AGENT, place: '/requests/dead-ends', seen: 'Dead ends' },
  { name: 'dead-ends-of-one-kind', as: AGENT, place: '/requests/dead-ends?kind=link_not_mailed', seen: 'Dead ends' },
  { name: 'settings', as: AGENT, place: '/settings', seen: 'Settings' },
  { name: 'help', as: AGENT, place: '/help/rules', seen: /R1/ },
  { name: 'cases-forbidden', as: AGENT, place: '/cases', seen: /Your role does not\.$/ },
  { name: 'policies-forbidden', as: AGENT, place: '/policies', seen: /Your role does not\.$/ },
  { name: 'audit-forbidden', as: AGENT, place: '/audit', seen: /Your role does not\.$/ },
  { name: 'insights-forbidden', as: AGENT, place: '/insights', seen: /Your role does not\.$/ },
  { name: 'insights', as: SUPERVISOR, place: '/insights', seen: /Verified/ },
  { name: 'policies', as: SUPERVISOR, place: '/policies', seen: 'Policies' },
  { name: 'policies-nothing-found', as: SUPERVISOR, place: '/policies?find=zebra', seen: 'Policies' },
  { name: 'cases', as: REVIEWER, place: '/cases', seen: 'Cases' },
  {
    name: 'cases-filtered-empty',
    as: REVIEWER,
    place: '/cases?state=decided&grade=proven&cause=disputed_change',
    seen: 'Cases',
  },
  { name: 'audit', as: AUDITOR, place: '/audit', seen: 'Audit' },
  { name: 'audit-filtered-empty', as: AUDITOR, place: '/audit?action=nothing.happened', seen: 'Audit' },
  { name: 'accounts-forbidden', as: AUDITOR, place: '/accounts', seen: /Your role does not\.$/ },
]

/** What a person may set, on the screens that have the most to lose by it. */
const LOOKS: readonly { readonly name: string; readonly set: Partial<Settings> }[] = [
  { name: 'right-to-left', set: { language: 'ar' } },
  { name: 'zoomed', set: { zoom: zoomBounds.most } },
  { name: 'comfortable', set: { density: 'comfortable' } },
]
/** What opens a dialog on the account's page. */
const DIALOGS = [
  ['request', 'Request a number change'],
  ['reveal', 'Reveal number'],
  ['note', 'Write a note'],
  ['member-sees', 'See what the member sees'],
] as const
const PLAIN: Partial<Settings> = { language: 'en', zoom: 0, density: 'compact', theme: 'light' }
const LOOKED_AT = ['/accounts', '/accounts/:account', '/requests', '/requests/dead-ends', '/settings']

/** Every screen in its states, light and dark, as numbered pictures to be looked at: real states of the built console and its service. */
test('the states of every screen', async ({ seeded }) => {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const userData = copyWorkspace(seeded)
  await giveLongName(userData)
  const { app, window, signInAs, close } = await launchConsole({ userData })
  let number = 0
  /** As the window itself shows it: the driver's own pictures of a zoomed page hold a part of it. */
  const shoot = async (name: string) => {
    await atRest(window)
    const png = await app.evaluate(async ({ BrowserWindow }) => {
      const shown = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
      return shown?.toPNG().toString('base64') ?? ''
    })
    writeFileSync(join(FOLDER, `${String(number).padStart(2, '0')}-${name}.png`), Buffer.from(png, 'base64'))
  }
  const picture = async (name: string) => {
    number += 1
    for (const theme of ['light', 'dark'] as const) {
      await reply(window, 'settings.set', { theme })
      await expect
        .poll(() => window.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
        .toContain(theme)
      await shoot(`${name}-${theme}`)
    }
    await test.step(`axe: ${name}`, () => expectAccessible(window, { menu: true }))
  }
  const goTo = (place: string) => window.evaluate((to) => void (location.hash = `#${to}`), place)
  const signalService = async (signal: 'SIGSTOP' | 'SIGCONT') => {
    const pid = await app.evaluate(
      ({ app: it }) =>
        it.getAppMetrics().find(({ name, serviceName }) => [name, serviceName].includes('linekeeper-service'))?.pid ??
        0,
    )
    process.kill(pid, signal)
  }

  // The first frame that is asked for may come before anything is drawn.
  await shoot('sign-in-light')
  await picture('sign-in')
  await signInAs(AGENT)
  const account = await accountIdOf(window, STORIES.twoRetired)
  let person = AGENT
  for (const { name, as, place, seen } of SCREENS) {
    if (as !== person) await switchTo(window, as)
    person = as
    await goTo(place.replace(':account', account))
    await expect(window.getByText(seen).first()).toBeAttached()
    await expect(window.locator('#page [aria-busy=true]')).toHaveCount(0)
    await picture(name)
  }

  await switchTo(window, AGENT)
  const visit = async (place: string) => {
    const heading = window.getByRole('heading', { level: 1 })
    const to = place.replace(':account', account)
    const before = await heading.textContent()
    if ((await window.evaluate(() => location.hash)) !== `#${to}`) {
      await goTo(to)
      await expect(heading).not.toHaveText(before ?? '')
    }
    await expect(window.locator('#page [aria-busy=true]')).toHaveCount(0)
  }
  for (const { name, set } of LOOKS) {
    await reply(window, 'settings.set', set)
    await expect(window.locator('html')).toHaveAttribute('dir', set.language === 'ar' ? 'rtl' : 'ltr')
    for (const place of LOOKED_AT) {
      await visit(place)
      await picture(`${name}${place.replace(':account', 'one').replaceAll('/', '-')}`)
    }
    await reply(window, 'settings.set', PLAIN)
  }
  await reply(window, 'settings.set', { theme: 'high_contrast' })
  for (const place of ['/accounts', '/accounts/:account']) {
    number += 1
    await visit(place)
    await test.step('axe: high contrast', () => expectAccessible(window, { menu: true, themes: ['high_contrast'] }))
    await shoot(`high-contrast${place.replace(':account', 'one').replaceAll('/', '-')}`)
  }

  await goTo('/accounts')
  await searchField(window).fill('maximiliana')
  await expect(window.getByRole('grid', { name: 'Accounts with “maximiliana”' })).toBeVisible()
  await picture('accounts-long-name')
  await window.keyboard.press('Enter')
  await window.getByRole('heading', { level: 1, name: LONG_NAME }).waitFor()
  await picture('account-long-name')
  await goTo('/accounts?sort=name')
  const scroller = window.getByRole('grid', { name: 'All accounts' }).locator('..')
  await expect
    .poll(async () => {
      await scroller.evaluate((element) => (element.scrollTop = element.scrollHeight))
      return Number(await window.getByRole('grid').getAttribute('aria-rowcount'))
    })
    .toBeGreaterThan(400)
  await picture('accounts-scrolled-far')
  await window.keyboard.press('Control+K')
  await window.getByRole('dialog').waitFor()
  await picture('palette')
  await window.keyboard.press('Escape')
  await window.getByRole('heading', { level: 1 }).click()
  await window.keyboard.press('?')
  await window.getByRole('dialog', { name: 'Keyboard' }).waitFor()
  await picture('keys')
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: /^News of your requests/ }).click()
  await window.getByRole('dialog', { name: 'News of your requests' }).waitFor()
  await picture('news')
  await window.keyboard.press('Escape')

  for (const [name, button] of DIALOGS) {
    await visit('/accounts/:account')
    await window.locator('#page').getByRole('button', { name: button }).first().click()
    await window.getByRole('dialog').waitFor()
    await picture(`dialog-${name}`)
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await window.keyboard.press('Control+Shift+O')
  await window.getByRole('menuitem', { name: /^Add a server/ }).click()
  await window.getByRole('dialog').waitFor()
  await picture('dialog-add-server')
  await window.keyboard.press('Escape')
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await goTo('/accounts?sort=name')
  await window.getByRole('grid', { name: 'All accounts' }).waitFor()

  // A service that stands still: what loads, what does not answer, and what came of it.
  await signalService('SIGSTOP')
  try {
    await goTo('/accounts?state=verified&country=FR')
    await window.locator('#page [role=grid][aria-busy=true]').waitFor()
    await window.getByText(/^The service answers slowly\./).waitFor({ timeout: 20_000 })
    await picture('accounts-loading')
    await window.getByText(/^The service does not answer\./).waitFor({ timeout: 20_000 })
    await picture('accounts-not-answering')
    await window.getByRole('button', { name: 'Try again' }).first().waitFor({ timeout: 60_000 })
    await picture('accounts-error')
  } finally {
    await signalService('SIGCONT')
  }
  await close()
  rmSync(userData, { recursive: true, force: true })
})

async function giveLongName(userData: string): Promise<void> {
  const database = await openPglite({ folder: join(userData, 'embedded', 'database') })
  const { externalId } = STORIES.capReached
  await sql`update account set name = ${LONG_NAME}, folded_name = lower(${LONG_NAME}), email = ${LONG_MAIL}, search = lower(${LONG_NAME}) where external_id = ${externalId}`.execute(
    database.kysely,
  )
  await database.close()
}
