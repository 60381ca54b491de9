import { rmSync } from 'node:fs'
import type Http from 'node:http'
import type { Page } from '@playwright/test'
import { en } from '../../src-renderer/lib/i18n/member/en.ts'
import { es } from '../../src-renderer/lib/i18n/member/es.ts'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { ask, reply } from '../support/bridge.ts'
import { copyWorkspace, expect, launchConsole, sharedConsole, test } from '../support/console-app.ts'
import { accountIdOf, expectOnlyMaskedNumbers, openAccount, section, switchTo } from '../support/console-steps.ts'

const {
  readyForRequest: mariana,
  twoRetired: hans,
  pendingCheck: priya,
  landlineSms: lucia,
  waitingCode: tomasz,
} = STORIES
const shared = sharedConsole('Amara Okafor')
const dialog = (window: Page, name: RegExp) => window.getByRole('dialog', { name })
const shown = (window: Page) => window.getByTestId('revealed')

async function revealOn(window: Page): Promise<void> {
  await section(window, 'Actions').getByRole('button', { name: 'Reveal number' }).click()
  await window.getByRole('radio', { name: 'Question of the carrier' }).check()
}

test('R21 a reveal says what it does, needs a reason, and shows the number with its seconds and what is left', async () => {
  const { window } = shared()
  await openAccount(window, mariana)
  await expect(section(window, 'Actions')).toContainText('20 left today')
  await section(window, 'Actions').getByRole('button', { name: 'Reveal number' }).click()
  const asking = dialog(window, /^Reveal a number/)
  await expect(asking).toContainText('shown to you for 60 seconds')
  await expect(asking).toContainText('20 left today, then 19')
  await asking.getByRole('button', { name: 'Reveal', exact: true }).click()
  await expect(asking.getByText('Choose a reason.')).toBeVisible()
  await expectOnlyMaskedNumbers(window, mariana.number)
  await asking.getByRole('radio', { name: 'Question of the carrier' }).check()
  await asking.getByRole('button', { name: 'Reveal', exact: true }).dblclick()
  await expect(shown(window)).toHaveText('(+52) 6441832399')
  await expect(shown(window).locator('bdi')).toHaveAttribute('dir', 'ltr')
  await expect(asking).toContainText('19 left today')
  await expect(asking.getByRole('timer')).toHaveText(/^0[01]:\d\d$/)
  await asking.getByRole('button', { name: 'Hide' }).click()
  await expect(asking).toContainText('The number is hidden.')
  await expectOnlyMaskedNumbers(window, mariana.number)
})

test('R21 within its seconds it is shown again and counts once; it hides when the window is left', async () => {
  const { window } = shared()
  const asking = dialog(window, /^Reveal a number/)
  await asking.getByRole('button', { name: 'Show again' }).click()
  await expect(shown(window)).toBeVisible()
  await expect(asking).toContainText('19 left today')
  await window.evaluate(() => globalThis.dispatchEvent(new Event('blur')))
  await expect(asking).toContainText('You left the window, so the number was hidden.')
  await expectOnlyMaskedNumbers(window, mariana.number)
  await asking.getByRole('button', { name: 'Done' }).click()
  await expect(section(window, 'Actions')).toContainText('19 left today')
  await expect(section(window, 'Timeline').getByText('Number revealed')).toHaveCount(1)
})

test('R21 it hides at 0, on the service’s clock, and another reveal is a new one', async () => {
  const { window } = shared()
  await openAccount(window, hans)
  await revealOn(window)
  const asking = dialog(window, /^Reveal a number/)
  await expect(asking.getByRole('radio', { name: /current/ })).toBeChecked()
  await asking
    .getByRole('radio', { name: /retired/ })
    .first()
    .check()
  await asking.getByRole('button', { name: 'Reveal', exact: true }).click()
  await expect(shown(window)).toHaveText(/^\(\+49\) \d+$/)
  await reply(window, 'demonstration.advanceClock', { minutes: 2 })
  await expect(asking).toContainText('The time is over, and the number is hidden.')
  await expect(asking.getByRole('button', { name: 'Show again' })).toHaveCount(0)
  await asking.getByRole('button', { name: 'Done' }).click()
})

test('R21 leaving the page hides the number', async () => {
  const { window } = shared()
  await openAccount(window, mariana)
  await revealOn(window)
  await dialog(window, /^Reveal a number/)
    .getByRole('button', { name: 'Reveal', exact: true })
    .click()
  await expect(shown(window)).toBeVisible()
  await window.evaluate(() => {
    globalThis.location.hash = '#/requests'
  })
  await expect(shown(window)).toHaveCount(0)
  await expectOnlyMaskedNumbers(window, mariana.number)
})

