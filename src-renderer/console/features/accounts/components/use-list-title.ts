import { useTranslation } from 'react-i18next'
import type { Reply } from '../../../../../src-shared/contract/index.ts'
import type { UrlFilters } from '../filters/use-account-filters.ts'

/** What the list holds, in words; `understoodAs` is undefined until the answer to this question is there. */
export function useListTitle(
  query: string,
  { filters, sort }: Pick<UrlFilters, 'filters' | 'sort'>,
  understoodAs: Reply<'accounts.search'>['understoodAs'] | undefined,
): string {
  const { t } = useTranslation('console')
  if (query === '') {
    if (Object.keys(filters).length > 0) return t('filters.listed')
    return sort ? t('filters.all') : t('accounts.recent')
  }
  if (understoodAs === 'number') return t('accounts.numberLookUp')
  if (understoodAs === 'last_four') return t('accounts.lastFour', { digits: query.slice(-4) })
  return t('accounts.resultsFor', { query })
}
