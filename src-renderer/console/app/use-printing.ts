import { useSyncExternalStore } from 'react'

let printing = false

const subscribe = (listener: () => void): (() => void) => {
  const set = (next: boolean) => () => {
    printing = next
    listener()
  }
  const [start, end] = [set(true), set(false)]
  addEventListener('beforeprint', start)
  addEventListener('afterprint', end)
  return () => {
    removeEventListener('beforeprint', start)
    removeEventListener('afterprint', end)
  }
}

/** True while the page is laid out for paper, which is light whatever the screen is. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => printing)