test('R21 a used-up budget is said beside the button, with until when', async () => {
  const { window } = shared()
  const ids = await Promise.all([mariana, hans, priya].map((story) => accountIdOf(window, story)))
  for (let n = 0; n < 40; n++) {
    const result = await ask(window, 'accounts.reveal', { accountId: ids[n % 3] ?? '', reason: 'other' })
    if (!result.ok) break
    if (n % 3 === 2) await reply(window, 'demonstration.advanceClock', { minutes: 2 })
  }
  await openAccount(window, mariana)
  await expect(section(window, 'Actions')).toContainText('As many numbers as allowed were revealed within 24 hours')
  await expect(section(window, 'Actions').getByRole('button', { name: 'Reveal number' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('R5 a note is written once, also by a double click, and stands in the timeline with its ticket', async () => {
  const { window } = shared()
  await openAccount(window, lucia)
  await section(window, 'Actions').getByRole('button', { name: 'Write a note' }).click()
  const writing = dialog(window, /^Write a note/)
  await writing.getByRole('button', { name: 'Write the note' }).click()
  await expect(writing.getByText('Write something.')).toBeVisible()
  await writing.getByLabel('Note', { exact: true }).fill('The member calls back on Monday')
  await writing.getByLabel('Ticket').fill('ZD-9')
  await writing.getByRole('button', { name: 'Write the note' }).dblclick()
  await expect(section(window, 'Actions')).toContainText('The note stands in the timeline.')
  const timeline = section(window, 'Timeline')
  await expect(timeline.getByText('The member calls back on Monday')).toHaveCount(1)
  await expect(timeline).toContainText('ticket ZD-9')
  const accountId = await accountIdOf(window, lucia)
  expect((await reply(window, 'staffDrafts.get', { accountId, form: 'note' })).draft).toBeNull()
})

test('R13 the override is offered to a supervisor alone, where the policy allows it, with a reason and its effect', async () => {
  const { window } = shared()
  await openAccount(window, tomasz)
  const actions = section(window, 'Actions')
  const override = actions.getByRole('button', { name: 'Send before the wait is over' })
  await expect(actions.getByRole('button', { name: 'Write a note' })).toBeVisible()
  await expect(override).toHaveCount(0)
  await switchTo(window, 'Jonas')
  await openAccount(window, tomasz)
  await expect(actions.getByRole('button', { name: 'Write a note' })).toBeVisible()
  await expect(override).toHaveCount(0)
  const { policies } = await reply(window, 'policies.list')
  await reply(window, 'policies.set', {
    policyName: 'staffResendOverride',
    value: true,
    version: policies.find(({ name }) => name === 'staffResendOverride')?.version ?? 0,
    reason: 'A carrier fails today',
  })
  await openAccount(window, mariana)
  await openAccount(window, tomasz)
  await override.click()
  const sending = dialog(window, /^Send before the wait is over/)
  await expect(sending).toContainText('The old code becomes void, and the wait begins anew.')
  await sending.getByRole('button', { name: 'Send now' }).click()
  await expect(sending.getByText('Choose a reason.')).toBeVisible()
  await expectAccessible(window)
  await sending.getByRole('radio', { name: 'the member is waiting on the line' }).check()
  await sending.getByRole('button', { name: 'Send now' }).dblclick()
  await expect(actions).toContainText('The old code is void. A new one is on its way.')
  await expect(section(window, 'Timeline').getByText(/re-sent by staff/)).toHaveCount(1)
  await switchTo(window, 'Amara Okafor')
  await openAccount(window, tomasz)
  await expect(override).toHaveCount(0)
})

/** The next answer of the service to such a request is lost on its way, after the service has done what was asked. */
const loseAnswer = (path: string) =>
  shared().app.evaluate((_electron, ending) => {
    const http = process.mainModule?.require('node:http') as typeof Http
    const request = http.request
    const lost = { count: 0 }
    ;(globalThis as { lostAnswers?: typeof lost }).lostAnswers = lost
    http.request = ((...given: Parameters<typeof request>) => {
      const made = request(...given)
      if (lost.count > 0 || made.method !== 'POST' || !made.path.endsWith(ending)) return made
      lost.count += 1
      const emit = made.emit.bind(made)
      made.emit = ((name: string, ...rest: unknown[]) => {
        if (name !== 'response') return emit(name, ...rest)
        made.destroy(new Error('socket hang up'))
        return true
      }) as typeof made.emit
      return made
    }) as typeof request
  }, path)
const lostAnswers = () =>
  shared().app.evaluate(() => (globalThis as { lostAnswers?: { count: number } }).lostAnswers?.count)

test('R13 a double click and a lost answer make one send', async () => {
  const { window } = shared()
  await openAccount(window, lucia)
  await loseAnswer('/deliveries')
  await section(window, 'Actions').getByRole('button', { name: 'Re-send by call' }).dblclick()
  await expect(section(window, 'Actions')).toContainText('A new one is on its way by call to')
  expect(await lostAnswers()).toBe(1)
  await expect(section(window, 'Timeline').getByText(/re-sent by staff/)).toHaveCount(1)
})

test('R5 a double click and a lost answer make one request', async () => {
  const { window } = shared()
  await openAccount(window, mariana)
  await section(window, 'Actions').getByRole('button', { name: 'Request a number change' }).click()
  const asking = dialog(window, /^Request a number change/)
  await asking.getByRole('radio').first().check()
  await asking.getByLabel('Ticket').fill('ZD-ONE')
  await asking.getByRole('button', { name: 'Continue' }).click()
  await asking.getByRole('textbox', { name: 'New number' }).fill('6441832455')
  await asking.getByRole('button', { name: 'Continue' }).click()
  await loseAnswer('/number-changes')
  await asking.getByRole('button', { name: 'Send to the owner' }).dblclick()
  await expect(asking).toContainText('Sent to the owner')
  expect(await lostAnswers()).toBe(1)
  await asking.getByRole('button', { name: 'Done' }).click()
  const { changes } = await reply(window, 'numberChanges.list', { show: 'all', limit: 100 })
  expect(changes.filter(({ change }) => change.ticket === 'ZD-ONE')).toHaveLength(1)
  await expect(section(window, 'Timeline').getByText('Number change requested')).toHaveCount(1)
})

test('R21 what the member sees is said in the member’s own words and language, and in mine', async () => {
  const { window } = shared()
  await openAccount(window, priya)
  await section(window, 'Actions').getByRole('button', { name: 'See what the member sees' }).click()
  const seen = dialog(window, /^What the member sees/)
  await expect(seen).toContainText(en.dashboard.status.verified)
  await expect(seen).toContainText(en.blocked.identityMember)
  await seen.getByRole('button', { name: 'Close' }).click()
  await openAccount(window, lucia)
  await section(window, 'Actions').getByRole('button', { name: 'See what the member sees' }).click()
  await expect(seen.getByRole('article')).toHaveAttribute('lang', 'es')
  await expect(seen).toContainText(es.code.title)
  await expect(seen).toContainText(es.code.resend)
  await seen.getByRole('combobox', { name: 'Language' }).click()
  await window.getByRole('option', { name: 'English' }).click()
  await expect(seen).toContainText(en.code.title)
  await expectOnlyMaskedNumbers(window, lucia.number)
  expect(await window.evaluate(() => globalThis.document.documentElement.lang)).toBe('en')
  await seen.getByRole('button', { name: 'Close' }).click()
})

test('what was typed in both dialogs survives kill -9 of the console, and the screen says so', async ({ seeded }) => {
  test.setTimeout(150_000)
  const userData = copyWorkspace(seeded)
  const first = await launchConsole({ userData })
  await first.signInAs('Amara Okafor')
  await openAccount(first.window, mariana)
  await section(first.window, 'Actions').getByRole('button', { name: 'Write a note' }).click()
  const writing = dialog(first.window, /^Write a note/)
  await writing.getByLabel('Note', { exact: true }).fill('Half a sentence about')
  await expect(writing.getByText('Draft kept')).toBeVisible()
  await writing.getByRole('button', { name: 'Cancel' }).click()
  await section(first.window, 'Actions').getByRole('button', { name: 'Request a number change' }).click()
  const asking = dialog(first.window, /^Request a number change/)
  await asking.getByRole('radio', { name: 'Other', exact: false }).last().check()
  await asking.getByLabel('Ticket').fill('ZD-1')
  await asking.getByRole('button', { name: 'Continue' }).click()
  await asking.getByRole('textbox', { name: 'New number' }).fill('6441832777')
  await expect(asking.getByText('Draft kept')).toBeVisible()
  const processes = await first.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
  const closed = first.app.waitForEvent('close')
  for (const pid of processes) process.kill(pid, 'SIGKILL')
  await closed

  const second = await launchConsole({ userData })
  await second.signInAs('Amara Okafor')
  await openAccount(second.window, mariana)
  await section(second.window, 'Actions').getByRole('button', { name: 'Write a note' }).click()
  const again = dialog(second.window, /^Write a note/)
  await expect(again.getByLabel('Note', { exact: true })).toHaveValue('Half a sentence about')
  await expect(again).toContainText('What you typed is here again')
  await again.getByRole('button', { name: 'Cancel' }).click()
  await section(second.window, 'Actions').getByRole('button', { name: 'Request a number change' }).click()
  const request = dialog(second.window, /^Request a number change/)
  await expect(request).toContainText('What you typed is here again')
  await expect(request.getByLabel('Ticket')).toHaveValue('ZD-1')
  await request.getByRole('button', { name: 'Continue' }).click()
  await expect(request.getByRole('textbox', { name: 'New number' })).toHaveValue(/644 ?183 ?2777/)
  await second.close()
  rmSync(userData, { recursive: true, force: true })
})
