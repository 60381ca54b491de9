import type { TFunction } from 'i18next'
import type { DeadEndLine } from '../../../../src-shared/contract/dead-ends.ts'
import type { CsvColumn } from '../../../lib/use-csv-command.ts'

/** The dead ends as a file: what the table shows, masked as it came; times in UTC. */
export const deadEndCsv = (t: TFunction<'console'>): readonly CsvColumn<DeadEndLine>[] => [
  { header: t('deadEnds.columns.account'), text: ({ account }) => account.name },
  { header: t('deadEnds.columns.number'), text: ({ number }) => number?.masked ?? '' },
  { header: t('deadEnds.columns.kind'), text: ({ deadEnd }) => t(`deadEnds.kind.${deadEnd.kind}`) },
  { header: t('deadEnds.columns.since'), text: ({ deadEnd }) => deadEnd.since },
  { header: t('deadEnds.columns.wayOut'), text: ({ deadEnd }) => t(`deadEnds.wayOut.${deadEnd.wayOut}`) },
]
