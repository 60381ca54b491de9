import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { freshNews, newsId } from '../../../src-shared/news/fresh-news.ts'
import { useMarkNewsRead } from '../features/news/api/mark-news-read.ts'
import { useNews } from '../features/news/api/list-news.ts'
import { addNotice, removeReadNotices } from './notice-store.ts'
import { readingOf } from './reading-of.ts'

const hear = (listener: () => void): (() => void) => {
  window.addEventListener('focus', listener)
  window.addEventListener('blur', listener)
  return () => {
    window.removeEventListener('focus', listener)
    window.removeEventListener('blur', listener)
  }
}

/** Whether this window is looked at. */
const useInFront = (): boolean => useSyncExternalStore(hear, () => document.hasFocus())

/**
 * News of one's own requests: told in the window that is in front (in the background the desktop tells it), and read where the account's
 * own page is looked at.
 */
export function FollowNews() {
  const first = useNews().data?.pages[0]
  const { mutate } = useMarkNewsRead()
  const { pathname } = useLocation()
  const inFront = useInFront()
  const shown = /^\/accounts\/([^/]+)/.exec(pathname)?.[1] ?? ''
  const known = useRef<ReadonlySet<string> | undefined>(undefined)
  const done = useRef('')
  useEffect(() => {
    if (first === undefined) return
    const fresh = known.current ? freshNews(known.current, first.news) : []
    known.current = new Set([...(known.current ?? []), ...first.news.map(newsId)])
    removeReadNotices(new Set(first.news.flatMap(({ read, numberChangeId }) => (read ? [numberChangeId] : []))))
    for (const { numberChangeId, kind, account } of fresh)
      if (inFront && account.id !== shown) addNotice({ id: numberChangeId, kind, ...nameOf(account) })
  }, [first, inFront, shown])
  useEffect(() => {
    if (first === undefined || !inFront) return
    const reading = readingOf(shown, first)
    if (reading === done.current) return
    done.current = reading
    if (reading !== '') mutate({ until: first.serverNow, accountId: shown })
  }, [first, inFront, shown, mutate])
  return null
}

const nameOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({ accountId: id, name })
