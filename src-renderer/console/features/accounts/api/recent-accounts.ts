import { useQuery } from '@tanstack/react-query'
import type { AccountSummary } from '../../../../../src-shared/contract/accounts.ts'
import { queryOf } from '../../../../lib/query.ts'

/** The accounts that the person opened last, read anew at each look; undefined until the first answer. */
export const useRecentAccounts = (enabled = true): readonly AccountSummary[] | undefined =>
  useQuery({ ...queryOf('accounts.recent'), refetchOnMount: 'always', enabled }).data?.accounts
