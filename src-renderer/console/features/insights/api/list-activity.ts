import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Period } from '../../../../../src-shared/contract/figures.ts'
import { pagesOf, queryOf } from '../../../../lib/query.ts'

/** What each member of staff did in a period. */
export const useActivity = (period: Period) =>
  useQuery({ ...queryOf('activity.list', { period }), placeholderData: keepPreviousData })

/** What one of them did, newest first. */
export const useStaffEvents = (staffId: string) => useInfiniteQuery(pagesOf('activity.events', { staffId, limit: 30 }))
