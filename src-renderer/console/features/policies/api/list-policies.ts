import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../lib/query.ts'

/** Every policy and invariant. */
export const usePolicies = () => useQuery(queryOf('policies.list'))
