import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../../../../src-shared/contract/index.ts'
import { call } from '../../../../lib/bridge.ts'

/** Asks the owner for a number change (R5); nothing changes by it. */
export const useRequestNumberChange = (accountId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Omit<Input<'numberChanges.request'>, 'accountId'>) =>
      call('numberChanges.request', { accountId, ...input }),
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [operation, input] }) =>
          operation === 'numberChanges.list' ||
          (String(operation).startsWith('accounts.') &&
            (input as { accountId?: string } | undefined)?.accountId === accountId),
      }),
  })
}
