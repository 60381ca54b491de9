import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** Whether a query is about one account. */
const isAbout =
  (accountId: string) =>
  ({ queryKey: [operation, input] }: { readonly queryKey: QueryKey }): boolean =>
    String(operation).startsWith('accounts.') && (input as { accountId?: string } | undefined)?.accountId === accountId

/** After an action, whatever came of it, its account is read again. */
export const readAgain = (client: QueryClient, accountId: string): Promise<void> =>
  client.invalidateQueries({ predicate: isAbout(accountId) })
