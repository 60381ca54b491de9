import Box from '@mui/material/Box'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountSummary } from '../../../../../src-shared/contract/accounts.ts'
import { DataTable, type DataTableHandle } from '../../../../components/data-table.tsx'
import { Delayed } from '../../../../components/delayed.tsx'
import { ErrorPanel, asAppError } from '../../../../components/error-panel.tsx'
import { PageHead } from '../../../../components/page-head.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { registerSearchedList, SEARCH_FIELD_ID } from '../../../../lib/list-focus.ts'
import { openInNewWindow } from '../../../../lib/open-in-new-window.ts'
import { useCsvCommand } from '../../../../lib/use-csv-command.ts'
import { useSettings } from '../../../../lib/use-desktop.ts'
import { FilterBar } from '../filters/filter-bar.tsx'
import { useAccountFilters } from '../filters/use-account-filters.ts'
import { useAccountPages } from '../api/use-account-pages.ts'
import { tracksOf } from '../../../../components/table-columns.ts'
import { ACCOUNT_COLUMNS } from '../table/account-specs.ts'
import { useArrangement } from '../table/use-arrangement.ts'
import { ListTools } from '../table/list-tools.tsx'
import { accountColumns, AnsweredQuery } from './account-columns.tsx'
import { accountCsv } from '../account-csv.ts'
import { NoAccounts } from './no-accounts.tsx'
import { RecentStrip } from './recent-strip.tsx'
import { SearchRefused } from './search-refused.tsx'
import { useListTitle } from './use-list-title.ts'
import { useGoTo } from '../../../../lib/go-to.ts'

const NONE: readonly AccountSummary[] = []
const idOf = (account: AccountSummary): string => account.id

/** The answer to a search and its filters, in its five states. */
export function AccountList({ query }: { readonly query: string }) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const goTo = useGoTo()
  const url = useAccountFilters()
  const rowHeight = useSettings().density === 'compact' ? 32 : 40
  const hasText = query !== ''
  const arrangement = useArrangement(hasText, url)
  const pages = useAccountPages(query, url.filters, url.sort)
  const { rows, error, isStale, isLooking, more } = pages
  // What the rows on the screen answer: until the next answer they keep their marks.
  const question = JSON.stringify([query, url.filters, url.sort])
  const [answered, setAnswered] = useState({ query, question })
  if (!isStale && answered.question !== question) setAnswered({ query, question })
  const searched = answered.query !== ''
  const columns = useMemo(() => accountColumns(t, searched), [t, searched])
  const tools = useMemo(
    () => (
      <FilterBar url={url}>
        <ListTools searched={hasText} url={url} arrangement={arrangement} />
      </FilterBar>
    ),
    [hasText, url, arrangement],
  )
  const table = useRef<DataTableHandle>(null)
  const open = useCallback((account: AccountSummary) => goTo(`/accounts/${account.id}`), [goTo])
  const openAside = useCallback((account: AccountSummary) => openInNewWindow(`/accounts/${account.id}`), [])

  // Who goes down into a list that still shows the earlier answer is on the first row of the one that comes, unless more is typed.
  const wantsFirst = useRef(false)
  useEffect(() => void (wantsFirst.current = false), [query])
  useEffect(() => {
    if (!isStale && wantsFirst.current) table.current?.focusFirst()
    if (!isStale) wantsFirst.current = false
  }, [isStale])
  // Enter in the search field opens the first row of the settled answer, never of an earlier one.
  const first = isStale || error ? undefined : rows?.[0]
  useEffect(
    () =>
      registerSearchedList({
        focusFirst: () => {
          wantsFirst.current = isStale
          return isStale || (table.current?.focusFirst() ?? false)
        },
        openFirst: () => {
          if (first) open(first)
          return first !== undefined
        },
      }),
    [first, open, isStale],
  )
  useCsvCommand(
    'accounts',
    t('accounts.title'),
    useMemo(() => accountCsv(t), [t]),
    error ? NONE : (rows ?? NONE),
    isStale,
  )
  const title = useListTitle(query, url, isStale ? undefined : pages.understoodAs)
  const counted = rows && !error && !isStale && rows.length > 0 && pages.understoodAs !== 'recent'
  const count = counted ? t(more ? 'accounts.foundMore' : 'accounts.found', { count: rows.length }) : ''
  return (
    <>
      <PageHead title={t('accounts.title')} subtitle={title} note={count} />
      {tools}
      {query === '' && Object.keys(url.filters).length === 0 && <RecentStrip />}
      {error ? (
        asAppError(error).code === 'number_incomplete' || asAppError(error).code === 'lookup_limit' ? (
          <SearchRefused error={asAppError(error)} />
        ) : (
          <ErrorPanel error={error} onRetry={pages.retry} />
        )
      ) : !rows || (rows.length === 0 && isLooking) ? (
        <Delayed>
          <RowsSkeleton tracks={tracksOf(ACCOUNT_COLUMNS, arrangement.layout)} rowHeight={rowHeight} />
        </Delayed>
      ) : rows.length === 0 ? (
        <NoAccounts query={query} url={url} onLookFurther={more} />
      ) : (
        <AnsweredQuery value={answered.query}>
          <DataTable
            ref={table}
            label={title}
            columns={columns}
            arrangement={arrangement}
            rows={rows}
            rowId={idOf}
            answer={answered.question}
            rowHeight={rowHeight}
            stale={isStale}
            onOpen={open}
            onOpenAside={openAside}
            onLeaveTop={() => document.getElementById(SEARCH_FIELD_ID)?.focus()}
            onEnd={isLooking ? undefined : more}
          />
        </AnsweredQuery>
      )}
      {isLooking && rows && (
        <Box role="status" sx={{ padding: '4px 12px', color: 'text.secondary', fontSize: 12 }}>
          {rows.length === 0 ? t('filters.lookingFurther') : common('loading')}
        </Box>
      )}
    </>
  )
}
