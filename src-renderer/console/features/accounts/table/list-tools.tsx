import { useTranslation } from 'react-i18next'
import { ColumnsButton } from '../../../../components/columns-button.tsx'
import { FilterSelect } from '../../../../components/filter-select.tsx'
import { SORTS } from '../filters/account-filters.ts'
import type { UrlFilters } from '../filters/use-account-filters.ts'
import { useCurrentView } from '../views/use-current-view.ts'
import { ViewMenu } from '../views/view-menu.tsx'
import { ACCOUNT_COLUMNS } from './account-specs.ts'
import type { AccountArrangement } from './use-arrangement.ts'

interface ListToolsProps {
  /** The list answers a text, which has an order of its own. */
  readonly searched: boolean
  readonly url: UrlFilters
  readonly arrangement: AccountArrangement
}

/** Order, columns and saved views of the accounts list. */
export function ListTools({ searched, url, arrangement }: ListToolsProps) {
  const { t } = useTranslation('console')
  const { own, onOwn, layout, labelOf } = arrangement
  const current = useCurrentView(url, own, onOwn)
  const isFiltered = Object.keys(url.filters).length > 0
  // Filtered accounts have no "changed last": the service pages them in one of its orders.
  const orders = isFiltered ? SORTS : (['recent', ...SORTS] as const)
  const order = url.sort ?? (isFiltered ? 'newest' : 'recent')
  return (
    <>
      {!searched && (
        <FilterSelect
          label={t('table.order')}
          value={order}
          options={orders.map((value) => ({ value, label: t(`table.orders.${value}`) }))}
          onChange={(value) => url.setSort(value === 'recent' ? undefined : value)}
        />
      )}
      <ColumnsButton
        specs={ACCOUNT_COLUMNS}
        labelOf={labelOf}
        layout={layout}
        onLayout={onOwn}
        onReset={() => onOwn(null)}
      />
      <ViewMenu current={current} />
    </>
  )
}
