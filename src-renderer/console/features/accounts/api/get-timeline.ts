import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { pagesOf } from '../../../../lib/query.ts'
import type { TimelineFilter } from '../timeline-groups.ts'

/** What happened on one account, newest first, page by page. */
export const useTimeline = (accountId: string, show: TimelineFilter) =>
  useInfiniteQuery({
    ...pagesOf('accounts.timeline', { accountId, show, limit: 50 }),
    placeholderData: keepPreviousData,
  })
