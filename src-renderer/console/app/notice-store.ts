import { useSyncExternalStore } from 'react'
import type { Notice } from './notice-for.ts'

const MOST = 4
let notices: readonly Notice[] = []
const listeners = new Set<() => void>()

const set = (next: readonly Notice[]): void => {
  notices = next
  for (const listener of listeners) listener()
}

/** Shows news once; the oldest goes when there are too many. */
export const addNotice = (notice: Notice): void => {
  if (!notices.some(({ id }) => id === notice.id)) set([...notices, notice].slice(-MOST))
}

export const removeNotice = (id: string): void => set(notices.filter((each) => each.id !== id))

export const useNotices = (): readonly Notice[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => notices,
  )
