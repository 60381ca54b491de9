const firstDelayMs = 250
const longestDelayMs = 5_000
const windowMs = 60_000
const mostFailures = 5

/** Counts the service's unexpected ends and says what to do about each. */
export interface RestartPolicy {
  /** Milliseconds to wait before the next start; undefined after the fifth end within a minute: give up. */
  readonly afterFailure: (now: number) => number | undefined
  readonly reset: () => void
}

export const createRestartPolicy = (): RestartPolicy => {
  let failures: readonly number[] = []
  return {
    afterFailure: (now) => {
      failures = [...failures.filter((at) => now - at < windowMs), now]
      if (failures.length >= mostFailures) return undefined
      return Math.min(longestDelayMs, firstDelayMs * 2 ** (failures.length - 1))
    },
    reset: () => {
      failures = []
    },
  }
}
