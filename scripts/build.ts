import { build, buildNames } from './lib/build-steps.ts'
import { Refusal, runMain } from './lib/say.ts'

// Everything, or the parts named: `npm run build -- member`.
await runMain(async () => {
  const given = process.argv.slice(2)
  const unknown = given.filter((name) => !buildNames.some((known) => known === name))
  if (unknown.length > 0) throw new Refusal(`There is no ${unknown.join(', ')} to build, but ${buildNames.join(', ')}.`)
  await build({
    force: true,
    ...(given.length === 0 ? {} : { only: buildNames.filter((name) => given.includes(name)) }),
  })
  return 0
})
