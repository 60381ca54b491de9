import Button from '@mui/material/Button'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicateCaseLine } from '../../../../../src-shared/contract/duplicate-cases.ts'
import { DataTable } from '../../../../components/data-table.tsx'
import type { TableColumn } from '../../../../components/table-features.ts'
import { Delayed } from '../../../../components/delayed.tsx'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { ErrorPanel } from '../../../../components/error-panel.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import type { useDuplicateCases } from '../api/list-duplicate-cases.ts'
import { CaseLine } from './case-line.tsx'

interface CaseListProps {
  readonly list: ReturnType<typeof useDuplicateCases>
  readonly rows: readonly DuplicateCaseLine[]
  readonly selectedId: string | undefined
  readonly filtered: boolean
  readonly onOpen: (id: string) => void
  readonly onClear: () => void
}

const TRACKS = 'minmax(0, 1fr)'
const HEIGHT = 76
const idOf = ({ id }: DuplicateCaseLine): string => id

/** The ranked list of cases, in the five states of a list. */
export function CaseList({ list, rows, selectedId, filtered, onOpen, onClear }: CaseListProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const columns = useMemo<readonly TableColumn<DuplicateCaseLine>[]>(
    () => [{ id: 'case', header: t('cases.list'), cell: ({ row: { original } }) => <CaseLine line={original} /> }],
    [t],
  )
  const open = useCallback(({ id }: DuplicateCaseLine) => onOpen(id), [onOpen])
  const { data, error, isError, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = list
  if (isError && !data) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Delayed>
        <RowsSkeleton tracks={TRACKS} rowHeight={HEIGHT} />
      </Delayed>
    )
  if (rows.length === 0)
    return filtered ? (
      <EmptyState title={t('cases.noneTitle')} action={<Button onClick={onClear}>{common('clearFilters')}</Button>}>
        {t('cases.emptyBody')}
      </EmptyState>
    ) : (
      <EmptyState title={t('cases.emptyTitle')}>{t('cases.emptyBody')}</EmptyState>
    )
  return (
    <DataTable
      label={t('cases.list')}
      columns={columns}
      tracks={TRACKS}
      rows={rows}
      rowId={idOf}
      rowHeight={HEIGHT}
      stale={isPlaceholderData}
      selectedId={selectedId ?? ''}
      onOpen={open}
      onEnd={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
    />
  )
}
