import Box from '@mui/material/Box'
import type { TFunction } from 'i18next'
import type { DeadEndLine } from '../../../../../src-shared/contract/dead-ends.ts'
import type { TableColumn } from '../../../../components/data-table.tsx'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { StatusChip } from '../../../../components/status-chip.tsx'
import { TimeText } from '../../../../components/time-text.tsx'

/** CSS grid tracks of the columns. */
export const DEAD_END_TRACKS = 'minmax(130px, 0.8fr) 136px 250px 104px minmax(180px, 1.6fr)'

/** The columns of the list of dead ends. */
export const deadEndColumns = (t: TFunction<'console'>): readonly TableColumn<DeadEndLine>[] => [
  {
    id: 'account',
    header: t('deadEnds.columns.account'),
    cell: ({ row: { original } }) => (
      <Box component="bdi" sx={{ fontWeight: 500 }}>
        {original.account.name}
      </Box>
    ),
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
    cell: ({ row: { original } }) => {
      const words = t(`summary.wayOut.${original.deadEnd.wayOut}`)
      return (
        <Box component="span" title={words} sx={{ color: 'text.secondary' }}>
          {words}
        </Box>
      )
    },
  },
]
