import { BarChart } from '@mui/x-charts/BarChart'
import { useTheme } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { numberWords } from '../../../../lib/number-words.ts'

/** One bar: how much of it is of the first kind, and how much is the rest. */
export interface Bar {
  readonly name: string
  readonly first: number
  readonly rest: number
}

interface FigureChartProps {
  readonly bars: readonly Bar[]
  readonly first: string
  /** None where a bar has one kind only. */
  readonly rest?: string
  readonly across?: boolean
}

const HEIGHT = 256
const THICKEST = 24
const TEXT = { fontSize: 11.5 }
/** So many letters of a name stand beside its bar. */
const NAME_WIDTH = 146

/** The share of its place that a bar across leaves free: few bars are no thicker than many. */
const gapOf = (bars: number): number => Math.max(0.4, 1 - (bars * THICKEST) / HEIGHT)

/** Bars in the accent, on a quiet tone for the rest; up over time, across for names. Its numbers stand in a table beside it. */
export function FigureChart({ bars, first, rest, across = false }: FigureChartProps) {
  const { i18n } = useTranslation()
  const { vars } = useTheme()
  const number = (value: number | null): string => (value === null ? '' : numberWords(value, i18n.language))
  const names = {
    scaleType: 'band' as const,
    data: bars.map(({ name }) => name),
    tickLabelStyle: TEXT,
    disableTicks: true,
  }
  const amounts = {
    tickMinStep: 1,
    tickLabelStyle: TEXT,
    disableLine: true,
    disableTicks: true,
    valueFormatter: number,
    tickNumber: 4,
  }
  return (
    <BarChart
      height={HEIGHT}
      layout={across ? 'horizontal' : 'vertical'}
      skipAnimation
      disableKeyboardNavigation
      borderRadius={2}
      grid={across ? { vertical: true } : { horizontal: true }}
      margin={{ left: 4, right: 16, top: 8, bottom: 0 }}
      xAxis={[across ? amounts : { ...names, categoryGapRatio: 0.35, tickLabelInterval: 'auto' as const }]}
      yAxis={[
        across ? { ...names, width: NAME_WIDTH, categoryGapRatio: gapOf(bars.length) } : { ...amounts, width: 36 },
      ]}
      series={[
        {
          data: bars.map((bar) => bar.first),
          label: first,
          stack: 'all',
          color: vars?.palette.primary.main ?? '',
          valueFormatter: number,
        },
        ...(rest === undefined
          ? []
          : [
              {
                data: bars.map((bar) => bar.rest),
                label: rest,
                stack: 'all',
                color: vars?.palette.outline ?? '',
                valueFormatter: number,
              },
            ]),
      ]}
      slotProps={{ legend: { position: { vertical: 'top', horizontal: 'end' } } }}
      hideLegend={rest === undefined}
    />
  )
}
