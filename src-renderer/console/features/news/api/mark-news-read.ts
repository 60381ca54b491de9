import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../../../../src-shared/contract/index.ts'
import { call } from '../../../../lib/bridge.ts'

/** Counts news as read: all that was so at an instant, or one account's. */
export const useMarkNewsRead = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'staffNews.markRead'>) => call('staffNews.markRead', input),
    onSettled: () => client.invalidateQueries({ queryKey: ['staffNews.list'] }),
  })
}
