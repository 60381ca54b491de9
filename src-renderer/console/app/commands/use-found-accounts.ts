import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { AccountSummary } from '../../../../src-shared/contract/accounts.ts'
import { searchQuery } from '../../features/accounts/api/search-accounts.ts'
import { queryOf } from '../../../lib/query.ts'
import { useSettled } from './use-settled.ts'

const SHOWN = 6
const NONE: readonly AccountSummary[] = []

/** The first accounts that a text finds while it is typed (R21), by the query of the list, so that neither asks twice. */
export const useFoundAccounts = (typed: string, enabled: boolean) => {
  const text = typed.trim()
  const settled = useSettled(text)
  const asks = enabled && settled.length > 1 && settled === text
  const { data, isFetching, error } = useInfiniteQuery({ ...searchQuery(settled), enabled: asks })
  // Nothing is typed: the accounts that this person has opened last.
  const recent = useQuery({ ...queryOf('accounts.recent'), enabled: enabled && text === '' }).data?.accounts
  if (text === '') return { accounts: recent?.slice(0, SHOWN) ?? NONE, searching: false, error: null }
  const accounts = asks ? (data?.pages[0]?.accounts.slice(0, SHOWN) ?? NONE) : NONE
  const searching = enabled && text.length > 1 && (settled !== text || (isFetching && data === undefined))
  return { accounts, searching, error: asks ? error : null }
}
