import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableLayout } from '../../../../../src-shared/contract/staff-preferences.ts'
import type { Arrangement } from '../../../../components/table-head.tsx'
import { useTableLayout } from '../api/table-layout.ts'
import type { UrlFilters } from '../filters/use-account-filters.ts'
import { ACCOUNT_COLUMNS, COLUMN_SORTS, nextSort, PLAIN_LAYOUT, sortedBy, type AccountColumn } from './account-specs.ts'

export interface AccountArrangement extends Arrangement {
  /** Null: nobody has set anything. */
  readonly own: TableLayout | null
  readonly onOwn: (layout: TableLayout | null) => void
}

/** How the accounts list is arranged, and in which orders the service can page it: none of its own where a text was asked for. */
export function useArrangement(searched: boolean, { sort, setSort }: UrlFilters): AccountArrangement {
  const { t } = useTranslation('console')
  const [own, onOwn] = useTableLayout()
  return useMemo(
    () => ({
      own,
      onOwn,
      specs: ACCOUNT_COLUMNS,
      layout: own ?? PLAIN_LAYOUT,
      onLayout: onOwn,
      labelOf: (id) =>
        id === 'language' || id === 'created' || id === 'match'
          ? t(`table.names.${id}`)
          : t(`accounts.columns.${id as 'name'}`),
      sortOf: (id) => {
        const column = id as AccountColumn
        if (searched || !COLUMN_SORTS[column]) return undefined
        return { sorted: sortedBy(column, sort), onSort: () => setSort(nextSort(column, sort)) }
      },
    }),
    [own, onOwn, t, searched, sort, setSort],
  )
}
