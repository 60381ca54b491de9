import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { AccountFilters, AccountSort } from '../../../../../src-shared/contract/account-filters.ts'
import { filtersIn, SORTS, withFilters, type FilterName } from './account-filters.ts'

export interface UrlFilters {
  readonly filters: AccountFilters
  readonly dropped: readonly string[]
  readonly sort: AccountSort | undefined
  readonly set: (name: FilterName, value: string | undefined) => void
  readonly setSort: (sort: AccountSort | undefined) => void
  readonly clear: () => void
  /** Takes what was not understood out of the address. */
  readonly forgetDropped: () => void
}

/** The filters and the order of the accounts list, which live in its address. */
export const useAccountFilters = (): UrlFilters => {
  const [params, setParams] = useSearchParams()
  const { filters, dropped } = useMemo(() => filtersIn(params), [params])
  const sort = SORTS.find((one) => one === params.get('sort'))
  // Each step is one that Back takes back.
  const write = useCallback(
    (change: (before: AccountFilters) => AccountFilters) =>
      setParams((before) => withFilters(before, change(filtersIn(before).filters))),
    [setParams],
  )
  return {
    filters,
    dropped,
    sort,
    set: (name, value) =>
      write((before) => {
        const { [name]: _, ...rest } = before
        return (value === undefined ? rest : { ...rest, [name]: value }) as AccountFilters
      }),
    setSort: (next) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          if (next) after.set('sort', next)
          else after.delete('sort')
          return after
        },
        { replace: true },
      ),
    clear: () => write(() => ({})),
    forgetDropped: () => setParams((before) => withFilters(before, filtersIn(before).filters), { replace: true }),
  }
}
