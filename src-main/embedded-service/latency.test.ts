import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLatency } from './latency.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A service that answers after a while, or never within the console's patience. */
const watch = (tookMs: () => number | 'never') => {
  const askReady = (timeoutMs: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const took = tookMs()
      if (took === 'never' || took > timeoutMs) setTimeout(() => reject(new Error('no reply')), timeoutMs)
      else setTimeout(resolve, took)
    })
  const seen: string[] = []
  const latency = createLatency(askReady, () => seen.push(latency.answers()))
  latency.start()
  return { latency, seen }
}

describe('how the service answers', () => {
  it('is said to be slow after a second, and not to answer after four', async () => {
    const { latency, seen } = watch(() => 'never')
    await vi.advanceTimersByTimeAsync(999)
    expect(latency.answers()).toBe('well')
    await vi.advanceTimersByTimeAsync(1)
    expect(latency.answers()).toBe('slowly')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(latency.answers()).toBe('not')
    expect(seen).toEqual(['slowly', 'not'])
    latency.stop()
  })
  it('is well again with the first quick answer', async () => {
    let took: number | 'never' = 'never'
    const { latency, seen } = watch(() => took)
    await vi.advanceTimersByTimeAsync(4_500)
    took = 20
    await vi.advanceTimersByTimeAsync(600)
    expect([latency.answers(), seen.at(-1)]).toEqual(['well', 'well'])
    latency.stop()
  })
  it('a service that is not there any more is not spoken of', async () => {
    const { latency, seen } = watch(() => 'never')
    latency.stop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(seen.filter((each) => each === 'not')).toEqual([])
  })
})
