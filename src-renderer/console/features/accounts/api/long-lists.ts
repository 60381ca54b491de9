import type { InfiniteData, Query, QueryClient, QueryKey } from '@tanstack/react-query'
import type { Input, Reply } from '../../../../../src-shared/contract/index.ts'
import { call } from '../../../../lib/bridge.ts'

/** A list of more pages is not read again as a whole because one of its accounts has changed. */
const FEW = 5

type Pages = InfiniteData<Reply<'accounts.search'>, string | null>

const pagesIn = (data: unknown): number => (data as Partial<Pages> | undefined)?.pages?.length ?? 0

export const isLongAccountList = ({ queryKey, state }: Pick<Query, 'queryKey' | 'state'>): boolean =>
  queryKey[0] === 'accounts.search' && pagesIn(state.data) > FEW

/** Reads again, of each long list on the screen, the page that holds the account; one that holds it nowhere stays as it is. */
export const rereadInLongLists = async (
  client: QueryClient,
  accountId: string,
  isRepeated: (key: QueryKey) => boolean,
): Promise<void> => {
  const shown = client.getQueryCache().findAll({ queryKey: ['accounts.search'], type: 'active' })
  for (const query of shown.filter((one) => isLongAccountList(one) && isRepeated(one.queryKey))) {
    const { pages, pageParams } = query.state.data as Pages
    const at = pages.findIndex(({ accounts }) => accounts.some(({ id }) => id === accountId))
    const cursor = pageParams[at]
    if (cursor === undefined) continue
    const input = query.queryKey[1] as Input<'accounts.search'>
    const page = await call('accounts.search', cursor === null ? input : { ...input, cursor })
    client.setQueryData<Pages>(query.queryKey, (now) =>
      now && now.pages[at] === pages[at] ? { ...now, pages: now.pages.with(at, page) } : now,
    )
  }
}
