import Box from '@mui/material/Box'
import type { TFunction } from 'i18next'
import type { NumberChangeLine } from '../../../../../src-shared/contract/number-changes.ts'
import type { NumberChangeState } from '../../../../../src-shared/contract/verification-views.ts'
import type { TableColumn } from '../../../../components/table-features.ts'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import type { Tone } from '../../../../components/palettes.ts'
import { StatusChip } from '../../../../components/status-chip.tsx'
import { TimeText } from '../../../../components/time-text.tsx'
import { WithdrawButton } from '../../../../components/withdraw-button.tsx'

type Shown = 'open' | 'ended' | 'all'

/** CSS grid tracks of the columns; what has ended cannot be withdrawn, so its reason gets the room. */
export const numberChangeTracks = (show: Shown): string =>
  show === 'ended'
    ? 'minmax(140px, 1fr) 236px minmax(250px, 1.4fr) minmax(170px, 1fr) 108px 108px'
    : 'minmax(120px, 1fr) 236px 206px minmax(160px, 1fr) 108px 116px 104px'

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
  show: Shown,
  acts: boolean,
): readonly TableColumn<NumberChangeLine>[] => [
  {
    id: 'account',
    header: t('requests.columns.account'),
    cell: ({ row: { original } }) => <bdi className="strong">{original.account.name}</bdi>,
  },
  {
    id: 'numbers',
    header: t('requests.columns.numbers'),
    cell: ({ row: { original } }) => (
      <>
        {original.change.currentNumber && <MaskedNumber number={original.change.currentNumber} />}{' '}
        <Box
          component="span"
          aria-hidden
          sx={{
            color: 'text.secondary',
            display: 'inline-block',
            transform: (theme) => (theme.direction === 'rtl' ? 'scaleX(-1)' : 'none'),
          }}
        >
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
      const why = endReason && (state === 'cancelled' || endReason === 'not_me') ? common(`changeEnd.${endReason}`) : ''
      return (
        <span title={why}>
          <StatusChip tone={TONES[state]}>{t(`requests.state.${state}`)}</StatusChip>
          {why && (
            <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, marginInlineStart: '6px' }}>
              {why}
            </Box>
          )}
        </span>
      )
    },
  },
  {
    id: 'reason',
    header: t('requests.columns.reason'),
    cell: ({ row: { original } }) => {
      const { reason, ticket } = original.change
      return (
        <>
          {reason && common(`requestReason.${reason}`)}
          {reason && ticket && ' · '}
          <bdi>{ticket}</bdi>
        </>
      )
    },
  },
  {
    id: 'requested',
    header: t('requests.columns.requested'),
    cell: ({ row: { original } }) => <TimeText at={original.change.requestedAt} />,
  },
  {
    id: 'until',
    header: t(`requests.columns.until.${show}`),
    cell: ({ row: { original } }) => {
      const { endedAt, until } = original.change
      if (endedAt) return <TimeText at={endedAt} />
      return until ? <TimeText at={until} as="moment" /> : null
    },
  },
  ...(show === 'ended' ? [] : [withdrawColumn(t, acts)]),
]

const withdrawColumn = (t: TFunction<'console'>, acts: boolean): TableColumn<NumberChangeLine> => ({
  id: 'action',
  header: t('requests.columns.action'),
  cell: ({ row: { original } }) => {
    const { change, account } = original
    if (!acts || change.state !== 'awaiting_owner' || change.startedBy !== 'staff') return null
    return (
      <WithdrawButton
        accountId={account.id}
        numberChangeId={change.id}
        ownerName={account.name}
        label={t('requests.withdraw')}
      />
    )
  },
})
