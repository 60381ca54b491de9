import Box from '@mui/material/Box'
import type { TFunction } from 'i18next'
import type { NumberChangeLine } from '../../../../../src-shared/contract/number-changes.ts'
import type { NumberChangeState } from '../../../../../src-shared/contract/verification-views.ts'
import type { TableColumn } from '../../../../components/data-table.tsx'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import type { Tone } from '../../../../components/palettes.ts'
import { StatusChip } from '../../../../components/status-chip.tsx'
import { TimeText } from '../../../../components/time-text.tsx'
import { WithdrawButton } from '../../../../components/withdraw-button.tsx'

export const numberChangeTracks =
  'minmax(120px, 1fr) 286px minmax(170px, 1.5fr) minmax(104px, 0.8fr) minmax(80px, 0.5fr) 96px 112px 108px'

const TONES: Readonly<Record<NumberChangeState, Tone>> = {
  awaiting_owner: 'waiting',
  awaiting_reviewer: 'waiting',
  awaiting_authority: 'waiting',
  awaiting_delay: 'waiting',
  awaiting_possession: 'waiting',
  approved: 'good',
  declined: 'blocked',
  expired: 'quiet',
  cancelled: 'quiet',
}

/** The columns under Requests; `acts` says whether this person may withdraw one. */
export const numberChangeColumns = (
  t: TFunction<'console'>,
  common: TFunction<'common'>,
  acts: boolean,
): readonly TableColumn<NumberChangeLine>[] => [
  {
    id: 'account',
    header: t('requests.columns.account'),
    cell: ({ row: { original } }) => (
      <Box component="bdi" sx={{ fontWeight: 550 }}>
        {original.account.name}
      </Box>
    ),
  },
  {
    id: 'numbers',
    header: t('requests.columns.numbers'),
    cell: ({ row: { original } }) => (
      <>
        {original.change.currentNumber && <MaskedNumber number={original.change.currentNumber} />}{' '}
        <Box component="span" aria-hidden sx={{ color: 'text.secondary', display: 'inline-block', transform: (theme) => (theme.direction === 'rtl' ? 'scaleX(-1)' : 'none') }}>
          →
        </Box>{' '}
        <MaskedNumber number={original.change.newNumber} />
      </>
    ),
  },
  {
    id: 'state',
    header: t('requests.columns.state'),
    cell: ({ row: { original } }) => {
      const { state, endReason } = original.change
      const words = endReason ? `${common(`changeState.${state}`)}: ${common(`changeEnd.${endReason}`)}` : common(`changeState.${state}`)
      return (
        <Box title={words} sx={{ overflow: 'hidden' }}>
          <StatusChip tone={TONES[state]}>{state === 'cancelled' || state === 'declined' ? words : common(`changeState.${state}`)}</StatusChip>
        </Box>
      )
    },
  },
  {
    id: 'reason',
    header: t('requests.columns.reason'),
    cell: ({ row: { original } }) => (original.change.reason ? common(`requestReason.${original.change.reason}`) : ''),
  },
  { id: 'ticket', header: t('requests.columns.ticket'), cell: ({ row: { original } }) => <bdi>{original.change.ticket}</bdi> },
  { id: 'requested', header: t('requests.columns.requested'), cell: ({ row: { original } }) => <TimeText at={original.change.requestedAt} /> },
  {
    id: 'until',
    header: t('requests.columns.until'),
    cell: ({ row: { original } }) => {
      const { endedAt, until } = original.change
      if (endedAt) return <TimeText at={endedAt} />
      return until ? <TimeText at={until} as="moment" /> : null
    },
  },
  {
    id: 'action',
    header: t('requests.columns.action'),
    cell: ({ row: { original } }) => {
      const { change, account } = original
      if (!acts || change.state !== 'awaiting_owner' || change.startedBy !== 'staff') return null
      return <WithdrawButton accountId={account.id} numberChangeId={change.id} ownerName={account.name} label={t('requests.withdraw')} />
    },
  },
]
