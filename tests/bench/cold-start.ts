import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { build } from '../../scripts/lib/build-steps.ts'
import { withDisplay } from '../../scripts/lib/display.ts'
import { electronLaunch } from '../../scripts/lib/electron-launch.ts'

/** Rounds, interleaved so that both sides meet the same machine. */
const ROUNDS = Number(process.argv[2] ?? 5)
const bare = join(import.meta.dirname, 'bare-window')
const root = join(import.meta.dirname, '..', '..')

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function started(folder: string, userData: string, environment: NodeJS.ProcessEnv) {
  const launch = await electronLaunch({ quiet: true })
  const began = performance.now()
  const app = await _electron.launch({
    executablePath: launch.executable,
    args: [...launch.args.slice(0, -1), folder, `--user-data-dir=${userData}`],
    env: { ...(process.env as Record<string, string>), ...(environment as Record<string, string>), ...launch.env },
  })
  const log: string[] = []
  app.process().stdout?.on('data', (text) => log.push(String(text)))
  const window = await app.firstWindow()
  return { app, window, log, sinceStart: (at: number) => at - (performance.timeOrigin + began) }
}

/** Milliseconds: Playwright's own waits look at growing intervals of up to half a second, which is no measurement. */
const LOOK_EVERY = 10

/** When (as `Date.now()`) the window's text has `wanted`, or has it no more; told by the page itself. */
async function seen(window: Page, wanted: string, there: boolean): Promise<number> {
  const at = await window.waitForFunction(
    ([text, isWanted]) => (document.body?.textContent ?? '').includes(text) === isWanted && Date.now(),
    [wanted, there] as const,
    { polling: LOOK_EVERY },
  )
  return Number(await at.jsonValue())
}

/** How long the same database takes to open beside a bare window, with nothing else in its process. */
async function databaseAlone(database: string, display: NodeJS.ProcessEnv): Promise<number> {
  const userData = mkdtempSync(join(tmpdir(), 'linekeeper-bare-'))
  const { app, log } = await started(bare, userData, { ...display, BENCH_DATABASE: database })
  const line = (): string | undefined => log.join('').split('\n').slice(0, -1)[0]
  while (line() === undefined) await once(app.process().stdout ?? app.process(), 'data')
  const { milliseconds, error } = JSON.parse(line() ?? '') as { milliseconds?: number; error?: string }
  await app.close()
  rmSync(userData, { recursive: true, force: true })
  if (milliseconds === undefined) throw new Error(error)
  return milliseconds
}

/** Cold start of the console on an existing workspace, against a bare window of the same runtime, and the database's own open. */
await build()
await withDisplay(async (display) => {
  const seeded = mkdtempSync(join(tmpdir(), 'linekeeper-bench-'))
  const first = await started(root, seeded, display)
  await first.window.getByRole('button', { name: /Amara Okafor/ }).waitFor()
  await first.window.getByText('The embedded service is starting').waitFor({ state: 'detached', timeout: 120_000 })
  await first.app.close()

  const times = { bare: [] as number[], signIn: [] as number[], usable: [] as number[], database: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    const empty = mkdtempSync(join(tmpdir(), 'linekeeper-bare-'))
    const window = await started(bare, empty, display)
    times.bare.push(window.sinceStart(await seen(window.window, 'Bare window', true)))
    await window.app.close()

    const copy = mkdtempSync(join(tmpdir(), 'linekeeper-database-'))
    cpSync(join(seeded, 'embedded', 'database'), copy, { recursive: true })
    times.database.push(await databaseAlone(copy, display))

    const userData = mkdtempSync(join(tmpdir(), 'linekeeper-cold-'))
    cpSync(seeded, userData, { recursive: true })
    const console_ = await started(root, userData, display)
    times.signIn.push(console_.sinceStart(await seen(console_.window, 'Amara Okafor', true)))
    times.usable.push(console_.sinceStart(await seen(console_.window, 'The embedded service is starting', false)))
    await console_.app.close()
    for (const folder of [empty, copy, userData]) rmSync(folder, { recursive: true, force: true })
  }
  rmSync(seeded, { recursive: true, force: true })
  const of = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, Math.round(median(values))]))
  const ratio = (median(times.usable) - median(times.database)) / median(times.bare)
  process.stdout.write(
    `${JSON.stringify({ rounds: ROUNDS, milliseconds: of, ratioWithoutDatabase: Number(ratio.toFixed(2)) })}\n`,
  )
  return { passed: 1, failed: 0 }
})
