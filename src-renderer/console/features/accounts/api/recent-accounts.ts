import { useQuery } from '@tanstack/react-query'
import type { AccountSummary } from '../../../../../src-shared/contract/accounts.ts'
import { queryOf } from '../../../../lib/query.ts'

const NONE: readonly AccountSummary[] = []

/** The accounts that the person opened last; each look opens the latest anew. */
export const useRecentAccounts = (enabled = true): readonly AccountSummary[] =>
  useQuery({ ...queryOf('accounts.recent'), refetchOnMount: 'always', enabled }).data?.accounts ?? NONE
