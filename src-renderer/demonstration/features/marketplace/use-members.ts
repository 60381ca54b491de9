import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input, Reply } from '../../../../src-shared/contract/index.ts'
import type { AppError } from '../../../../src-shared/errors/app-error.ts'
import { request } from '../../../lib/http.ts'

const key = ['demonstration.members'] as const

/** The demonstration's members by a fragment of their name or id. */
export const useMembers = (query: string) =>
  useQuery<Reply<'demonstration.members'>, AppError>({
    queryKey: [...key, query],
    queryFn: () => request('demonstration.members', query ? { query } : {}),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: 3_000,
  })

/** Moves a member's identity check; the demonstration's back end reports it to the service. */
export function useSetIdentityCheck() {
  const client = useQueryClient()
  return useMutation<Reply<'demonstration.setIdentityCheck'>, AppError, Input<'demonstration.setIdentityCheck'>>({
    mutationFn: (input) => request('demonstration.setIdentityCheck', input),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
