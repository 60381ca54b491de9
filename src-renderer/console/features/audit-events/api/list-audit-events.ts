import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { pagesOf } from '../../../../lib/query.ts'

interface Filters {
  readonly action: string
  readonly accountId: string
}

/** The audit trail, newest first; an empty filter is left out. */
export const useAuditEvents = ({ action, accountId }: Filters) =>
  useInfiniteQuery({
    ...pagesOf('auditEvents.list', {
      limit: 100,
      ...(action === '' ? {} : { action }),
      ...(accountId === '' ? {} : { accountId }),
    }),
    placeholderData: keepPreviousData,
  })
