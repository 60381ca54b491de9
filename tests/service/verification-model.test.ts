import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quickSizes, SEED, sizes } from '../support/sizes.ts'
import { MUTANTS } from './model/mutants.ts'
import { sequences, type Sequence } from './model/operations.ts'
import { play, type Tally } from './model/play.ts'
import { memoryStage } from './model/stage.ts'

const SEQUENCES = sizes.sequences.inMemory
const LONGEST = 40
const TIMEOUT = 3_600_000

/** What the sequences must have met, or agreement says nothing. */
const REACHED = [
  'resend_wait',
  'send_limit',
  'channel_not_available',
  'code_entry_closed',
  'already_verified',
  'number_taken',
  'code_wrong',
  'code_used_up',
  'code_expired',
  'code_void',
  'verification_ended',
  'verification approved',
  'verification expired',
  'verification exhausted',
  'verification cancelled',
]

describe('the domain against the reference model', () => {
  test(`R10 R11 R12 R13 R14 R16 agree in ${SEQUENCES} random sequences`, { timeout: TIMEOUT }, async () => {
    const tally: Tally = new Map()
    let operations = 0
    const property = fc.asyncProperty(sequences('exact', LONGEST), async (sequence) => {
      await play(sequence, memoryStage(sequence), tally)
      operations += sequence.operations.length
    })
    // A red run prints seed and path; `fc.assert` with both replays it.
    await fc.assert(property, { numRuns: SEQUENCES, seed: SEED })
    const counts = [...tally].sort(([, a], [, b]) => b - a).map(([what, count]) => `${what} ${count}`)
    console.info(`${SEQUENCES} sequences, ${operations} operations, seed ${SEED}: ${counts.join(', ')}`)
    expect(REACHED.filter((what) => !tally.has(what))).toEqual([])
  })

  test.each(Object.entries(MUTANTS))(
    'the control: %s, and the model finds it',
    { timeout: TIMEOUT },
    async (_, broken) => {
      const property = fc.asyncProperty(sequences('exact', LONGEST), (sequence: Sequence) =>
        play(sequence, broken(memoryStage(sequence)), new Map()),
      )
      const run = await fc.check(property, { numRuns: quickSizes.sequences.inMemory, seed: SEED, endOnFailure: true })
      expect(run.failed).toBe(true)
      expect(String(run.errorInstance)).toContain('after operation')
    },
  )
})
