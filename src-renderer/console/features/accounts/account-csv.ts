import type { TFunction } from 'i18next'
import type { AccountSummary } from '../../../../src-shared/contract/accounts.ts'
import type { CsvColumn } from '../../../lib/use-csv-command.ts'

/** The accounts list as a file: what the table shows, masked as it came. */
export const accountCsv = (t: TFunction<'console'>): readonly CsvColumn<AccountSummary>[] => [
  { header: t('accounts.columns.name'), text: ({ name }) => name },
  { header: t('accounts.columns.email'), text: ({ email }) => email },
  { header: t('accounts.columns.number'), text: ({ number }) => number?.masked ?? '' },
  { header: t('accounts.columns.country'), text: ({ country }) => country },
  { header: t('accounts.columns.state'), text: ({ state }) => t(`accounts.state.${state}`) },
  { header: t('accounts.columns.id'), text: ({ externalId }) => externalId },
]
