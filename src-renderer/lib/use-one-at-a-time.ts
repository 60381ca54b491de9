import { useCallback, useRef } from 'react'

/** Runs a work unless one of its kind is under way: two clicks in one moment, before any screen could say “busy”, send once. */
export const useOneAtATime = (): ((work: () => Promise<unknown>) => void) => {
  const busy = useRef(false)
  return useCallback((work) => {
    if (busy.current) return
    busy.current = true
    void work()
      // Who asked shows the error.
      .catch(() => undefined)
      .finally(() => {
        busy.current = false
      })
  }, [])
}
