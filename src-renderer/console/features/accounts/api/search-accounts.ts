import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { pagesOf } from '../../../../lib/query.ts'

const PAGE = 50

/** Accounts that a text finds (R21); while the next answer is on its way the one before stays, marked as such. */
export const useSearchAccounts = (query: string) =>
  useInfiniteQuery({ ...pagesOf('accounts.search', { query, limit: PAGE }), placeholderData: keepPreviousData })
