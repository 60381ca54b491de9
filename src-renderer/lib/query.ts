import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { BridgeKey, Input, Reply } from '../../src-shared/contract/index.ts'
import { call } from './bridge.ts'

type Argument<I> = {} extends I ? [input?: I] : [input: I]

/** The query of one operation: its key is the contract key and its input, so that an event can name what is out of date. */
export const queryOf = <K extends BridgeKey>(key: K, ...input: Argument<Input<K>>) =>
  queryOptions<Reply<K>>({
    queryKey: input[0] === undefined ? [key] : [key, input[0]],
    queryFn: () => call(key, ...input),
  })

/** The operations that answer page by page. */
type PagedKey = { [K in BridgeKey]: Reply<K> extends { readonly nextCursor: string | null } ? K : never }[BridgeKey]

/** The query of an operation that answers page by page, each page asked for by the cursor of the one before. */
export const pagesOf = <K extends PagedKey>(key: K, input: Omit<Input<K>, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: [key, input],
    queryFn: ({ pageParam }) =>
      call(key, ...([pageParam === null ? input : { ...input, cursor: pageParam }] as unknown as Argument<Input<K>>)),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last as { readonly nextCursor: string | null }).nextCursor,
  })
