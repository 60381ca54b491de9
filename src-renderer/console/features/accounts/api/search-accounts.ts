import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { AccountFilters, AccountSort } from '../../../../../src-shared/contract/account-filters.ts'
import { pagesOf } from '../../../../lib/query.ts'

const PAGE = 50

/** The query of a search (R21); list and palette share it. */
export const searchQuery = (query: string, filters: AccountFilters = {}, sort?: AccountSort) =>
  pagesOf('accounts.search', {
    query,
    limit: PAGE,
    ...filters,
    // What a text or a number finds has the order of its match.
    ...(sort && query === '' ? { sort } : {}),
  })

/** Accounts that a text finds and filters let through (R21); while the next answer is on its way the one before stays, marked as such. */
export const useSearchAccounts = (query: string, filters: AccountFilters, sort: AccountSort | undefined) =>
  useInfiniteQuery({ ...searchQuery(query, filters, sort), placeholderData: keepPreviousData })
