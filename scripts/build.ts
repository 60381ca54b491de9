import { build } from './lib/build-steps.ts'
import { runMain } from './lib/say.ts'

await runMain(async () => {
  await build({ force: true })
  return 0
})
