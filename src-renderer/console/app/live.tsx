import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DesktopEvent } from '../../../src-shared/contract/events.ts'
import { onDesktopEvent } from '../../lib/bridge.ts'
import { gather } from '../../lib/gather.ts'
import { loadFrame } from './gate.tsx'
import { isLongAccountList, rereadInLongLists } from '../features/accounts/api/long-lists.ts'
import { isOutOfDate } from './out-of-date.ts'
import { loadPages, router } from './routes.tsx'
import { removeAllNotices, removeNoticesOf } from './notice-store.ts'

/** The account on the screen, or nothing. */
const shownAccount = (): string => /^\/accounts\/([^/]+)/.exec(router.state.location.pathname)?.[1] ?? ''

const longestIdleWaitMs = 3_000
const gatheredMs = 250
/** Of these the service may tell hundreds at once: a clock that was moved on ends much. */
const comesInWaves: ReadonlySet<DesktopEvent['type']> = new Set([
  'account.changed',
  'number_change.changed',
  'duplicate_case.changed',
])

/** The one subscription to the stream: what an event makes out of date is read again. */
export function Live() {
  const client = useQueryClient()
  useEffect(() => router.subscribe(() => removeNoticesOf(shownAccount())), [])
  useEffect(() => {
    const idle = requestIdleCallback(() => void Promise.all([loadFrame(), loadPages()]), { timeout: longestIdleWaitMs })
    return () => cancelIdleCallback(idle)
  }, [])
  useEffect(() => {
    const read = (events: readonly DesktopEvent[]): void => {
      void client.invalidateQueries({
        predicate: (query) =>
          events.some(
            (event) => isOutOfDate(event, query.queryKey) && !('accountId' in event && isLongAccountList(query)),
          ),
      })
      const changed = new Map(
        events.flatMap((event) => ('accountId' in event ? [[event.accountId, event] as const] : [])),
      )
      // What could not be read now is read with the next change, or when the list is asked for again.
      for (const [accountId, event] of changed)
        rereadInLongLists(client, accountId, (key) => isOutOfDate(event, key)).catch(() => undefined)
    }
    const wave = gather(read, gatheredMs)
    const off = onDesktopEvent((event: DesktopEvent) => {
      if (comesInWaves.has(event.type)) wave.add(event)
      else read([event])
      if (event.type === 'session.changed') removeAllNotices()
    })
    return () => {
      off()
      wave.stop()
    }
  }, [client])
  return null
}
