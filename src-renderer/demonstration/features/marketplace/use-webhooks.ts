import { useQuery } from '@tanstack/react-query'
import type { Reply } from '../../../../src-shared/contract/index.ts'
import type { AppError } from '../../../../src-shared/errors/app-error.ts'
import { request } from '../../../lib/http.ts'

const LIMIT = 50

/** What the demonstration marketplace was told, newest first. */
export const useWebhooks = () =>
  useQuery<Reply<'demonstration.webhooks'>, AppError>({
    queryKey: ['demonstration.webhooks'],
    queryFn: () => request('demonstration.webhooks', { limit: LIMIT }),
    staleTime: 0,
    refetchInterval: 3_000,
  })
