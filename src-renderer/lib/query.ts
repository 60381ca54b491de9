import { queryOptions } from '@tanstack/react-query'
import type { BridgeKey, Input, Reply } from '../../src-shared/contract/index.ts'
import { call } from './bridge.ts'

type Argument<I> = {} extends I ? [input?: I] : [input: I]

/** The query of one operation: its key is the contract key and its input, so that an event can name what is out of date. */
export const queryOf = <K extends BridgeKey>(key: K, ...input: Argument<Input<K>>) =>
  queryOptions<Reply<K>>({
    queryKey: input[0] === undefined ? [key] : [key, input[0]],
    queryFn: () => call(key, ...input),
  })
