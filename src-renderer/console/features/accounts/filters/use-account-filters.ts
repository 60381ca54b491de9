import { useCallback, useMemo } from 'react'
import { useLocation } from 'react-router'
import type { AccountFilters, AccountSort } from '../../../../../src-shared/contract/account-filters.ts'
import { filtersIn, SORTS, withFilters, type FilterName } from './account-filters.ts'
import { addressNow, useGoTo } from '../../../../lib/go-to.ts'

export interface UrlFilters {
  readonly filters: AccountFilters
  readonly dropped: readonly string[]
  readonly sort: AccountSort | undefined
  /** The id of the saved view that the address names. */
  readonly view: string | null
  readonly set: (name: FilterName, value: string | undefined) => void
  readonly setSort: (sort: AccountSort | undefined) => void
  readonly clear: () => void
  readonly leaveView: () => void
  /** Takes what was not understood out of the address. */
  readonly forgetDropped: () => void
}

/** All that the address of the list holds beside the text; the same while the text changes. */
const besideText = (search: string): string => {
  const params = new URLSearchParams(search)
  params.delete('query')
  return params.toString()
}

/** The filters, the order and the view of the accounts list, which live in its address. */
export const useAccountFilters = (): UrlFilters => {
  const held = besideText(useLocation().search)
  const goTo = useGoTo()
  const change = useCallback(
    (changed: (params: URLSearchParams) => URLSearchParams, { replace = false } = {}) =>
      goTo({ pathname: '/accounts', search: changed(addressNow().params).toString() }, { replace }),
    [goTo],
  )
  return useMemo(() => {
    const params = new URLSearchParams(held)
    // Each step is one that Back takes back.
    const write = (filters: (before: AccountFilters) => AccountFilters): void =>
      change((before) => withFilters(before, filters(filtersIn(before).filters)))
    return {
      ...filtersIn(params),
      sort: SORTS.find((one) => one === params.get('sort')),
      view: params.get('view'),
      set: (name, value) =>
        write((before) => {
          const { [name]: _, ...rest } = before
          return (value === undefined ? rest : { ...rest, [name]: value }) as AccountFilters
        }),
      setSort: (next) => change((before) => withValue(before, 'sort', next), { replace: true }),
      clear: () => write(() => ({})),
      leaveView: () => change((before) => withValue(before, 'view', undefined)),
      forgetDropped: () => change((before) => withFilters(before, filtersIn(before).filters), { replace: true }),
    }
  }, [held, change])
}

const withValue = (params: URLSearchParams, name: string, value: string | undefined): URLSearchParams => {
  if (value) params.set(name, value)
  else params.delete(name)
  return params
}
