import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../../../../src-shared/contract/index.ts'
import { call } from '../../../../lib/bridge.ts'

/** Sets a policy; what the others know of policies is read again, also after a refusal: somebody else may have set it. */
export const useSetPolicy = (policyName: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Omit<Input<'policies.set'>, 'policyName'>) => call('policies.set', { policyName, ...input }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['policies.list'] }),
        client.invalidateQueries({ queryKey: ['policies.history'] }),
      ]),
  })
}
