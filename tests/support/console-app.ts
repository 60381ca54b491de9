import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, errors, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import type { DemonstrationPage } from '../../src-shared/contract/page.ts'
import { ask } from './bridge.ts'
import { noMessageBus } from '../../scripts/lib/message-bus.ts'
import { TEST_DISPLAYS } from '../../scripts/lib/display.ts'
import { electronLaunch } from '../../scripts/lib/electron-launch.ts'

/** The built console in a real window, on an embedded workspace of its own. */
export interface ConsoleApp {
  readonly app: ElectronApplication
  readonly window: Page
  readonly userData: string
  /** Signs one of the demonstration staff in by a click on the person. */
  readonly signInAs: (name: string) => Promise<void>
  /** Opens a page of the demonstration in its window, as the console's menu does. */
  readonly openDemonstration: (page: DemonstrationPage, accountId?: string) => Promise<Page>
  /** Kills the service's process, as a crash would. */
  readonly killService: () => Promise<number>
}

export interface ConsoleOptions {
  readonly userData: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

/** Each worker has a display of its own where the tests brought displays: whatever it starts shows itself there. */
const ownDisplay = process.env[TEST_DISPLAYS]?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'])]
if (ownDisplay !== undefined) process.env['DISPLAY'] = ownDisplay

const ATTACH_MS = 20_000

/**
 * Playwright attaches while the first window opens, and about once in forty starts it waits for ever for a page that it has missed:
 * by then the console stands and its service is ready, as its log says. Such a start is ended, and made once more.
 */
async function attach(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: ATTACH_MS })
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    console.warn('the driver did not attach to the console; it is started once more')
    return await _electron.launch({ ...options, timeout: ATTACH_MS })
  }
}

/** Starts the built app on a folder of user data. */
export async function launchConsole({
  userData,
  env = {},
  args = [],
}: ConsoleOptions): Promise<ConsoleApp & { readonly close: () => Promise<void> }> {
  const launch = await electronLaunch({ quiet: true })
  const app = await attach({
    executablePath: launch.executable,
    args: [...launch.args, `--user-data-dir=${userData}`, ...args],
    // The person's own session gets no notification of a test's, and lends no keyring.
    env: { ...(process.env as Record<string, string>), ...noMessageBus, ...launch.env, ...env },
    chromiumSandbox: launch.sandboxObstacle === undefined,
  })
  const window = await app.firstWindow()
  return {
    app,
    window,
    userData,
    signInAs: async (name) => {
      await window.getByRole('button', { name: new RegExp(name) }).click()
      await window
        .getByRole('search')
        .or(window.getByRole('searchbox'))
        .or(window.getByRole('combobox'))
        .first()
        .waitFor()
    },
    openDemonstration: async (page, accountId) => {
      const opened = app.waitForEvent('window')
      const result = await ask(window, 'workspace.openDemonstration', {
        page,
        in: 'window',
        ...(accountId ? { accountId } : {}),
      })
      if (!result.ok) throw new Error(`the demonstration window did not open: ${JSON.stringify(result)}`)
      return opened
    },
    killService: async () => {
      const pid = await app.evaluate(
        ({ app: electron }) =>
          electron
            .getAppMetrics()
            .find(({ name, serviceName }) => name === 'linekeeper-service' || serviceName === 'linekeeper-service')
            ?.pid ?? 0,
      )
      if (pid === 0) throw new Error('the service has no process')
      process.kill(pid, 'SIGKILL')
      return pid
    },
    close: () => app.close(),
  }
}

/** Starts the console on a copy of the seeded workspace; the folder goes with it. */
export async function launchOnCopy(
  seeded: string,
  options: Omit<ConsoleOptions, 'userData'> = {},
): Promise<ConsoleApp & { readonly close: () => Promise<void> }> {
  const userData = copyWorkspace(seeded)
  const started = await launchConsole({ ...options, userData })
  return {
    ...started,
    close: async () => {
      await started.close()
      rmSync(userData, { recursive: true, force: true })
    },
  }
}

/** Waits until the service answers; the first start makes the demonstration data before. */
export async function serviceReady(window: Page, timeout = 30_000): Promise<void> {
  await expect.poll(async () => (await ask(window, 'workspace.status')).value?.state, { timeout }).toBe('ready')
}

/** User data of its own with a copy of the seeded workspace. */
export function copyWorkspace(seeded: string): string {
  const userData = mkdtempSync(join(tmpdir(), 'linekeeper-console-'))
  cpSync(join(seeded, 'embedded'), join(userData, 'embedded'), { recursive: true })
  rmSync(join(userData, 'embedded', 'port'), { force: true })
  return userData
}

interface Fixtures {
  /** A console on a copy of a workspace with fresh demonstration data; nobody is signed in. */
  readonly console: ConsoleApp
}
interface WorkerFixtures {
  /** User data with demonstration data, made once for each worker by the app's own first start. */
  readonly seeded: string
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  seeded: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'linekeeper-seeded-'))
      const first = await launchConsole({ userData: folder })
      await serviceReady(first.window, 100_000)
      await first.close()
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  console: async ({ seeded }, use) => {
    const started = await launchOnCopy(seeded)
    await use(started)
    await started.close()
  },
})
export { expect }

/** One console for all the tests of a file, which run in their order; somebody is signed in where a name is given. */
export function sharedConsole(staff?: string, options: Omit<ConsoleOptions, 'userData'> = {}): () => ConsoleApp {
  let started: Awaited<ReturnType<typeof launchOnCopy>> | undefined
  test.describe.configure({ mode: 'serial' })
  test.beforeAll(async ({ seeded }) => {
    test.setTimeout(120_000)
    started = await launchOnCopy(seeded, options)
    if (staff) await started.signInAs(staff)
  })
  test.afterAll(() => started?.close())
  return () => {
    if (!started) throw new Error('the console has not been started')
    return started
  }
}
