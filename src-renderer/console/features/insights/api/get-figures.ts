import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FigureGrouping, Period } from '../../../../../src-shared/contract/figures.ts'
import { queryOf } from '../../../../lib/query.ts'

const EVERY_MINUTE = 60_000

/** The figures of a period; nothing tells them, so they are read again each minute while they are shown. */
export const useFigures = (period: Period, by: FigureGrouping) =>
  useQuery({
    ...queryOf('figures.get', { period, by }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MINUTE,
  })
