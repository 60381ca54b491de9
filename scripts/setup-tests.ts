import { requireLibraries } from './lib/electron-launch.ts'
import { resolveElectron } from './lib/electron-runtime.ts'
import { runMain, say } from './lib/say.ts'
import { ensureTestSystem } from './lib/test-system.ts'

await runMain(async () => {
  await ensureTestSystem(['desktop', 'browser', 'service'])
  await requireLibraries((await resolveElectron()).executable)
  say('Everything the tests need is here.')
  return 0
})
