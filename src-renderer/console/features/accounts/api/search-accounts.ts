import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { pagesOf } from '../../../../lib/query.ts'

const PAGE = 50

/** The query of a search (R21); list and palette share it. */
export const searchQuery = (query: string) => pagesOf('accounts.search', { query, limit: PAGE })

/** Accounts that a text finds (R21); while the next answer is on its way the one before stays, marked as such. */
export const useSearchAccounts = (query: string) =>
  useInfiniteQuery({ ...searchQuery(query), placeholderData: keepPreviousData })
