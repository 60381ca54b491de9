import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sequences } from './model/operations.ts'
import { play, type Tally } from './model/play.ts'
import { memoryStage } from './model/stage.ts'

const SEQUENCES = Number(process.env['LINEKEEPER_SEQUENCES'] ?? 10_000)

test('R11 R12 R13 R16 the model', { timeout: 600_000 }, async () => {
  const tally: Tally = new Map()
  await fc.assert(
    fc.asyncProperty(sequences('exact', 40), (sequence) => play(sequence, memoryStage(sequence), tally)),
    { numRuns: SEQUENCES, seed: 11 },
  )
  console.info([...tally].map(([what, count]) => `${what} ${count}`).join(', '))
  expect(tally.size).toBeGreaterThan(20)
})
