import type { ServiceStatus } from '../../src-shared/contract/desktop.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { ErrorCode } from '../../src-shared/errors/error-codes.ts'

const everyMs = 5_000
const givenUpMs = 4_000
/** An answer that takes longer is called slow. */
const slowMs = 1_000
/** A smaller difference is noise and not worth a word to the windows. */
const worthTellingMs = 5

type Answers = ServiceStatus['answers']

/** Asks the service whether it is ready; throws where it is not, with a code where that says more. */
export type AskReady = (timeoutMs: number) => Promise<void>

export interface Latency {
  readonly get: () => number | null
  readonly answers: () => Answers
  /** Why it does not answer as it should, where a code says it. */
  readonly problem: () => ErrorCode | null
  readonly start: () => void
  readonly stop: () => void
}

/** Measures how long the service takes to answer that it is ready; null while it does not. */
export const createLatency = (askReady: AskReady, onChange: () => void): Latency => {
  let told: number | null = null
  let answers: Answers = 'well'
  let problem: ErrorCode | null = null
  let timer: NodeJS.Timeout | undefined
  let asking = false

  const tell = (value: number | null, how: Answers, why: ErrorCode | null = null): void => {
    const same = value === null || told === null ? value === told : Math.abs(value - told) < worthTellingMs
    if (same && how === answers && why === problem) return
    told = value
    answers = how
    problem = why
    onChange()
  }

  const measure = async (): Promise<void> => {
    if (asking) return
    asking = true
    const startedAt = performance.now()
    // It is said as soon as somebody would feel it, not when the answer comes.
    const slow = setTimeout(() => timer !== undefined && answers === 'well' && tell(told, 'slowly'), slowMs)
    try {
      await askReady(givenUpMs)
      const took = Math.round(performance.now() - startedAt)
      if (timer !== undefined) tell(took, took > slowMs ? 'slowly' : 'well')
    } catch (error) {
      if (timer !== undefined) tell(null, 'not', error instanceof AppError ? error.code : null)
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
    problem = null
  }

  return {
    get: () => told,
    answers: () => answers,
    problem: () => problem,
    start: () => {
      stop()
      timer = setInterval(() => void measure(), everyMs)
      void measure()
    },
    stop,
  }
}
