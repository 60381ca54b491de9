import { rotateFingerprints, type RotationStep } from '../src-service/numbers-rotate-fingerprints.ts'
import { openConfiguredData } from '../src-service/stored-data.ts'
import { say } from './lib/say.ts'

const HELP = `npm run numbers:rotate-fingerprints [-- --move | --forget]

Wraps every stored fingerprint under outerFingerprint, a second key, while the service runs (R23). Reads DATABASE_URL and LINEKEEPER_KEYS
or LINEKEEPER_KEYS_FILE as the service does. README, “Rotate the fingerprint keys”, has the steps around it.

  (nothing)  fills the outer fingerprints; interrupted, run it again
  --move     look-ups go by the outer fingerprints; refused while a row lacks one
  --forget   takes the inner fingerprints out; not to be undone

Ends with 0: the step is done, 1: run it again, 2: it did not run.`

const NEXT: Readonly<Record<RotationStep, string>> = {
  fill: 'Every row has its outer fingerprint: look-ups may move, with --move.',
  move: 'Look-ups go by the outer fingerprints. Once nobody wants to go back, take the inner ones out with --forget.',
  forget: 'No inner fingerprint is left. Keep both keys for ever: the second wraps the first.',
}

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    say(HELP)
    return 0
  }
  const given = process.argv.slice(2)
  const step: RotationStep = given[0] === '--move' ? 'move' : given[0] === '--forget' ? 'forget' : 'fill'
  if (given.length > (step === 'fill' ? 0 : 1))
    throw new Error(`“${given.join(' ')}” is not known; --help says what is`)
  const { database, keys } = openConfiguredData()
  try {
    const { phase, changed, lacking, inner } = await rotateFingerprints(database, keys.outer, step)
    say(`${changed} rows changed; ${lacking} lack an outer fingerprint, ${inner} hold an inner one; phase ${phase}`)
    const isDone = step === 'forget' ? inner === 0 : lacking === 0
    say(isDone ? NEXT[step] : 'Some rows were being written: run it again.')
    return isDone ? 0 : 1
  } finally {
    await database.close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`The fingerprints were not rotated: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
