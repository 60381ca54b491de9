import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { AccountSummary } from '../../../../../src-shared/contract/accounts.ts'
import { DataTable, type DataTableHandle } from '../../../../components/data-table.tsx'
import { Delayed } from '../../../../components/delayed.tsx'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { ErrorPanel, asAppError } from '../../../../components/error-panel.tsx'
import { PageHead } from '../../../../components/page-head.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { registerSearchedList, SEARCH_FIELD_ID } from '../../../../lib/list-focus.ts'
import { openInNewWindow } from '../../../../lib/open-in-new-window.ts'
import { useSettings } from '../../../../lib/use-desktop.ts'
import { useSearchAccounts } from '../api/search-accounts.ts'
import { accountColumns, accountTracks } from './account-columns.tsx'
import { SearchRefused } from './search-refused.tsx'

const NONE: readonly AccountSummary[] = []
const idOf = (account: AccountSummary): string => account.id

/** The answer to a search, in its five states. */
export function AccountList({ query }: { readonly query: string }) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const navigate = useNavigate()
  const rowHeight = useSettings().density === 'compact' ? 32 : 40
  const { data, error, isError, isPlaceholderData, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } =
    useSearchAccounts(query)
  const rows = useMemo(() => data?.pages.flatMap(({ accounts }) => accounts) ?? NONE, [data])
  const shownQuery = isPlaceholderData ? '' : query
  const columns = useMemo(() => accountColumns(t, shownQuery), [t, shownQuery])
  const table = useRef<DataTableHandle>(null)
  const open = useCallback((account: AccountSummary) => void navigate(`/accounts/${account.id}`), [navigate])
  const openAside = useCallback((account: AccountSummary) => openInNewWindow(`/accounts/${account.id}`), [])

  // Enter in the search field opens the first row of the settled answer, never of an earlier one.
  const first = isPlaceholderData || isError ? undefined : rows[0]
  useEffect(
    () =>
      registerSearchedList({
        focusFirst: () => table.current?.focusFirst() ?? false,
        openFirst: () => {
          if (first) open(first)
          return first !== undefined
        },
      }),
    [first, open],
  )
  const understood = data?.pages[0]?.understoodAs
  const title =
    query === ''
      ? t('accounts.recent')
      : understood === 'number' && !isPlaceholderData
        ? t('accounts.numberLookUp')
        : understood === 'last_four' && !isPlaceholderData
          ? t('accounts.lastFour', { digits: query.slice(-4) })
          : t('accounts.resultsFor', { query })
  const count = hasNextPage
    ? t('accounts.foundMore', { count: rows.length })
    : t('accounts.found', { count: rows.length })
  return (
    <>
      <PageHead
        title={t('accounts.title')}
        subtitle={title}
        note={data && !isError && rows.length > 0 && query !== '' ? count : ''}
      />
      {isError ? (
        asAppError(error).code === 'number_incomplete' || asAppError(error).code === 'lookup_limit' ? (
          <SearchRefused error={asAppError(error)} />
        ) : (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        )
      ) : !data ? (
        <Delayed>
          <RowsSkeleton tracks={accountTracks} rowHeight={rowHeight} />
        </Delayed>
      ) : rows.length === 0 ? (
        query === '' ? (
          <EmptyState title={t('accounts.emptyTitle')}>{t('accounts.emptyBody')}</EmptyState>
        ) : (
          <EmptyState
            title={t('accounts.noneTitle', { query })}
            action={<Button onClick={() => void navigate('/accounts')}>{t('frame.search.clear')}</Button>}
          >
            {t('accounts.noneBody')}
          </EmptyState>
        )
      ) : (
        <DataTable
          ref={table}
          label={title}
          columns={columns}
          tracks={accountTracks}
          rows={rows}
          rowId={idOf}
          rowHeight={rowHeight}
          stale={isPlaceholderData}
          onOpen={open}
          onOpenAside={openAside}
          onLeaveTop={() => document.getElementById(SEARCH_FIELD_ID)?.focus()}
          onEnd={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
        />
      )}
      {isFetchingNextPage && (
        <Box role="status" sx={{ padding: '4px 12px', color: 'text.secondary', fontSize: 12 }}>
          {common('loading')}
        </Box>
      )}
    </>
  )
}
