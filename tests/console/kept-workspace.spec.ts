import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { STORIES } from '../../src-service/demonstration/stories.ts'
import { reply } from '../support/bridge.ts'
import { copyWorkspace, expect, launchConsole, test } from '../support/console-app.ts'
import { accountIdOf, openAccount, section } from '../support/console-steps.ts'

const { readyForRequest: mariana, rightToLeft: abdulrahman } = STORIES

/** PostgreSQL's own word on how a database was left: the state in its control file (`DBState`, 4 bytes at 16). */
const stateOf = (userData: string): number =>
  readFileSync(join(userData, 'embedded', 'database', 'global', 'pg_control')).readUInt32LE(16)
const SHUT_DOWN = 1
const IN_PRODUCTION = 6

test('the console’s end closes the database, so that the next start has nothing to recover', async ({ seeded }) => {
  const userData = copyWorkspace(seeded)
  const started = await launchConsole({ userData })
  await started.signInAs('Amara Okafor')
  await openAccount(started.window, mariana)
  expect(stateOf(userData)).toBe(IN_PRODUCTION)
  await started.close()
  expect(stateOf(userData)).toBe(SHUT_DOWN)
  rmSync(userData, { recursive: true, force: true })
})

test('what was done survives the end of the console, and kill -9 of all of it', async ({ seeded }) => {
  // Three starts of the console.
  test.setTimeout(150_000)
  const userData = copyWorkspace(seeded)
  const first = await launchConsole({ userData })
  await first.signInAs('Amara Okafor')
  const asked = { country: 'MX', reason: 'new_number', number: '+526441832402', ticket: 'HD-KEPT-1' } as const
  await reply(first.window, 'numberChanges.request', { ...asked, accountId: await accountIdOf(first.window, mariana) })
  await reply(first.window, 'settings.set', { theme: 'dark' })
  await first.close()

  const second = await launchConsole({ userData })
  await second.signInAs('Amara Okafor')
  await openAccount(second.window, mariana)
  await expect(section(second.window, 'Number change')).toContainText('ticket HD-KEPT-1')
  const accountId = await accountIdOf(second.window, abdulrahman)
  const { numberChange } = await reply(second.window, 'numberChanges.request', {
    accountId,
    country: 'SA',
    reason: 'other',
    number: '+966501234999',
    ticket: 'HD-KEPT-2',
  })
  const service = await second.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
  const closed = second.app.waitForEvent('close')
  for (const pid of service) process.kill(pid, 'SIGKILL')
  await closed

  const third = await launchConsole({ userData })
  await third.signInAs('Amara Okafor')
  await openAccount(third.window, abdulrahman)
  await expect(section(third.window, 'Number change')).toContainText('ticket HD-KEPT-2')
  expect((await reply(third.window, 'accounts.get', { accountId })).numberChange?.id).toBe(numberChange.id)
  await openAccount(third.window, mariana)
  await expect(section(third.window, 'Number change')).toContainText('ticket HD-KEPT-1')
  expect((await reply(third.window, 'settings.get')).settings.theme).toBe('dark')
  await third.close()
  rmSync(userData, { recursive: true, force: true })
})
