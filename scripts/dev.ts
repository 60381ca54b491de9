import { watch } from 'node:fs'
import { build } from './lib/build-steps.ts'
import { requireDisplay } from './lib/display.ts'
import { electronLaunch } from './lib/electron-launch.ts'
import { inProject } from './lib/paths.ts'
import { run } from './lib/run.ts'
import { runMain, say } from './lib/say.ts'

const SOURCES = ['src-main', 'src-preload', 'src-renderer', 'src-service', 'src-shared']
/** An editor writes a file in several steps; they count as one change. */
const SETTLED = 300

/** Builds whatever a change has made out of date, one build at a time. */
function buildAtEachChange(signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void build().catch((error: unknown) => say(String(error))), SETTLED)
  }
  for (const folder of SOURCES) watch(inProject(folder), { recursive: true, signal }, soon)
  signal.addEventListener('abort', () => clearTimeout(timer))
}

/** The console loads its built page only, under the same policy as everybody's: what changes is built anew beside it. */
await runMain(async () => {
  requireDisplay()
  const launch = await electronLaunch()
  await build()
  if (launch.sandboxObstacle !== undefined) say(`Starting without Chromium's sandbox: ${launch.sandboxObstacle}.`)
  say('Building at each change: View → Reload shows a changed page, a new start the rest.')
  const watching = new AbortController()
  buildAtEachChange(watching.signal)
  const args = [...launch.args, ...process.argv.slice(2)]
  const done = await run(launch.executable, args, { env: { ...process.env, ...launch.env } })
  watching.abort()
  return done.code
})
