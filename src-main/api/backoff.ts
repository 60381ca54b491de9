import { randomInt } from 'node:crypto'

/** Milliseconds to wait before the given try (1 is the first repetition): anything up to `base` × 2ⁿ⁻¹, at most `cap` (full jitter). */
export const fullJitter = (repetition: number, base: number, cap: number): number =>
  randomInt(0, Math.max(1, Math.min(cap, base * 2 ** Math.min(repetition - 1, 20))) + 1)

/** Waits; the wait of an aborted signal ends at once. */
export const wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted === true) return resolve()
    const done = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal?.addEventListener('abort', done)
  })
