import type { SavedView, TableLayout } from '../../../../../src-shared/contract/staff-preferences.ts'
import { useChangeView, useSavedViews } from '../api/saved-views.ts'
import { FILTER_NAMES, withFilters } from '../filters/account-filters.ts'
import type { UrlFilters } from '../filters/use-account-filters.ts'
import { useGoTo } from '../../../../lib/go-to.ts'

export interface CurrentView {
  readonly views: readonly SavedView[]
  /** The view that the address names, if the person has it. */
  readonly view: SavedView | undefined
  /** What is shown is no longer what the view holds. */
  readonly isChanged: boolean
  /** What is shown, as a view would hold it. */
  readonly shown: Pick<SavedView, 'filters' | 'sort' | 'layout'>
  readonly open: (view: SavedView) => void
  readonly leave: () => void
  /** Keeps what is shown in the view. */
  readonly keep: () => void
}

/** The saved view that is open, in the address beside its filters, so that a link to it is whole without it. */
export function useCurrentView(
  { filters, sort, view: named, leaveView }: Pick<UrlFilters, 'filters' | 'sort' | 'view' | 'leaveView'>,
  layout: TableLayout | null,
  onLayout: (layout: TableLayout | null) => void,
): CurrentView {
  const views = useSavedViews()
  const goTo = useGoTo()
  const update = useChangeView('savedViews.update')
  const view = views.find(({ id }) => id === named)
  const shown = { filters, sort: sort ?? null, layout }
  const isChanged =
    view !== undefined &&
    (FILTER_NAMES.some((name) => view.filters[name] !== filters[name]) ||
      view.sort !== shown.sort ||
      JSON.stringify(view.layout) !== JSON.stringify(layout))
  return {
    views,
    view,
    isChanged,
    shown,
    open: (one) => {
      const next = withFilters(
        new URLSearchParams({ view: one.id, ...(one.sort ? { sort: one.sort } : {}) }),
        one.filters,
      )
      if (one.layout) onLayout(one.layout)
      goTo({ pathname: '/accounts', search: next.toString() })
    },
    leave: leaveView,
    keep: () => view && update.mutate({ savedViewId: view.id, ...shown }),
  }
}
