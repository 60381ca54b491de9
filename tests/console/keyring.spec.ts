import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startKeyring } from '../../scripts/lib/keyring.ts'
import { noMessageBus } from '../../scripts/lib/message-bus.ts'
import { reply } from '../support/bridge.ts'
import { copyWorkspace, expect, launchConsole, test, type ConsoleOptions } from '../support/console-app.ts'

const staffName = 'Amara Okafor'
// Each test starts the console more than once.
test.setTimeout(120_000)

test('R24 with a keyring the session survives a restart of the console, sealed, and ends with Sign out', async ({
  seeded,
}) => {
  test.skip(process.platform !== 'linux', 'starts a keyring of its own on Linux only')
  const keyring = await startKeyring()
  const userData = copyWorkspace(seeded)
  const options: ConsoleOptions = { userData, env: { ...keyring.env }, args: ['--password-store=gnome-libsecret'] }
  const first = await launchConsole(options)
  await first.signInAs(staffName)
  expect(await reply(first.window, 'session.get')).toMatchObject({ kept: 'keychain', keptReason: null })
  await first.window.getByRole('link', { name: 'Settings' }).click()
  await expect(first.window.getByText('Kept in this computer’s keychain until you sign out.')).toBeVisible()
  await first.close()

  const file = join(userData, 'session.json')
  const { sealed } = JSON.parse(readFileSync(file, 'utf8')) as { sealed: { backend: string; blob: string } }
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(['v11', 'gnome_libsecret']).toContain(sealed.backend)
  expect(Buffer.from(sealed.blob, 'base64').toString('latin1')).not.toMatch(/refreshToken|privateJwk|Amara/)

  const second = await launchConsole(options)
  await expect(second.window.getByRole('button', { name: `Signed in as ${staffName}, agent` })).toBeVisible({
    timeout: 30_000,
  })
  await expect(second.window.getByRole('grid').getByRole('row').nth(1)).toBeVisible({ timeout: 30_000 })
  await second.window.getByRole('button', { name: /^Signed in as/ }).click()
  await second.window.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(second.window.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await second.close()
  expect(readFileSync(file, 'utf8')).not.toContain('blob')
  rmSync(userData, { recursive: true, force: true })
  await keyring.stop()
})

test('R24 without a keyring it says that the session is in memory only, keeps nothing, and asks again after a restart', async ({
  seeded,
}) => {
  const userData = copyWorkspace(seeded)
  const options: ConsoleOptions = { userData, env: { ...noMessageBus } }
  const first = await launchConsole(options)
  await expect(
    first.window.getByText(
      'This computer offers no keychain, so your session is kept in memory only and ends when you quit.',
    ),
  ).toBeVisible()
  await first.signInAs(staffName)
  expect(await reply(first.window, 'session.get')).toMatchObject({ kept: 'memory', keptReason: 'no_keychain' })
  await first.window.getByRole('link', { name: 'Settings' }).click()
  await expect(first.window.getByText('Kept in memory only; it ends when you quit.')).toBeVisible()
  await first.close()
  const file = join(userData, 'session.json')
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').not.toContain('blob')
  const second = await launchConsole(options)
  await expect(second.window.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await second.close()
  rmSync(userData, { recursive: true, force: true })
})

test('R24 refuses Chromium’s fixed password as a keyring', async ({ seeded }) => {
  const userData = copyWorkspace(seeded)
  const started = await launchConsole({ userData, args: ['--password-store=basic'] })
  await started.signInAs(staffName)
  expect((await reply(started.window, 'session.get')).kept).toBe('memory')
  await started.close()
  rmSync(userData, { recursive: true, force: true })
})
