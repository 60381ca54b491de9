import { resolveElectron } from './lib/electron-runtime.ts'
import { electronPackages, installCommand, missingLibraries, packageName } from './lib/linux-system.ts'
import { Refusal, runMain, say } from './lib/say.ts'
import { ensureTestSystem } from './lib/test-system.ts'

await runMain(async () => {
  await ensureTestSystem(['desktop', 'browser'])
  const runtime = await resolveElectron()
  const missing = await missingLibraries(runtime.executable)
  if (missing.length > 0) {
    const packages = await Promise.all(electronPackages.map(packageName))
    throw new Refusal(`Electron lacks ${missing.join(', ')}. Install with:\n  ${installCommand(packages)}`)
  }
  say('Everything the tests need is here.')
  return 0
})
