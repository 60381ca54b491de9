import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../../../../src-shared/contract/index.ts'
import { call } from '../../../../lib/bridge.ts'
import { queryOf } from '../../../../lib/query.ts'

/** Decides a case (R15); the decided case takes the place of the open one. */
export const useDecideDuplicateCase = (duplicateCaseId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Omit<Input<'duplicateCases.decide'>, 'duplicateCaseId'>) =>
      call('duplicateCases.decide', { duplicateCaseId, ...input }),
    onSuccess: (decided) => client.setQueryData(queryOf('duplicateCases.get', { duplicateCaseId }).queryKey, decided),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['duplicateCases.list'] }),
        client.invalidateQueries(queryOf('duplicateCases.get', { duplicateCaseId })),
      ]),
  })
}
