import { QueryClient } from '@tanstack/react-query'
import { AppError } from '../../src-shared/errors/app-error.ts'

/** These pass by themselves, so a query may ask again; a coded refusal will not change by asking. */
const passing: ReadonlySet<string> = new Set([
  'service_starting',
  'service_unreachable',
  'service_unavailable',
  'too_busy',
])

/** Whether a failed query is asked again: twice, and only where the reason passes by itself. */
export const retryQuery = (failures: number, error: unknown): boolean =>
  failures < 2 && error instanceof AppError && passing.has(error.code)

/** The cache of what the service has answered; the stream of events says when it is out of date. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 300_000,
        retry: retryQuery,
        retryDelay: (attempt) => 400 * 2 ** attempt,
        // The renderer's network state says nothing: HTTP leaves from main.
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
