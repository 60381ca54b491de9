import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../lib/query.ts'

/** One account, with what may be done. */
export const useAccount = (accountId: string) => useQuery(queryOf('accounts.get', { accountId }))
