import Button from '@mui/material/Button'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeadEndLine } from '../../../../../src-shared/contract/dead-ends.ts'
import { DataTable } from '../../../../components/data-table.tsx'
import { Delayed } from '../../../../components/delayed.tsx'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { ErrorPanel } from '../../../../components/error-panel.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { useCsvCommand } from '../../../../lib/use-csv-command.ts'
import { useSettings } from '../../../../lib/use-desktop.ts'
import type { useDeadEnds } from '../api/list-dead-ends.ts'
import { deadEndCsv } from '../dead-end-csv.ts'
import { DEAD_END_TRACKS, deadEndColumns } from './dead-end-columns.tsx'
import { useGoTo } from '../../../../lib/go-to.ts'

const NONE: readonly DeadEndLine[] = []
const idOf = ({ account }: DeadEndLine): string => account.id

interface DeadEndListProps {
  readonly found: ReturnType<typeof useDeadEnds>
  /** Shows every kind; absent where that is what is shown. */
  readonly onShowAll: (() => void) | undefined
}

/** The dead ends, in the five states of a list. */
export function DeadEndList({ found, onShowAll }: DeadEndListProps) {
  const { t } = useTranslation('console')
  const goTo = useGoTo()
  const rowHeight = useSettings().density === 'compact' ? 34 : 42
  const { data, error, isError, isLooking, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = found
  const rows = useMemo(() => data?.pages.flatMap(({ deadEnds }) => deadEnds) ?? NONE, [data])
  const columns = useMemo(() => deadEndColumns(t), [t])
  const open = useCallback(({ account }: DeadEndLine) => goTo(`/accounts/${account.id}`), [goTo])
  const csv = useMemo(() => deadEndCsv(t), [t])
  useCsvCommand('dead_ends', t('deadEnds.tab'), csv, rows, isPlaceholderData)
  if (isError && !data) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  if (!data || (rows.length === 0 && isLooking))
    return (
      <Delayed>
        <RowsSkeleton tracks={DEAD_END_TRACKS} rowHeight={rowHeight} />
      </Delayed>
    )
  if (rows.length === 0)
    return (
      <EmptyState
        title={t(onShowAll ? 'deadEnds.noneOfKind' : 'deadEnds.none')}
        action={onShowAll && <Button onClick={onShowAll}>{t('deadEnds.showAll')}</Button>}
      >
        {t('deadEnds.emptyBody')}
      </EmptyState>
    )
  return (
    <DataTable
      label={t('deadEnds.tab')}
      columns={columns}
      tracks={DEAD_END_TRACKS}
      rows={rows}
      rowId={idOf}
      rowHeight={rowHeight}
      stale={isPlaceholderData}
      onOpen={open}
      onEnd={hasNextPage && !isLooking ? () => void fetchNextPage() : undefined}
    />
  )
}
