import { useTranslation } from 'react-i18next'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { FIGURE_GROUPINGS, type FigureGrouping, type Period } from '../../../../../src-shared/contract/figures.ts'
import type { Reply } from '../../../../../src-shared/contract/index.ts'
import { numberWords } from '../../../../lib/number-words.ts'
import { clockWords, dateWords } from '../../../../lib/time-words.ts'
import { useFigureNames } from '../use-figure-names.ts'
import { shareOf, shareOrDash } from '../figure-words.ts'
import { ChartSection } from './chart-section.tsx'
import { FigureTable } from './figure-table.tsx'
import { LazyChart } from './lazy-chart.tsx'
import { secondsWords } from '../../../../lib/seconds-words.ts'

/** The chart shows so many names; the table shows all. */
const MOST_BARS = 8

interface FigureSectionsProps {
  readonly figures: Reply<'figures.get'>
  readonly period: Period
  readonly by: FigureGrouping
  readonly onBy: (by: FigureGrouping) => void
}

/** Sends over time, by country, carrier or channel, and what was refused or ended. */
export function FigureSections({ figures, period, by, onBy }: FigureSectionsProps) {
  const { t, i18n } = useTranslation('console')
  const { language } = i18n
  const { groupName, blockName } = useFigureNames()
  const number = (value: number): string => numberWords(value, language)
  const share = (part: number, whole: number): string => shareOrDash(shareOf(part, whole), language)
  const time = (seconds: number | null): string => (seconds === null ? '–' : secondsWords(seconds, language))
  const end = Date.parse(figures.until)
  const partName = (from: string): string =>
    period === '24h' ? clockWords(Date.parse(from), language) : dateWords(Date.parse(from), end, language)
  const columns = {
    sends: t('insights.column.sends'),
    verified: t('insights.column.verified'),
    share: t('insights.column.share'),
  }
  const legend = { first: t('insights.entered'), rest: t('insights.notEntered') }
  const sent = figures.groups.filter(({ sends }) => sends > 0).slice(0, MOST_BARS)
  return (
    <>
      <ChartSection
        title={t('insights.overTime')}
        hint={t('insights.overTimeHint')}
        chart={
          <LazyChart
            {...legend}
            bars={figures.series.map(({ from, sends, verified }) => ({
              name: partName(from),
              first: verified,
              rest: sends - verified,
            }))}
          />
        }
        table={
          <FigureTable
            label={t('insights.overTime')}
            columns={[t('insights.column.from'), columns.sends, columns.verified, columns.share]}
            rows={figures.series.toReversed().map(({ from, sends, verified }) => ({
              id: from,
              name: partName(from),
              cells: [number(sends), number(verified), share(verified, sends)],
            }))}
          />
        }
      />
      <ChartSection
        title={t(`insights.by.${by}`)}
        hint={t('insights.byHint')}
        controls={
          <ToggleButtonGroup
            exclusive
            value={by}
            aria-label={t('insights.byLabel')}
            onChange={(_, chosen: FigureGrouping | null) => chosen && onBy(chosen)}
          >
            {FIGURE_GROUPINGS.map((one) => (
              <ToggleButton key={one} value={one}>
                {t(`insights.grouping.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        }
        chart={
          <LazyChart
            across
            {...legend}
            bars={sent.map(({ key, sends, verified }) => ({
              name: groupName(by, key),
              first: verified,
              rest: sends - verified,
            }))}
          />
        }
        table={
          <FigureTable
            label={t(`insights.by.${by}`)}
            columns={[
              t(`insights.grouping.${by}`),
              columns.sends,
              columns.share,
              t('insights.column.resends'),
              t('insights.column.time'),
              t('insights.column.p90'),
              t('insights.column.spend'),
            ]}
            rows={figures.groups.map((group) => ({
              id: group.key ?? '',
              name: groupName(by, group.key),
              cells: [
                number(group.sends),
                share(group.verified, group.sends),
                share(group.resends, group.sends),
                time(group.p50Seconds),
                time(group.p90Seconds),
                numberWords(group.micros / 1_000_000, language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
              ],
            }))}
          />
        }
      />
      {figures.blocked.length > 0 && (
        <ChartSection
          title={t('insights.blocked')}
          hint={t('insights.definition.blocked')}
          chart={
            <LazyChart
              across
              first={t('insights.column.count')}
              bars={figures.blocked
                .filter(({ count }) => count > 0)
                .slice(0, MOST_BARS)
                .map((block) => ({ name: blockName(block), first: block.count, rest: 0 }))}
            />
          }
          table={
            <FigureTable
              label={t('insights.blocked')}
              columns={[t('insights.column.reason'), t('insights.column.count'), t('insights.column.before')]}
              rows={figures.blocked.map((block) => ({
                id: `${block.what} ${block.code}`,
                name: blockName(block),
                cells: [number(block.count), number(block.before)],
              }))}
            />
          }
        />
      )}
    </>
  )
}
