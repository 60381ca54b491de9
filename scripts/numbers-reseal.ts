import { resealNumbers } from '../src-service/numbers-reseal.ts'
import { openConfiguredData } from '../src-service/stored-data.ts'
import { say } from './lib/say.ts'

const HELP = `npm run numbers:reseal

Seals every stored number under the current sealing key, while the service runs (R23). Reads DATABASE_URL and LINEKEEPER_KEYS or
LINEKEEPER_KEYS_FILE as the service does. README, “Rotate the sealing key”, has the steps around it.

Ends with 0: every number is sealed under the current key, 1: run it again, or look at the rows that are named, 2: it did not run.`

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    say(HELP)
    return 0
  }
  const { database, keys } = openConfiguredData()
  try {
    const { resealed, unreadable, left } = await resealNumbers(database, keys)
    for (const { table, id } of unreadable) say(`the keys do not open ${table} ${id}`)
    say(`${resealed} sealed anew`)
    for (const { version, count } of left) say(`key ${version} seals ${count}`)
    return left.every(({ version }) => version === keys.sealingVersion) ? 0 : 1
  } finally {
    await database.close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(
    `The numbers could not be sealed anew: ${error instanceof Error ? error.message : String(error)}\n`,
  )
  process.exitCode = 2
}
