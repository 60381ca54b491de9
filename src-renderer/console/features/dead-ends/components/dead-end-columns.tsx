import Box from '@mui/material/Box'
import type { TFunction } from 'i18next'
import type { DeadEndLine } from '../../../../../src-shared/contract/dead-ends.ts'
import type { TableColumn } from '../../../../components/table-features.ts'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { StatusChip } from '../../../../components/status-chip.tsx'
import { TimeText } from '../../../../components/time-text.tsx'

/** CSS grid tracks of the columns. */
export const DEAD_END_TRACKS = 'minmax(110px, 1fr) 132px 252px 84px minmax(150px, 1.2fr)'

/** The columns of the list of dead ends. */
export const deadEndColumns = (t: TFunction<'console'>): readonly TableColumn<DeadEndLine>[] => [
  {
    id: 'account',
    header: t('deadEnds.columns.account'),
    cell: ({ row: { original } }) => <bdi className="strong">{original.account.name}</bdi>,
  },
  {
    id: 'number',
    header: t('deadEnds.columns.number'),
    cell: ({ row: { original } }) => original.number && <MaskedNumber number={original.number} />,
  },
  {
    id: 'kind',
    header: t('deadEnds.columns.kind'),
    cell: ({ row: { original } }) => (
      <StatusChip tone="blocked">{t(`deadEnds.kind.${original.deadEnd.kind}`)}</StatusChip>
    ),
  },
  {
    id: 'since',
    header: t('deadEnds.columns.since'),
    cell: ({ row: { original } }) => <TimeText at={original.deadEnd.since} as="since" />,
  },
  {
    id: 'wayOut',
    header: t('deadEnds.columns.wayOut'),
    cell: ({
      row: {
        original: { deadEnd },
      },
    }) => (
      <Box component="span" title={t(`summary.wayOut.${deadEnd.wayOut}`)}>
        {t(`deadEnds.wayOut.${deadEnd.wayOut}`)}
      </Box>
    ),
  },
]
