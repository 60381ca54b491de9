import { useSyncExternalStore } from 'react'
import { serverNow } from './server-clock.tsx'

const HALF_MINUTE = 30_000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One timer for all the times of a page: words of minutes need no second's beat. */
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, HALF_MINUTE)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The database's time, renewed each half minute. */
export const useSlowNow = (): number =>
  useSyncExternalStore(subscribe, () => Math.floor(serverNow() / HALF_MINUTE) * HALF_MINUTE)
