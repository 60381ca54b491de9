import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Reply } from '../../../../../src-shared/contract/index.ts'
import { call } from '../../../../lib/bridge.ts'
import { queryOf } from '../../../../lib/query.ts'

const BEAT = 8_000
const NOBODY: Reply<'accounts.presence'>['others'] = []

/** Says again and again that this account is on the screen, and answers who else has it there. */
export function usePresence(accountId: string): Reply<'accounts.presence'>['others'] {
  const { data } = useQuery({
    ...queryOf('accounts.presence', { accountId, looking: true }),
    refetchInterval: BEAT,
    refetchIntervalInBackground: true,
    gcTime: 0,
  })
  useEffect(
    () => () => {
      // Whoever cannot say so has left all the same, some seconds later.
      call('accounts.presence', { accountId, looking: false }).catch(() => undefined)
    },
    [accountId],
  )
  return data?.others ?? NOBODY
}
