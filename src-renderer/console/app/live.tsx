import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DesktopEvent } from '../../../src-shared/contract/events.ts'
import { onDesktopEvent } from '../../lib/bridge.ts'
import { forgetAllOwnRequests, ownerOfOwnRequest } from '../../lib/own-requests.ts'
import { loadFrame } from './gate.tsx'
import { noticeFor } from './notice-for.ts'
import { isOutOfDate } from './out-of-date.ts'
import { loadPages, router } from './routes.tsx'
import { addNotice, removeAllNotices, removeNoticesOf } from './notice-store.ts'

/** The account on the screen, or nothing. */
const shownAccount = (): string => /^\/accounts\/([^/]+)/.exec(router.state.location.pathname)?.[1] ?? ''

const longestIdleWaitMs = 3_000

/** The one subscription to the stream: what an event makes out of date is read again, and news of own requests is told. */
export function Live() {
  const client = useQueryClient()
  useEffect(() => router.subscribe(() => removeNoticesOf(shownAccount())), [])
  useEffect(() => {
    const idle = requestIdleCallback(() => void Promise.all([loadFrame(), loadPages()]), { timeout: longestIdleWaitMs })
    return () => cancelIdleCallback(idle)
  }, [])
  useEffect(
    () =>
      onDesktopEvent((event: DesktopEvent) => {
        void client.invalidateQueries({ predicate: ({ queryKey }) => isOutOfDate(event, queryKey) })
        const notice = noticeFor(event, ownerOfOwnRequest)
        // News is for what happened elsewhere: the account on the screen tells its own.
        if (notice && notice.accountId !== shownAccount()) addNotice(notice)
        if (event.type !== 'session.changed') return
        removeAllNotices()
        forgetAllOwnRequests()
      }),
    [client],
  )
  return null
}
