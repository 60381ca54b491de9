import type { Page } from '@playwright/test'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { ask, reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { openAccount, section, switchTo } from '../support/console-steps.ts'
import { expectAccessible } from '../support/accessibility.ts'

const shared = sharedConsole('Amara Okafor')
const story = STORIES.readyForRequest
// Also behind a dialog, where nothing has a role.
const bar = (window: Page) => window.locator('footer')
const ticket = (window: Page) => window.getByRole('dialog').getByRole('textbox', { name: 'Ticket' })

/** The service's process gets a signal: STOP freezes it as a machine without time would, CONT lets it go on. */
async function signalService(signal: 'SIGSTOP' | 'SIGCONT'): Promise<void> {
  const pid = await shared().app.evaluate(
    ({ app }) =>
      app.getAppMetrics().find(({ name, serviceName }) => [name, serviceName].includes('linekeeper-service'))?.pid ?? 0,
  )
  expect(pid).toBeGreaterThan(0)
  process.kill(pid, signal)
}

async function startRequest(window: Page): Promise<void> {
  await openAccount(window, story)
  await section(window, 'Actions').getByRole('button', { name: 'Request a number change' }).click()
  await ticket(window).fill('HD-2611')
}

test('a service that hangs is slow, then not answering, since when is said, and nothing typed is lost', async () => {
  const { window } = shared()
  await startRequest(window)
  await signalService('SIGSTOP')
  try {
    await expect(window.getByText(/^The service answers slowly\..*Since \d/)).toBeVisible({ timeout: 20_000 })
    await expect(window.getByText(/^The service does not answer\..*Since \d/)).toBeVisible({ timeout: 20_000 })
    await expect(ticket(window)).toHaveValue('HD-2611')
    await window.keyboard.press('Escape')
    await expect(bar(window)).toContainText(/not answering, since \d/)
    await expect(window.getByRole('heading', { level: 1, name: story.name })).toBeVisible()
    await expectAccessible(window)
    await window.screenshot({ path: test.info().outputPath('not-answering.png') })
  } finally {
    await signalService('SIGCONT')
  }
  await expect(window.getByText(/^The service does not answer/)).toHaveCount(0, { timeout: 20_000 })
  await expect(bar(window)).toContainText('connected')
})

test('a service that is killed is started again, and the dialog keeps what was typed', async () => {
  const { window, killService } = shared()
  await startRequest(window)
  await ticket(window).fill('HD-2612')
  await killService()
  await expect(window.getByText(/^The service stopped and (is being|was) started again/)).toBeVisible({
    timeout: 20_000,
  })
  await expect(ticket(window)).toHaveValue('HD-2612')
  await expect(bar(window)).toContainText('connected', { timeout: 30_000 })
  await expect(window.getByText('The service stopped and was started again. Nothing was lost.')).toBeVisible()
  await expect(ticket(window)).toHaveValue('HD-2612')
  await window.screenshot({ path: test.info().outputPath('restarted.png') })
  await window.keyboard.press('Escape')
})

test('a session that is over leads back to the same place with what was typed; another person finds none of it', async () => {
  const { window } = shared()
  await startRequest(window)
  await ticket(window).fill('HD-2613')
  const place = window.url()
  // The session ends without a word from this window, as it does when its time is over.
  expect((await ask(window, 'session.signOut')).ok).toBe(true)
  await expect(window.getByText('Your session has ended. Sign in again; what you entered is kept.')).toBeVisible()
  await expectAccessible(window)
  await window.screenshot({ path: test.info().outputPath('session-over.png') })
  await shared().signInAs('Amara Okafor')
  expect(window.url()).toBe(place)
  await section(window, 'Actions').getByRole('button', { name: 'Request a number change' }).click()
  await expect(ticket(window)).toHaveValue('HD-2613')
  await window.keyboard.press('Escape')

  await reply(window, 'session.signOut')
  await shared().signInAs('Jonas Lindqvist')
  await openAccount(window, story)
  await section(window, 'Actions').getByRole('button', { name: 'Request a number change' }).click()
  await expect(ticket(window)).toHaveValue('')
  await window.keyboard.press('Escape')
  await switchTo(window, 'Amara Okafor')
})
