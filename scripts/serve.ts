import { build } from './lib/build-steps.ts'
import { runScript } from './lib/run.ts'
import { runMain } from './lib/say.ts'

// The service names what its environment lacks; here is only what it cannot do itself: build the pages it serves.
await runMain(async () => {
  await build({ only: ['member'] })
  const done = await runScript('src-service/index.ts', process.argv.slice(2))
  return done.code
})
