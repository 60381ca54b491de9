import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { build } from '../../scripts/lib/build-steps.ts'
import { withDisplay } from '../../scripts/lib/display.ts'
import { electronLaunch } from '../../scripts/lib/electron-launch.ts'
import { say } from '../../scripts/lib/say.ts'
import type { Input } from '../../src-shared/contract/index.ts'
import { growWorkspace } from './large-workspace.ts'
import { pressToPaint, quantile, scroll, type Scrolled, type Seen } from './window-measures.ts'

const [accounts = 1_000_000, rounds = 5, scrolledRows = 100_000] = process.argv.slice(2).map(Number)
const root = join(import.meta.dirname, '..', '..')
const bare = join(import.meta.dirname, 'bare-window')
/** A workspace that is kept between runs, because it takes minutes to fill. */
const kept = process.env['BENCH_WORKSPACE']

/** What is in the field, and the last key of the query. */
const QUERIES: Readonly<Record<string, readonly [string, string]>> = {
  'word prefix of a name': ['maria', 'n'],
  'inside a word': ['lvarad', 'o'],
  'two words': ['maria gar', 'c'],
  'e-mail prefix': ['jose.ramire', 'z'],
  'external id': ['shop-73412', '3'],
  'no match': ['qzxwvk', 'y'],
  'very common fragment': ['example.or', 'g'],
}
/** Questions that no text narrows, and whose p95 is told: each a call of the page, all the way and back. */
const LISTS: readonly (readonly ['accounts.search' | 'deadEnds.list', Input<'accounts.search'> | object])[] = [
  ['accounts.search', { query: '', sort: 'newest' }],
  ['accounts.search', { query: '', country: 'FR', state: 'verified' }],
  ['accounts.search', { query: '', lineType: 'fixed_line', sort: 'name' }],
  ['accounts.search', { query: '', blockedBy: 'identity_check_pending' }],
  ['accounts.search', { query: '', carrierReason: 'landline' }],
  ['accounts.search', { query: 'maria', language: 'fr', created: 'year' }],
  ['deadEnds.list', {}],
]
const CALLS = 20
const FRAMES = 600
const ROW = 32

async function open(folder: string, userData: string, environment: NodeJS.ProcessEnv) {
  const launch = await electronLaunch({ quiet: true })
  const app = await _electron.launch({
    executablePath: launch.executable,
    args: [...launch.args.slice(0, -1), folder, `--user-data-dir=${userData}`],
    env: { ...(process.env as Record<string, string>), ...(environment as Record<string, string>), ...launch.env },
  })
  return { app, window: await app.firstWindow() }
}

async function filledWorkspace(display: NodeJS.ProcessEnv): Promise<string> {
  if (kept !== undefined && existsSync(kept)) return kept
  const userData = kept ?? mkdtempSync(join(tmpdir(), 'linekeeper-large-'))
  const { app, window } = await open(root, userData, display)
  await window.getByText('The embedded service is starting').waitFor({ state: 'detached', timeout: 120_000 })
  await app.close()
  await growWorkspace(join(userData, 'embedded'), accounts, say)
  return userData
}

async function consoleOf(userData: string, display: NodeJS.ProcessEnv) {
  const { app, window } = await open(root, userData, display)
  await window.getByRole('button', { name: /Amara Okafor/ }).click()
  await window.getByRole('searchbox').waitFor({ timeout: 60_000 })
  return { app, window }
}

const answerTo = (query: string): readonly Seen[] => [
  { selector: '[role=grid][aria-busy=false]', text: `Accounts with “${query}”` },
  { selector: '#page [role=status] p', text: `No account matches “${query}”` },
]

async function searched(window: Page, [before, key]: readonly [string, string]): Promise<number> {
  await window.getByRole('searchbox').fill(before)
  await window
    .locator(`[role=grid][aria-busy=false][aria-label="Accounts with “${before}”"]`)
    .or(window.getByText(`No account matches “${before}”`))
    .waitFor()
  return await pressToPaint(window, key, answerTo(before + key))
}

