import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BridgeKey, Input, Reply } from '../../../../../src-shared/contract/index.ts'
import type { SavedView } from '../../../../../src-shared/contract/staff-preferences.ts'
import { call } from '../../../../lib/bridge.ts'
import { queryOf } from '../../../../lib/query.ts'

const NONE: readonly SavedView[] = []

/** The views that the person has saved, by name. */
export const useSavedViews = (): readonly SavedView[] => useQuery(queryOf('savedViews.list')).data?.views ?? NONE

type Change = Extract<BridgeKey, 'savedViews.create' | 'savedViews.update' | 'savedViews.remove'>

/** Saves, changes or forgets a view; whatever the answer, the list is read again. */
export const useChangeView = <K extends Change>(key: K) => {
  const client = useQueryClient()
  return useMutation<Reply<K>, Error, Input<K>>({
    mutationFn: (input) => (call as unknown as (key: K, input: Input<K>) => Promise<Reply<K>>)(key, input),
    onSettled: () => client.invalidateQueries({ queryKey: ['savedViews.list'] }),
  })
}
