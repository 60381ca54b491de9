import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Input } from '../../../../../src-shared/contract/index.ts'
import { pagesOf } from '../../../../lib/query.ts'

/** Number changes that staff asked for, newest first. */
export const useNumberChanges = (show: NonNullable<NonNullable<Input<'numberChanges.list'>>['show']>) =>
  useInfiniteQuery({ ...pagesOf('numberChanges.list', { show, limit: 50 }), placeholderData: keepPreviousData })
