/** Something old to forget: some at a time, answers how many. */
export type Forget = () => Promise<number>

/** How often the service looks for what is old, in milliseconds. */
const EVERY = 60_000

/** Forgets what is old, a batch at a time until nothing is left; any number of processes may. `stop` resolves when nothing is under way. */
export function startHousekeeping(
  forget: readonly Forget[],
  log: { error(data: object, message: string): void },
  every = EVERY,
): { readonly stop: () => Promise<void> } {
  let stopped = false
  let running: Promise<void> | null = null
  const tidy = async () => {
    for (const some of forget) {
      try {
        while (!stopped && (await some()) > 0);
      } catch (error) {
        log.error({ err: error }, 'housekeeping met an error and goes on')
      }
    }
    running = null
  }
  const timer = setInterval(() => {
    running ??= tidy()
  }, every)
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
