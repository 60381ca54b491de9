import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DeadEndKind } from '../../../../../src-shared/contract/dead-ends.ts'
import { pagesOf } from '../../../../lib/query.ts'

/** A page where few candidates are dead ends is short and goes on; so many are asked for by themselves. */
const MOST_BY_ITSELF = 20
const ENOUGH = 30

/** Members who cannot get on alone (R7), page by page, until there are enough to see. */
export const useDeadEnds = (kind: DeadEndKind | undefined) => {
  const found = useInfiniteQuery({
    ...pagesOf('deadEnds.list', { ...(kind ? { kind } : {}), limit: 50 }),
    placeholderData: keepPreviousData,
  })
  const { data, hasNextPage, isError, isFetchingNextPage, isPlaceholderData, fetchNextPage } = found
  const pages = data?.pages ?? []
  const rows = pages.reduce((count, { deadEnds }) => count + deadEnds.length, 0)
  const goesOn = hasNextPage && !isError && !isPlaceholderData && rows < ENOUGH && pages.length < MOST_BY_ITSELF
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) void fetchNextPage()
  }, [goesOn, isFetchingNextPage, fetchNextPage])
  return { ...found, isLooking: goesOn || isFetchingNextPage }
}
