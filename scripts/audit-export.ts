import { parseArgs } from 'node:util'
import { checkpointSigner } from '../src-service/audit/checkpoint.ts'
import { eventLine } from '../src-service/audit/trail-file.ts'
import { auditChain } from '../src-service/sql/audit-chain.repository.ts'
import { openConfiguredData, openEmbeddedData } from '../src-service/stored-data.ts'
import { say } from './lib/say.ts'

const HELP = `npm run --silent audit:export -- [--key] [--embedded <folder>] > trail.jsonl

Writes the audit trail as it is chained, one JSON object a line, for npm run audit:verify. It holds ids and keyed hashes, no
name, e-mail or number. Reads DATABASE_URL and LINEKEEPER_KEYS or LINEKEEPER_KEYS_FILE as the service does, or an embedded
workspace's folder.

  --key        write the verifier key of the checkpoints instead; it is no secret
  --embedded   the folder of a console's embedded workspace; the console has to be closed`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { key: { type: 'boolean' }, embedded: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help) return say(HELP)
  const { database, keys } = values.embedded ? await openEmbeddedData(values.embedded) : openConfiguredData()
  try {
    if (values.key) return say(checkpointSigner(keys.checkpointSeed).verifier)
    for await (const event of auditChain(database).read()) say(eventLine(event))
  } finally {
    await database.close()
  }
}

try {
  await main()
} catch (error) {
  process.stderr.write(`The trail could not be read: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
