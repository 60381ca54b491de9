import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DesktopEvent } from '../../../src-shared/contract/events.ts'
import { onDesktopEvent } from '../../lib/bridge.ts'
import { ownerOfOwnRequest } from '../../lib/own-requests.ts'
import { noticeFor } from './notice-for.ts'
import { isOutOfDate } from './out-of-date.ts'
import { addNotice } from './notice-store.ts'

/** The one subscription to the stream: what an event makes out of date is read again, and news of own requests is told. */
export function Live() {
  const client = useQueryClient()
  useEffect(
    () =>
      onDesktopEvent((event: DesktopEvent) => {
        void client.invalidateQueries({ predicate: ({ queryKey }) => isOutOfDate(event, queryKey) })
        const notice = noticeFor(event, ownerOfOwnRequest)
        if (notice) addNotice(notice)
      }),
    [client],
  )
  return null
}
