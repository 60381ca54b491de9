/**
 * Hands on what comes: the first at once, what follows within `ms` together. A clock that was moved on, or a wave of changes, is then a few
 * looks at the service and not hundreds. `stop` forgets what has not been handed on.
 */
export function gather<T>(
  handOn: (all: readonly T[]) => void,
  ms: number,
): { add: (one: T) => void; stop: () => void } {
  let waiting: T[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = (): void => {
    timer = undefined
    if (waiting.length === 0) return
    const all = waiting
    waiting = []
    timer = setTimeout(flush, ms)
    handOn(all)
  }
  return {
    add: (one) => {
      waiting.push(one)
      if (timer === undefined) flush()
    },
    stop: () => {
      clearTimeout(timer)
      timer = undefined
      waiting = []
    },
  }
}
