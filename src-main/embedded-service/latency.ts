import { health } from '../../src-shared/contract/health.ts'
import type { Http } from '../api/http.ts'

const everyMs = 5_000
/** A smaller difference is noise and not worth a word to the windows. */
const worthTellingMs = 5

export interface Latency {
  readonly get: () => number | null
  readonly start: () => void
  readonly stop: () => void
}

/** Measures how long the service takes to answer that it is ready; null while it does not. */
export const createLatency = (http: Http, origin: () => string, onChange: () => void): Latency => {
  let told: number | null = null
  let timer: NodeJS.Timeout | undefined

  const tell = (value: number | null): void => {
    const same = value === null || told === null ? value === told : Math.abs(value - told) < worthTellingMs
    if (same) return
    told = value
    onChange()
  }

  const measure = async (): Promise<void> => {
    const startedAt = performance.now()
    try {
      const { status } = await http.send({ method: 'GET', url: `${origin()}${health.ready.path}`, timeoutMs: 4_000 })
      tell(status === 200 ? Math.round(performance.now() - startedAt) : null)
    } catch {
      tell(null)
    }
  }

  const stop = (): void => {
    clearInterval(timer)
    timer = undefined
    told = null
  }

  return {
    get: () => told,
    start: () => {
      stop()
      timer = setInterval(() => void measure(), everyMs)
      void measure()
    },
    stop,
  }
}
