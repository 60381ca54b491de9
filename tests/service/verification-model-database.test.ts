import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forEachEngine } from '../support/databases.ts'
import { SEED, sizes } from '../support/sizes.ts'
import { sequences } from './model/operations.ts'
import { play, type Tally } from './model/play.ts'
import { databaseStage } from './model/stage.ts'

const SEQUENCES = sizes.sequences.onDatabase

forEachEngine('the service and its database against the reference model', (open, engine) => {
  test(`R10 R11 R12 R13 R14 R16 agree in ${SEQUENCES} random sequences`, { timeout: 3_600_000 }, async () => {
    const database = await open()
    const tally: Tally = new Map()
    let operations = 0
    const property = fc.asyncProperty(sequences('running', 10), async (sequence) => {
      await play(sequence, await databaseStage(database, sequence), tally)
      operations += sequence.operations.length
    })
    await fc.assert(property, { numRuns: SEQUENCES, seed: SEED })
    console.info(`${engine}: ${SEQUENCES} sequences, ${operations} operations, seed ${SEED}`)
    expect([...tally.keys()]).toEqual(
      expect.arrayContaining(['resend_wait', 'send_limit', 'code_used_up', 'verification expired']),
    )
  })
})
