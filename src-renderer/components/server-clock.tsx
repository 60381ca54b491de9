import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'

/**
 * The database's clock as the screens know it: its distance from this computer's, taken from the latest reply.
 * One clock for a whole page, so that every countdown on it shows the same second (R13).
 */
let offset = 0
const listeners = new Set<() => void>()

/** Takes the `serverNow` of a reply or a streamed event; the latest one counts, also when the clock was moved. */
export function noteServerNow(iso: string): void {
  const server = Date.parse(iso)
  if (Number.isNaN(server)) return
  const next = server - Date.now()
  // Below a quarter of a second it is the network's jitter, and countdowns would stutter.
  if (Math.abs(next - offset) < 250) return
  offset = next
  for (const listener of listeners) listener()
}

/** The database's time now, in milliseconds since the epoch. */
export const serverNow = (): number => Date.now() + offset

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Renders again when the clock was set, and at each full second that is left until `until` (or each second without it). */
function useTick(until?: number): number {
  const known = useSyncExternalStore(subscribe, () => offset)
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = (): void => {
      const current = serverNow()
      setNow(current)
      if (until !== undefined && until <= current) return
      const part = until === undefined ? 1000 - (current % 1000) : (until - current) % 1000 || 1000
      // A few milliseconds later, so that a timer that is early does not show a second twice.
      timer = setTimeout(tick, part + 5)
    }
    tick()
    // A page in the background is not woken each second: it is right again as soon as it is looked at.
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [known, until])
  return now
}

/** The database's time now, renewed each second. */
export const useServerNow = (): number => useTick()

/** Whole seconds until an instant on the database's clock, 0 once it is reached. */
export function useSecondsUntil(until: string): number {
  const end = Date.parse(until)
  const now = useTick(end)
  return Math.max(0, Math.ceil((end - now) / 1000))
}

/** Gives the clock what the page's latest reply said; `serverNow` may be absent until the first reply is there. */
export function ServerClockProvider({
  serverNow: iso,
  children,
}: {
  serverNow?: string | undefined
  children: ReactNode
}) {
  useEffect(() => {
    if (iso) noteServerNow(iso)
  }, [iso])
  return children
}
