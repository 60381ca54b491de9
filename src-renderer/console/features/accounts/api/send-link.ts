import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../lib/bridge.ts'

export type LinkOperation = 'accounts.sendSetupLink' | 'accounts.sendCheckLink'

/** Sends the member a link (R5, R7); whatever the answer, the account is read again. */
export const useSendLink = (operation: LinkOperation, accountId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(operation, { accountId }),
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [read, input] }) =>
          String(read).startsWith('accounts.') &&
          (input as { accountId?: string } | undefined)?.accountId === accountId,
      }),
  })
}
