import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { createQueryClient } from '../../lib/query-client.ts'
import { queryOf } from '../../lib/query.ts'

/** These mean that nobody is signed in any more: main is asked who is. */
const signedOut: ReadonlySet<string> = new Set(['session_over', 'not_signed_in', 'proof_invalid'])

/** The console's cache; a refusal that says “not signed in” brings the sign-in screen up. */
export const createConsoleClient = (): QueryClient => {
  const options = createQueryClient().getDefaultOptions()
  const ask = (error: unknown): void => {
    if (error instanceof AppError && signedOut.has(error.code)) void client.invalidateQueries(queryOf('session.get'))
  }
  const client = new QueryClient({
    defaultOptions: options,
    queryCache: new QueryCache({ onError: ask }),
    mutationCache: new MutationCache({ onError: ask }),
  })
  return client
}
