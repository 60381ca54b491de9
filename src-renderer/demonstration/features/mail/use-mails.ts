import { useQuery } from '@tanstack/react-query'
import type { Reply } from '../../../../src-shared/contract/index.ts'
import type { AppError } from '../../../../src-shared/errors/app-error.ts'
import { request } from '../../../lib/http.ts'

const LIMIT = 50

/** The mails that members were sent, newest first. */
export const useMails = () =>
  useQuery<Reply<'demonstration.mails'>, AppError>({
    queryKey: ['demonstration.mails'],
    queryFn: () => request('demonstration.mails', { limit: LIMIT }),
    staleTime: 0,
    refetchInterval: 3_000,
  })
