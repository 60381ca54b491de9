import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { readCheckpoints, verifierKey } from '../src-service/audit/checkpoint.ts'
import { readEventLine } from '../src-service/audit/trail-file.ts'
import { verifyTrail } from '../src-service/audit/verify.ts'
import type { SealedEvent } from '../src-service/domain/ports/audit-chain.types.ts'
import { say } from './lib/say.ts'

const HELP = `npm run audit:verify -- --trail <trail.jsonl> --checkpoints <folder or file> --key <verifier key>

Holds an exported audit trail against the signed checkpoints, without the database and without a secret (R22).

  --trail        what npm run audit:export wrote
  --checkpoints  the checkpoints, from the place where the service keeps them
  --key          the verifier key, written down when the service was set up (npm run audit:export -- --key)

Ends with 0: nothing was changed up to the last checkpoint, 1: something was, 2: it could not be checked.`

async function* eventsOf(file: string): AsyncGenerator<SealedEvent> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    if (line !== '') yield readEventLine(line)
}

/** A file of notes, or every such file of a folder in the order of their days. */
function notesOf(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8')
  const files = readdirSync(path).filter((name) => name.endsWith('.checkpoints'))
  return files
    .sort()
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .join('')
}

async function main(): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { trail: text, checkpoints: text, key: text, help: { type: 'boolean' } } })
  const { trail, checkpoints, key } = values
  if (values.help || !trail || !checkpoints || !key) {
    say(HELP)
    return values.help ? 0 : 2
  }
  const verdict = await verifyTrail(eventsOf(trail), readCheckpoints(notesOf(checkpoints), verifierKey(key)))
  for (const fault of verdict.faults) say(`✗ ${fault}`)
  say(`${verdict.events} events, ${verdict.checkpoints} checkpoints, ${verdict.vouchedFor} events vouched for`)
  if (verdict.checkpoints === 0) say('✗ without a checkpoint nothing is proved')
  return verdict.faults.length > 0 || verdict.checkpoints === 0 ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`The trail could not be checked: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
