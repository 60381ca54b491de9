import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input, Reply } from '../../../../../src-shared/contract/index.ts'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import type { AppError } from '../../../../../src-shared/errors/app-error.ts'
import { noteServerNow } from '../../../../components/server-clock.tsx'
import { request, type PageKey } from '../../../../lib/http.ts'
import { memberKey } from './use-member.ts'

/** The member's operations: each answers with the whole view. */
export type MemberAction = { [K in PageKey]: Reply<K> extends MemberView ? K : never }[PageKey]

/** The compiler cannot follow the generic input through the union of operations; the keys are held by `MemberAction`. */
const act = request as unknown as (key: MemberAction, input: unknown) => Promise<MemberView>

/**
 * One of the member's actions. Its reply is the new view, so the page shows it at once; a refusal may have changed what is
 * open too (a code used up, a number taken), so the view is read again. `onDone` is called on success only.
 */
export function useMemberAction<K extends MemberAction>(key: K, onDone?: (input: Input<K>) => void) {
  const client = useQueryClient()
  return useMutation<MemberView, AppError, Input<K>>({
    mutationKey: [key],
    mutationFn: (input) => act(key, input),
    onSuccess: async (view, input) => {
      // Before the new view is shown: it may take the asking part of the page away.
      onDone?.(input)
      // A reading that is still on its way is older than this reply.
      await client.cancelQueries({ queryKey: memberKey })
      noteServerNow(view.serverNow)
      client.setQueryData(memberKey, view)
    },
    onError: () => client.invalidateQueries({ queryKey: memberKey }),
  })
}
