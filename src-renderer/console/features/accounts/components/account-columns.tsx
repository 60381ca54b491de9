import Box from '@mui/material/Box'
import type { TFunction } from 'i18next'
import type { AccountSummary } from '../../../../../src-shared/contract/accounts.ts'
import type { TableColumn } from '../../../../components/data-table.tsx'
import { Highlight } from '../../../../components/highlight.tsx'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { StatusChip } from '../../../../components/status-chip.tsx'
import { ACCOUNT_TONES } from '../account-words.ts'
import { TimeText } from '../../../../components/time-text.tsx'
import { FoundBy } from './found-by.tsx'

/** The columns of the accounts list; `query` is what the shown answer was asked with. */
export const accountColumns = (t: TFunction<'console'>, query: string): readonly TableColumn<AccountSummary>[] => {
  const quiet = { color: 'text.secondary' }
  return [
    {
      id: 'name',
      header: t('accounts.columns.name'),
      cell: ({ row: { original } }) => (
        <Box component="bdi" sx={{ fontWeight: 500 }}>
          <Highlight text={original.name} query={query} />
        </Box>
      ),
    },
    {
      id: 'email',
      header: t('accounts.columns.email'),
      cell: ({ row: { original } }) => (
        <Box component="bdi" dir="ltr" sx={quiet}>
          <Highlight text={original.email} query={query} />
        </Box>
      ),
    },
    {
      id: 'number',
      header: t('accounts.columns.number'),
      cell: ({ row: { original } }) =>
        original.number ? (
          <MaskedNumber number={original.number} />
        ) : (
          <Box component="span" sx={quiet}>
            {t('accounts.noNumber')}
          </Box>
        ),
    },
    { id: 'country', header: t('accounts.columns.country'), cell: ({ row: { original } }) => original.country },
    {
      id: 'language',
      header: t('table.names.language'),
      cell: ({ row: { original } }) => <bdi dir="ltr">{original.language}</bdi>,
    },
    {
      id: 'state',
      header: t('accounts.columns.state'),
      cell: ({ row: { original } }) => (
        <Box component="span" sx={{ display: 'inline-flex', gap: '4px' }}>
          <StatusChip tone={ACCOUNT_TONES[original.state]}>{t(`accounts.state.${original.state}`)}</StatusChip>
          {original.identityCheckPending && <StatusChip tone="waiting">{t('accounts.checkPendingShort')}</StatusChip>}
        </Box>
      ),
    },
    {
      id: 'created',
      header: t('table.names.created'),
      cell: ({ row: { original } }) => (
        <Box component="span" sx={quiet}>
          <TimeText at={original.memberSince} />
        </Box>
      ),
    },
    {
      id: 'match',
      header: query === '' ? t('accounts.columns.id') : t('accounts.columns.match'),
      cell: ({ row: { original } }) => (
        <Box component="span" sx={quiet}>
          {query === '' ? <bdi dir="ltr">{original.externalId}</bdi> : <FoundBy account={original} query={query} />}
        </Box>
      ),
    },
  ]
}
