import { parseArgs } from 'node:util'
import { recheckNumbers, type Finding } from '../src-service/numbers-recheck.ts'
import { openConfiguredData, openEmbeddedData } from '../src-service/stored-data.ts'
import { say } from './lib/say.ts'

const HELP = `npm run numbers:recheck -- [--json] [--all] [--embedded <folder>]

Judges every stored number again by the numbering plans of this version, and changes nothing.
Reads DATABASE_URL and LINEKEEPER_KEYS or LINEKEEPER_KEYS_FILE as the service does, or an embedded workspace's folder.

  --json       one JSON object a line instead of the table
  --all        also numbers that were stored under this version
  --embedded   the folder of a console's embedded workspace; the console has to be closed

Ends with 0: nothing found, 1: something found, 2: not everything could be checked.`

const CHECKED_NOT = 2
const WIDTHS: readonly (readonly [keyof Finding, number])[] = [
  ['kind', 10],
  ['number', 20],
  ['was', 20],
  ['now', 20],
  ['claimId', 31],
  ['accountId', 31],
  ['otherClaimId', 31],
]
const row = (of: (key: keyof Finding) => string): string =>
  WIDTHS.map(([key, width]) => of(key).padEnd(width))
    .join(' ')
    .trimEnd()

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      embedded: { type: 'string' },
    },
  })
  if (values.help) {
    say(HELP)
    return 0
  }
  const { database, keys } = values.embedded ? await openEmbeddedData(values.embedded) : openConfiguredData()
  try {
    const counts = { judged: 0, found: 0, unreadable: 0 }
    const findings = recheckNumbers(database, keys, { all: values.all })
    for (let next = await findings.next(); ; next = await findings.next()) {
      if (next.done) {
        counts.judged = next.value
        break
      }
      const finding = next.value
      if (!values.json && counts.found + counts.unreadable === 0) say(row((key) => key))
      counts[finding.kind === 'unreadable' ? 'unreadable' : 'found'] += 1
      say(values.json ? JSON.stringify(finding) : row((key) => finding[key] ?? ''))
    }
    process.stderr.write(`${counts.judged} judged, ${counts.found} found, ${counts.unreadable} not readable\n`)
    if (counts.unreadable > 0) return CHECKED_NOT
    return counts.found > 0 ? 1 : 0
  } finally {
    await database.close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`The numbers could not be checked: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = CHECKED_NOT
}
