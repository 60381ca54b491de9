import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../../components/empty-state.tsx'
import type { UrlFilters } from '../filters/use-account-filters.ts'
import { useGoTo } from '../../../../lib/go-to.ts'

interface NoAccountsProps {
  readonly query: string
  readonly url: UrlFilters
  /** There is more to look at; it is asked for only when somebody wants it. */
  readonly onLookFurther: (() => void) | undefined
}

/** A list without rows: none at all, none that the text matches, none that the filters let through. */
export function NoAccounts({ query, url, onLookFurther }: NoAccountsProps) {
  const { t } = useTranslation('console')
  const goTo = useGoTo()
  const clearSearch = <Button onClick={() => goTo('/accounts')}>{t('frame.search.clear')}</Button>
  if (Object.keys(url.filters).length > 0)
    return (
      <EmptyState
        title={
          onLookFurther
            ? t('filters.lookedSoFar')
            : query === ''
              ? t('filters.noneTitle')
              : t('filters.noneTitleFor', { query })
        }
        action={
          <>
            {onLookFurther && (
              <Button onClick={onLookFurther} sx={{ marginInlineEnd: 2 }}>
                {t('filters.lookFurther')}
              </Button>
            )}
            <Button onClick={url.clear}>{t('filters.clear')}</Button>
          </>
        }
      >
        {t('filters.noneBody')}
      </EmptyState>
    )
  return query === '' ? (
    <EmptyState title={t('accounts.emptyTitle')}>{t('accounts.emptyBody')}</EmptyState>
  ) : (
    <EmptyState title={t('accounts.noneTitle', { query })} action={clearSearch}>
      {t('accounts.noneBody')}
    </EmptyState>
  )
}
