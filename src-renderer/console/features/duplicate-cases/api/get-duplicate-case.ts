import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../lib/query.ts'

/** One case with its attempts. */
export const useDuplicateCase = (duplicateCaseId: string) =>
  useQuery(queryOf('duplicateCases.get', { duplicateCaseId }))
