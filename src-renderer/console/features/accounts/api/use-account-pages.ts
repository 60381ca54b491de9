import { useCallback, useEffect, useMemo } from 'react'
import type { AccountFilters, AccountSort } from '../../../../../src-shared/contract/account-filters.ts'
import type { AccountSummary } from '../../../../../src-shared/contract/accounts.ts'
import type { Reply } from '../../../../../src-shared/contract/index.ts'
import { useSearchAccounts } from './search-accounts.ts'

/** A page of a rare kind is short and goes on; so many are asked for by themselves until there are enough rows to see. */
const MOST_BY_ITSELF = 20
const ENOUGH = 30

export interface AccountPages {
  /** Undefined until the first answer. */
  readonly rows: readonly AccountSummary[] | undefined
  readonly understoodAs: Reply<'accounts.search'>['understoodAs'] | undefined
  readonly error: Error | null
  /** The rows answer an earlier question. */
  readonly isStale: boolean
  readonly isLooking: boolean
  /** Asks for the next page; undefined where there is none. */
  readonly more: (() => void) | undefined
  readonly retry: () => void
}

/** The rows of a search and its filters, as far as they have been asked for. */
export function useAccountPages(query: string, filters: AccountFilters, sort: AccountSort | undefined): AccountPages {
  const { data, error, isError, isPlaceholderData, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } =
    useSearchAccounts(query, filters, sort)
  const rows = useMemo(() => data?.pages.flatMap(({ accounts }) => accounts), [data])
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const asked = data?.pages.length ?? 0
  const goesOn = hasNextPage && !isPlaceholderData && !isError && (rows?.length ?? 0) < ENOUGH && asked < MOST_BY_ITSELF
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) more()
  }, [goesOn, isFetchingNextPage, more])
  return {
    rows,
    understoodAs: data?.pages[0]?.understoodAs,
    error: isError ? error : null,
    isStale: isPlaceholderData,
    isLooking: isFetchingNextPage || goesOn,
    more: hasNextPage && !isPlaceholderData ? more : undefined,
    retry: () => void refetch(),
  }
}
