import { build } from './lib/build-steps.ts'
import { requireDisplay } from './lib/display.ts'
import { electronLaunch } from './lib/electron-launch.ts'
import { run } from './lib/run.ts'
import { runMain, say } from './lib/say.ts'

const retryFlag = '--retry-download'

await runMain(async () => {
  requireDisplay()
  const given = process.argv.slice(2)
  const launch = await electronLaunch({ retryDownload: given.includes(retryFlag) })
  await build()
  if (launch.sandboxObstacle !== undefined) say(`Starting without Chromium's sandbox: ${launch.sandboxObstacle}.`)
  const args = [...launch.args, ...given.filter((arg) => arg !== retryFlag)]
  const done = await run(launch.executable, args, { env: { ...process.env, ...launch.env } })
  return done.code
})
