import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../../../../src-shared/contract/index.ts'
import { call } from '../../../../lib/bridge.ts'

type Resend = Input<'verifications.resend'>

/** Sends the member's own open verification a new code (R13); whatever the answer, the account is read again. */
export const useResendCode = (accountId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Omit<Resend, 'accountId'>) => call('verifications.resend', { accountId, ...input }),
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [operation, input] }) =>
          String(operation).startsWith('accounts.') &&
          (input as { accountId?: string } | undefined)?.accountId === accountId,
      }),
  })
}
