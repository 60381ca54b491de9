import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEvent } from '../../../../../src-shared/contract/audit-events.ts'
import { DataTable } from '../../../../components/data-table.tsx'
import { Delayed } from '../../../../components/delayed.tsx'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { ErrorPanel } from '../../../../components/error-panel.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { useSettings } from '../../../../lib/use-desktop.ts'
import { useAuditEvents } from '../api/list-audit-events.ts'
import { auditColumns, auditTracks } from './audit-columns.tsx'

const NONE: readonly AuditEvent[] = []
const idOf = ({ id }: AuditEvent): string => id

interface AuditEventListProps {
  readonly action: string
  readonly accountId: string
  readonly onAccount: (accountId: string) => void
  readonly onClear: () => void
}

/** The trail, in the five states of a list. */
export function AuditEventList({ action, accountId, onAccount, onClear }: AuditEventListProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const rowHeight = useSettings().density === 'compact' ? 28 : 34
  const { data, error, isError, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useAuditEvents({ action, accountId })
  const rows = useMemo(() => data?.pages.flatMap(({ events }) => events) ?? NONE, [data])
  const columns = useMemo(() => auditColumns(t, common, onAccount), [t, common, onAccount])
  if (isError && !isPlaceholderData) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Delayed>
        <RowsSkeleton tracks={auditTracks} rowHeight={rowHeight} />
      </Delayed>
    )
  if (rows.length === 0)
    return action === '' && accountId === '' ? (
      <EmptyState title={t('audit.emptyTitle')}>{t('audit.emptyBody')}</EmptyState>
    ) : (
      <EmptyState title={t('audit.noneTitle')} action={<Button onClick={onClear}>{common('clearFilters')}</Button>} />
    )
  return (
    <DataTable
      label={t('audit.title')}
      columns={columns}
      tracks={auditTracks}
      rows={rows}
      rowId={idOf}
      rowHeight={rowHeight}
      stale={isPlaceholderData}
      onEnd={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
    />
  )
}
