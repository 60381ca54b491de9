import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../lib/query.ts'

/** What the member's page shows now; it follows what happens while it is looked at. */
export const useMemberView = (accountId: string) => useQuery(queryOf('accounts.memberView', { accountId }))
