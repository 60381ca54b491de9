import type { TFunction } from 'i18next'
import type { NumberChangeLine } from '../../../../src-shared/contract/number-changes.ts'
import type { CsvColumn } from '../../../lib/use-csv-command.ts'

/** The requests as a file: what the table shows, masked as it came; times in UTC. */
export const numberChangeCsv = (
  t: TFunction<'console'>,
  common: TFunction<'common'>,
  show: 'open' | 'ended' | 'all',
): readonly CsvColumn<NumberChangeLine>[] => [
  { header: t('requests.columns.account'), text: ({ account }) => account.name },
  {
    header: t('requests.columns.numbers'),
    text: ({ change }) => [change.currentNumber?.masked ?? '', change.newNumber.masked].join(' → '),
  },
  { header: t('requests.columns.state'), text: ({ change }) => t(`requests.state.${change.state}`) },
  {
    header: t('requests.columns.reason'),
    text: ({ change: { reason, ticket } }) =>
      [reason && common(`requestReason.${reason}`), ticket].filter((each) => each).join(' · '),
  },
  { header: t('requests.columns.requested'), text: ({ change }) => change.requestedAt },
  { header: t(`requests.columns.until.${show}`), text: ({ change }) => change.endedAt ?? change.until ?? '' },
]
