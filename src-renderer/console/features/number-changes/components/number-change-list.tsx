import Button from '@mui/material/Button'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NumberChangeLine } from '../../../../../src-shared/contract/number-changes.ts'
import { DataTable } from '../../../../components/data-table.tsx'
import { Delayed } from '../../../../components/delayed.tsx'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { ErrorPanel } from '../../../../components/error-panel.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { useCsvCommand } from '../../../../lib/use-csv-command.ts'
import { useRoles, useSettings } from '../../../../lib/use-desktop.ts'
import { useNumberChanges } from '../api/list-number-changes.ts'
import { numberChangeCsv } from '../number-change-csv.ts'
import { numberChangeColumns, numberChangeTracks } from './number-change-columns.tsx'
import { useGoTo } from '../../../../lib/go-to.ts'

const NONE: readonly NumberChangeLine[] = []
const idOf = ({ change }: NumberChangeLine): string => change.id

interface NumberChangeListProps {
  readonly show: 'open' | 'ended' | 'all'
  readonly onShowAll: () => void
}

/** The requests, in the five states of a list. */
export function NumberChangeList({ show, onShowAll }: NumberChangeListProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const goTo = useGoTo()
  const roles = useRoles()
  const acts = roles.includes('agent') || roles.includes('supervisor')
  const rowHeight = useSettings().density === 'compact' ? 34 : 42
  const { data, error, isError, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useNumberChanges(show)
  const rows = useMemo(() => data?.pages.flatMap(({ changes }) => changes) ?? NONE, [data])
  const columns = useMemo(() => numberChangeColumns(t, common, show, acts), [t, common, show, acts])
  const open = useCallback(({ account }: NumberChangeLine) => goTo(`/accounts/${account.id}`), [goTo])
  useCsvCommand(
    'requests',
    t('requests.title'),
    useMemo(() => numberChangeCsv(t, common, show), [t, common, show]),
    rows,
    isPlaceholderData,
  )
  if (isError && !data) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Delayed>
        <RowsSkeleton tracks={numberChangeTracks(show)} rowHeight={rowHeight} />
      </Delayed>
    )
  if (rows.length === 0)
    return (
      <EmptyState
        title={t(`requests.noneTitle.${show}`)}
        action={show !== 'all' && <Button onClick={onShowAll}>{t('requests.showAll')}</Button>}
      >
        {t('requests.emptyBody')}
      </EmptyState>
    )
  return (
    <DataTable
      label={t('requests.title')}
      columns={columns}
      tracks={numberChangeTracks(show)}
      rows={rows}
      rowId={idOf}
      rowHeight={rowHeight}
      stale={isPlaceholderData}
      onOpen={open}
      onEnd={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
    />
  )
}
