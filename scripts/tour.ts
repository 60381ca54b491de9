import { rmSync } from 'node:fs'
import { build } from './lib/build-steps.ts'
import { withDisplay } from './lib/display.ts'
import { electronLaunch } from './lib/electron-launch.ts'
import { inProject } from './lib/paths.ts'
import { runMain, say } from './lib/say.ts'
import { playwright } from './lib/test-phases.ts'
import { ensureTestSystem } from './lib/test-system.ts'

await runMain(async () => {
  await ensureTestSystem(['desktop', 'browser'])
  await electronLaunch()
  await build()
  rmSync(inProject('out', 'tour'), { recursive: true, force: true })
  const { failed } = await withDisplay((environment) => playwright('tour', process.argv.slice(2), environment))
  if (failed === 0) say(`The pictures are in ${inProject('out', 'tour')}`)
  return failed === 0 ? 0 : 1
})
