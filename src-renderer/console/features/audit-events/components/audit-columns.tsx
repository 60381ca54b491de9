import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import type { TFunction } from 'i18next'
import type { AuditEvent } from '../../../../../src-shared/contract/audit-events.ts'
import type { TableColumn } from '../../../../components/table-features.ts'
import { TimeText } from '../../../../components/time-text.tsx'

export const auditTracks = '120px minmax(150px, 0.9fr) minmax(190px, 1.2fr) 110px 110px minmax(160px, 1.6fr)'

const quiet = { color: 'text.secondary' }

/** The end of an id tells ids apart; the whole stands in its title. */
const shortId = (id: string): string => (id.length > 14 ? `…${id.slice(-8)}` : id)

const detailsOf = (data: AuditEvent['data']): string =>
  Object.entries(data)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(' · ')

/** The columns of the audit trail; a click on an account shows its events only. */
export const auditColumns = (
  t: TFunction<'console'>,
  common: TFunction<'common'>,
  onAccount: (accountId: string) => void,
): readonly TableColumn<AuditEvent>[] => [
  {
    id: 'at',
    header: t('audit.columns.at'),
    cell: ({ row: { original } }) => <TimeText at={original.at} as="moment" />,
  },
  {
    id: 'actor',
    header: t('audit.columns.actor'),
    cell: ({ row: { original } }) => (
      <>
        {original.actorRole ? common(`role.${original.actorRole}`) : t(`audit.actor.${original.actorKind}`)}{' '}
        <Box component="bdi" dir="ltr" sx={quiet} title={original.actorId ?? ''}>
          {original.actorId && shortId(original.actorId)}
        </Box>
      </>
    ),
  },
  {
    id: 'action',
    header: t('audit.columns.action'),
    cell: ({ row: { original } }) => (
      <Box component="bdi" dir="ltr" sx={{ fontWeight: 500 }}>
        {original.action}
      </Box>
    ),
  },
  {
    id: 'account',
    header: t('audit.columns.account'),
    cell: ({
      row: {
        original: { accountId },
      },
    }) =>
      accountId && (
        <ButtonBase
          title={accountId}
          onClick={() => onAccount(accountId)}
          sx={{ font: 'inherit', color: 'primary.main', verticalAlign: 'baseline' }}
        >
          <bdi dir="ltr">{shortId(accountId)}</bdi>
        </ButtonBase>
      ),
  },
  {
    id: 'subject',
    header: t('audit.columns.subject'),
    cell: ({ row: { original } }) => (
      <Box component="bdi" dir="ltr" sx={quiet} title={original.subjectId ?? ''}>
        {original.subjectId && shortId(original.subjectId)}
      </Box>
    ),
  },
  {
    id: 'data',
    header: t('audit.columns.data'),
    cell: ({ row: { original } }) => (
      <Box component="bdi" dir="ltr" sx={quiet} title={detailsOf(original.data)}>
        {detailsOf(original.data)}
      </Box>
    ),
  },
]
