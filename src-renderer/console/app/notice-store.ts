import { useSyncExternalStore } from 'react'
import type { Notice } from './notice-for.ts'

const MOST = 4
let notices: readonly Notice[] = []
const listeners = new Set<() => void>()

const set = (next: readonly Notice[]): void => {
  notices = next
  for (const listener of listeners) listener()
}

/** Shows the latest news of each request; the oldest goes when there are too many. */
export const addNotice = (notice: Notice): void =>
  set([...notices.filter(({ id }) => id !== notice.id), notice].slice(-MOST))

/** Another person sits here now: the news was not theirs. */
export const removeAllNotices = (): void => set([])

/** The account is on the screen: it tells its own news. */
export const removeNoticesOf = (accountId: string): void => set(notices.filter((each) => each.accountId !== accountId))

export const removeNotice = (id: string): void => set(notices.filter((each) => each.id !== id))

export const useNotices = (): readonly Notice[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => notices,
  )
