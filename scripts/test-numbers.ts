import { runTool } from './lib/run.ts'
import { runMain } from './lib/say.ts'

/** The whole draw of the spellings (R9): `npm test` draws 1,500 numbers. */
const NUMBERS = '52000'

await runMain(async () => {
  const done = await runTool('vitest', ['run', '--project', 'unit', 'src-shared/phone/spellings.test.ts'], {
    env: { ...process.env, LINEKEEPER_NUMBERS: NUMBERS },
  })
  return done.code
})
