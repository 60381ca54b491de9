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
  return [
    {
      id: 'name',
      header: t('accounts.columns.name'),
      cell: ({ row: { original } }) => (
        <bdi className="strong">
          <Highlight text={original.name} query={query} />
        </bdi>
      ),
    },
    {
      id: 'email',
      header: t('accounts.columns.email'),
      cell: ({ row: { original } }) => (
        <bdi dir="ltr" className="quiet">
          <Highlight text={original.email} query={query} />
        </bdi>
      ),
    },
    {
      id: 'number',
      header: t('accounts.columns.number'),
      cell: ({ row: { original } }) =>
        original.number ? (
          <MaskedNumber number={original.number} />
        ) : (
          <span className="quiet">{t('accounts.noNumber')}</span>
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
        <span className="chips">
          <StatusChip tone={ACCOUNT_TONES[original.state]}>{t(`accounts.state.${original.state}`)}</StatusChip>
          {original.identityCheckPending && <StatusChip tone="waiting">{t('accounts.checkPendingShort')}</StatusChip>}
        </span>
      ),
    },
    {
      id: 'created',
      header: t('table.names.created'),
      cell: ({ row: { original } }) => (
        <span className="quiet">
          <TimeText at={original.memberSince} />
        </span>
      ),
    },
    {
      id: 'match',
      header: query === '' ? t('accounts.columns.id') : t('accounts.columns.match'),
      cell: ({ row: { original } }) => (
        <span className="quiet">
          {query === '' ? <bdi dir="ltr">{original.externalId}</bdi> : <FoundBy account={original} query={query} />}
        </span>
      ),
    },
  ]
}