/** Milliseconds of each call, as the page that asks sees them. */
const asked = (window: Page, key: string, input: object): Promise<readonly number[]> =>
  window.evaluate(
    async ([name, given, calls]) => {
      const [noun = '', verb = ''] = name.split('.')
      const bridge = Reflect.get(globalThis, 'bridge') as Record<
        string,
        Record<string, (input: object) => Promise<{ ok: boolean }>>
      >
      const times: number[] = []
      for (let call = 0; call < calls; call += 1) {
        const began = performance.now()
        const answer = await bridge[noun]?.[verb]?.(given)
        if (answer?.ok !== true) throw new Error(JSON.stringify(answer))
        times.push(performance.now() - began)
      }
      return times
    },
    [key, input, CALLS] as const,
  )

/** Scrolls until so many rows have been asked for and are there. */
async function loadRows(window: Page, wanted: number): Promise<number> {
  await window.evaluate(() => (location.hash = '#/accounts?sort=newest'))
  await window.getByRole('grid', { name: 'All accounts' }).waitFor()
  const grid = window.getByRole('grid')
  await grid.waitFor()
  const began = performance.now()
  await window.waitForFunction(
    (rows) => {
      const scroller = document.querySelector('[role=grid]')?.parentElement
      if (!scroller) return false
      scroller.scrollTop = scroller.scrollHeight
      return Number(document.querySelector('[role=grid]')?.ariaRowCount) > rows
    },
    wanted,
    { polling: 'raf', timeout: 1_200_000 },
  )
  await window.evaluate(() => {
    const grid_ = document.querySelector('[role=grid]')
    grid_?.parentElement?.scrollTo(0, 0)
    if (grid_?.parentElement) grid_.parentElement.id = 'bench-scroller'
  })
  return performance.now() - began
}

const close = (app: ElectronApplication): Promise<void> => app.close()
const p = (values: readonly number[], share: number): number => Math.round(quantile(values, share) * 10) / 10
const framesOf = ({ frames, longTasks }: Scrolled) => ({ p50: p(frames, 0.5), p99: p(frames, 0.99), longTasks })

/** Search and scroll in the built console with so many accounts behind it, against a bare window that echoes or holds the same rows. */
await build()
await withDisplay(async (display) => {
  const userData = await filledWorkspace(display)
  const echoes: number[] = []
  const times = new Map(Object.keys(QUERIES).map((name) => [name, [] as number[]]))
  const shown = await consoleOf(userData, display)
  const echo = await open(bare, mkdtempSync(join(tmpdir(), 'linekeeper-bare-')), {
    ...display,
    BENCH_PAGE: 'echo.html',
  })
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, query] of Object.entries(QUERIES)) {
      await echo.window.locator('#field').fill(query[0])
      echoes.push(await pressToPaint(echo.window, query[1], [{ selector: '#echo', text: query.join('') }]))
      times.get(name)?.push(await searched(shown.window, query))
    }
  }
  await close(echo.app)
  const bareEcho = quantile(echoes, 0.5)
  for (const [name, values] of times)
    say(
      `${name.padEnd(24)} p50 ${p(values, 0.5)} ms, most ${p(values, 1)} ms, ${(quantile(values, 0.5) / bareEcho).toFixed(2)} × the echo`,
    )
  say(`bare echo                p50 ${p(echoes, 0.5)} ms, most ${p(echoes, 1)} ms`)

  for (const [key, input] of LISTS) {
    const took = await asked(shown.window, key, input)
    say(`${key} ${JSON.stringify(input)}: p50 ${p(took, 0.5)} ms, p95 ${p(took, 0.95)} ms`)
  }

  const loaded = await loadRows(shown.window, scrolledRows)
  say(`${scrolledRows} rows were asked for, page by page, in ${Math.round(loaded / 1000)} s`)
  const rows = await open(bare, mkdtempSync(join(tmpdir(), 'linekeeper-bare-')), {
    ...display,
    BENCH_PAGE: 'rows.html',
  })
  await rows.window.waitForFunction(() => document.title === 'Rows are there', undefined, { timeout: 120_000 })
  for (let round = 0; round < rounds; round += 1) {
    const still = framesOf(await scroll(rows.window, '#scroller', FRAMES, ROW * 3))
    const ours = framesOf(await scroll(shown.window, '#bench-scroller', FRAMES, ROW * 3))
    say(
      `frames of ${ROW * 3} px: static page ${JSON.stringify(still)}, console ${JSON.stringify(ours)}, p99 ${(ours.p99 / still.p99).toFixed(2)} ×`,
    )
  }
  await close(rows.app)
  await close(shown.app)
  if (kept === undefined) rmSync(userData, { recursive: true, force: true })
  return { passed: 1, failed: 0 }
})
