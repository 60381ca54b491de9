import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DesktopEvent } from '../../../src-shared/contract/events.ts'
import { onDesktopEvent } from '../../lib/bridge.ts'
import { loadFrame } from './gate.tsx'
import { isOutOfDate } from './out-of-date.ts'
import { loadPages, router } from './routes.tsx'
import { removeAllNotices, removeNoticesOf } from './notice-store.ts'

/** The account on the screen, or nothing. */
const shownAccount = (): string => /^\/accounts\/([^/]+)/.exec(router.state.location.pathname)?.[1] ?? ''

const longestIdleWaitMs = 3_000

/** The one subscription to the stream: what an event makes out of date is read again. */
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
        if (event.type === 'session.changed') removeAllNotices()
      }),
    [client],
  )
  return null
}
