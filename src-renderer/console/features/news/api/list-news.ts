import { useInfiniteQuery } from '@tanstack/react-query'
import { pagesOf } from '../../../../lib/query.ts'

/** News of the requests of whoever is signed in, newest first; the first page says how much is unread. */
export const useNews = () => useInfiniteQuery(pagesOf('staffNews.list', { limit: 20 }))
