import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { Reply } from '../../../../../src-shared/contract/index.ts'
import type { TableLayout } from '../../../../../src-shared/contract/staff-preferences.ts'
import { call } from '../../../../lib/bridge.ts'
import { queryOf } from '../../../../lib/query.ts'

const SETTLED = 500
const key = queryOf('staffPreferences.get').queryKey

/** How the person wants the accounts list; shown at once, kept by the service when it has been still. */
export function useTableLayout(): readonly [TableLayout | null, (layout: TableLayout | null) => void] {
  const client = useQueryClient()
  const { data } = useQuery({ ...queryOf('staffPreferences.get'), staleTime: Infinity })
  const { mutate } = useMutation({
    mutationFn: (layout: TableLayout | null) => call('staffPreferences.setTable', { table: 'accounts', layout }),
    // What could not be kept is not shown as if it were.
    onError: () => client.invalidateQueries({ queryKey: key }),
  })
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly keep: () => void } | null>(null)
  const set = useCallback(
    (layout: TableLayout | null) => {
      client.setQueryData(
        key,
        (before: Reply<'staffPreferences.get'> | undefined) =>
          before && { ...before, tables: { ...before.tables, accounts: layout } },
      )
      if (waiting.current) clearTimeout(waiting.current.timer)
      const keep = (): void => {
        waiting.current = null
        mutate(layout)
      }
      waiting.current = { keep, timer: setTimeout(keep, SETTLED) }
    },
    [client, mutate],
  )
  // Whoever leaves the page has still set it.
  useEffect(
    () => () => {
      if (!waiting.current) return
      clearTimeout(waiting.current.timer)
      waiting.current.keep()
    },
    [],
  )
  return [data?.tables.accounts ?? null, set]
}
