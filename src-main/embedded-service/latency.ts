import { health } from '../../src-shared/contract/health.ts'
import type { ServiceStatus } from '../../src-shared/contract/desktop.ts'
import type { Http } from '../api/http.ts'

const everyMs = 5_000
const givenUpMs = 4_000
/** An answer that takes longer is called slow. */
const slowMs = 1_000
/** A smaller difference is noise and not worth a word to the windows. */
const worthTellingMs = 5

type Answers = ServiceStatus['answers']

export interface Latency {
  readonly get: () => number | null
  readonly answers: () => Answers
  readonly start: () => void
  readonly stop: () => void
}

/** Measures how long the service takes to answer that it is ready; null while it does not. */
export const createLatency = (http: Http, origin: () => string, onChange: () => void): Latency => {
  let told: number | null = null
  let answers: Answers = 'well'
  let timer: NodeJS.Timeout | undefined
  let asking = false

  const tell = (value: number | null, how: Answers): void => {
    const same = value === null || told === null ? value === told : Math.abs(value - told) < worthTellingMs
    if (same && how === answers) return
    told = value
    answers = how
    onChange()
  }

  const measure = async (): Promise<void> => {
    if (asking) return
    asking = true
    const startedAt = performance.now()
    // It is said as soon as somebody would feel it, not when the answer comes.
    const slow = setTimeout(() => timer !== undefined && answers === 'well' && tell(told, 'slowly'), slowMs)
    try {
      const { status } = await http.send({
        method: 'GET',
        url: `${origin()}${health.ready.path}`,
        timeoutMs: givenUpMs,
      })
      const took = Math.round(performance.now() - startedAt)
      if (timer === undefined) return
      if (status === 200) tell(took, took > slowMs ? 'slowly' : 'well')
      else tell(null, 'not')
    } catch {
      if (timer !== undefined) tell(null, 'not')
    } finally {
      clearTimeout(slow)
      asking = false
    }
  }

  const stop = (): void => {
    clearInterval(timer)
    timer = undefined
    told = null
    answers = 'well'
  }

  return {
    get: () => told,
    answers: () => answers,
    start: () => {
      stop()
      timer = setInterval(() => void measure(), everyMs)
      void measure()
    },
    stop,
  }
}
