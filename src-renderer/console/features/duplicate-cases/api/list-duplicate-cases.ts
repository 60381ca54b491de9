import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Input } from '../../../../../src-shared/contract/index.ts'
import { pagesOf } from '../../../../lib/query.ts'

type Filters = Omit<NonNullable<Input<'duplicateCases.list'>>, 'cursor' | 'limit'>

/** Cases that fit the filters, the strongest evidence first. */
export const useDuplicateCases = (filters: Filters) =>
  useInfiniteQuery({ ...pagesOf('duplicateCases.list', { ...filters, limit: 50 }), placeholderData: keepPreviousData })
