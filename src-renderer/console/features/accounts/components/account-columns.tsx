import type { TFunction } from 'i18next'
import { createContext, useContext } from 'react'
import type { AccountSummary } from '../../../../../src-shared/contract/accounts.ts'
import type { TableColumn } from '../../../../components/table-features.ts'
import { Highlight } from '../../../../components/highlight.tsx'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { StatusChip } from '../../../../components/status-chip.tsx'
import { ACCOUNT_TONES } from '../account-words.ts'
import { When } from '../../../../components/when.tsx'
import { FoundBy } from './found-by.tsx'

/** What the shown answer was asked with. Beside the columns, which must stay the same from answer to answer: with others every cell would be made anew. */
export const AnsweredQuery = createContext('')

const Found = ({ text }: { readonly text: string }) => <Highlight text={text} query={useContext(AnsweredQuery)} />

function Match({ account }: { readonly account: AccountSummary }) {
  const query = useContext(AnsweredQuery)
  if (query === '') return <bdi dir="ltr">{account.externalId}</bdi>
  return <FoundBy account={account} query={query} />
}

/** The columns of the accounts list; `searched`: the list answers a text. */
export const accountColumns = (t: TFunction<'console'>, searched: boolean): readonly TableColumn<AccountSummary>[] => {
  return [
    {
      id: 'name',
      header: t('accounts.columns.name'),
      cell: ({ row: { original } }) => (
        <bdi className="strong">
          <Found text={original.name} />
        </bdi>
      ),
    },
    {
      id: 'email',
      header: t('accounts.columns.email'),
      cell: ({ row: { original } }) => (
        <bdi dir="ltr" className="quiet">
          <Found text={original.email} />
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
          <When at={original.memberSince} as="ago" />
        </span>
      ),
    },
    {
      id: 'match',
      header: t(searched ? 'accounts.columns.match' : 'accounts.columns.id'),
      cell: ({ row: { original } }) => (
        <span className="quiet">
          <Match account={original} />
        </span>
      ),
    },
  ]
}
