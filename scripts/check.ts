import { runChecks } from './lib/checks.ts'
import { runMain, say } from './lib/say.ts'

await runMain(async () => {
  const { passed, failed } = await runChecks()
  say(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
