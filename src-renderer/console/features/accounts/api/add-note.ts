import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../../../../src-shared/contract/index.ts'
import { call } from '../../../../lib/bridge.ts'
import { readAgain } from './out-of-date.ts'

/** Writes a note for colleagues; whatever the answer, the account is read again. */
export const useAddNote = (accountId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Omit<Input<'accounts.addNote'>, 'accountId'>) =>
      call('accounts.addNote', { accountId, ...input }),
    onSettled: () => readAgain(client, accountId),
  })
}
