import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/bridge.ts'
import { queryOf } from '../../../lib/query.ts'

/** Goes to another workspace: main loads every window anew, so nothing of this one is left in the page. */
export const useSwitchWorkspace = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (workspaceId: string) => call('workspaces.switch', { workspaceId }),
    // It is not there any more: removed in another window.
    onError: () => client.invalidateQueries(queryOf('workspaces.list')),
  })
}
