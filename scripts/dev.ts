import { build } from './lib/build-steps.ts'
import { requireDisplay } from './lib/display.ts'
import { electronLaunch } from './lib/electron-launch.ts'
import { runTool } from './lib/run.ts'
import { runMain, say } from './lib/say.ts'

await runMain(async () => {
  requireDisplay()
  const launch = await electronLaunch()
  await build({ only: ['member', 'template'] })
  if (launch.sandboxObstacle !== undefined) say(`Starting without Chromium's sandbox: ${launch.sandboxObstacle}.`)
  const env = {
    ...process.env,
    ...launch.env,
    ELECTRON_EXEC_PATH: launch.executable,
    ELECTRON_MAJOR_VER: String(launch.runtime.majorVersion),
    ...(launch.sandboxObstacle === undefined ? {} : { NO_SANDBOX: '1' }),
  }
  const done = await runTool('electron-vite', ['dev', ...process.argv.slice(2)], { env })
  return done.code
})
