import { useInfiniteQuery } from '@tanstack/react-query'
import { pagesOf } from '../../../../lib/query.ts'

/** What happened on one account, newest first, page by page. */
export const useTimeline = (accountId: string) =>
  useInfiniteQuery(pagesOf('accounts.timeline', { accountId, limit: 50 }))
