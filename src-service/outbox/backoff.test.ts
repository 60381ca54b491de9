import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PATIENCE, waitBefore } from './backoff.ts'

const SECOND = 1_000
const HOUR = 3_600 * SECOND

const KINDS = ['code', 'notice', 'mail', 'webhook', 'message'] as const
/** So that a row which fails at once does not keep its worker busy, in milliseconds. */
const LEAST = 100
const tries = fc.record({
  kind: fc.constantFrom(...KINDS),
  attempts: fc.integer({ min: 1, max: 10_000 }),
  chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
})

test('control 60 full jitter: a wait lies between nothing and its ceiling, as far up as chance says', () => {
  fc.assert(
    fc.property(tries, ({ kind, attempts, chance }) => {
      const ceiling = PATIENCE[kind].ceiling(attempts)
      const wait = waitBefore(kind, attempts, chance)
      expect(wait).toBeGreaterThanOrEqual(LEAST)
      expect(wait).toBeLessThan(ceiling)
      expect(wait).toBe(Math.max(LEAST, chance * ceiling))
    }),
  )
})

test('control 60 the ceiling grows with the tries, up to a cap that even an endless row does not pass', () => {
  fc.assert(
    fc.property(tries, ({ kind, attempts }) => {
      const { ceiling } = PATIENCE[kind]
      expect(ceiling(attempts + 1)).toBeGreaterThanOrEqual(ceiling(attempts))
      expect(ceiling(attempts)).toBeLessThanOrEqual(24 * HOUR)
    }),
  )
  expect(KINDS.map((kind) => PATIENCE[kind].ceiling(1))).toEqual([SECOND, SECOND, 10 * SECOND, 5 * SECOND, 10 * SECOND])
})

test('control 60 a webhook is tried on the schedule of Standard Webhooks, for three days', () => {
  const { ceiling, giveUpAfterMs } = PATIENCE.webhook
  expect([1, 2, 3, 4, 8, 9, 30].map((tries) => ceiling(tries) / SECOND)).toEqual([
    5, 300, 1800, 7200, 72_000, 86_400, 86_400,
  ])
  expect(giveUpAfterMs).toBe(72 * HOUR)
})
