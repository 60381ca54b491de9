import type { OutboxRecord } from '../domain/records.types.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** When a kind is tried again and how long at all, in milliseconds on the real clock. */
interface Patience {
  /** The longest wait before the next try, after so many tries. */
  readonly ceiling: (attempts: number) => number
  /** Since the first try. */
  readonly giveUpAfterMs: number
}

const exponential = (firstMs: number, mostMs: number) => (attempts: number) =>
  Math.min(mostMs, firstMs * 2 ** Math.max(0, attempts - 1))

/** The schedule that Standard Webhooks 1.0 suggests; its last step repeats until the row is given up. */
const STANDARD_WEBHOOKS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR]

export const PATIENCE: Readonly<Record<OutboxRecord['kind'], Patience>> = {
  // R12 ends a code that no carrier accepts sooner than this does.
  code: { ceiling: exponential(SECOND, 20 * SECOND), giveUpAfterMs: HOUR },
  notice: { ceiling: exponential(SECOND, MINUTE), giveUpAfterMs: HOUR },
  mail: { ceiling: exponential(10 * SECOND, HOUR), giveUpAfterMs: 24 * HOUR },
  // No later: it is worth most while whoever did it has done nothing else.
  message: { ceiling: exponential(10 * SECOND, HOUR), giveUpAfterMs: 24 * HOUR },
  webhook: {
    ceiling: (attempts) => STANDARD_WEBHOOKS[attempts - 1] ?? 24 * HOUR,
    giveUpAfterMs: 72 * HOUR,
  },
}

/** How long a row that nobody may send now waits before it is looked at again. */
export const PAUSE_MS = HOUR

/** The wait before the next try: full jitter, so that rows which failed together do not come back together. `chance` is in [0, 1). */
export const waitBefore = (kind: OutboxRecord['kind'], attempts: number, chance: number): number =>
  Math.max(100, chance * PATIENCE[kind].ceiling(attempts))
