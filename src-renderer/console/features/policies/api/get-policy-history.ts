import { useInfiniteQuery } from '@tanstack/react-query'
import { pagesOf } from '../../../../lib/query.ts'

/** Who changed a policy, newest first. */
export const usePolicyHistory = (policyName: string) =>
  useInfiniteQuery(pagesOf('policies.history', { policyName, limit: 10 }))
