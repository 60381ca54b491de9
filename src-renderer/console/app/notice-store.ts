import { useSyncExternalStore } from 'react'
import type { NewsKind } from '../../../src-shared/contract/staff-news.ts'

/** News that is told while the window is in front; `id` is the change's: its latest news is the only one. */
export interface Notice {
  readonly id: string
  readonly kind: NewsKind
  readonly name: string
  readonly accountId: string
}

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

/** Another person sits here now, or the list of all news is open. */
export const removeAllNotices = (): void => set([])

/** The account is on the screen: it tells its own news. */
export const removeNoticesOf = (accountId: string): void => set(notices.filter((each) => each.accountId !== accountId))

/** What was read in the list, here or elsewhere, is no news any more. */
export const removeReadNotices = (ids: ReadonlySet<string>): void => {
  if (notices.some(({ id }) => ids.has(id))) set(notices.filter(({ id }) => !ids.has(id)))
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
