import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { FigureTotals } from '../../../../../src-shared/contract/figures.ts'
import { microsWords, numberWords } from '../../../../lib/number-words.ts'
import { secondsWords } from '../../../../lib/seconds-words.ts'
import { changeWords, FEW, pointsOf, shareOf, shareOrDash } from '../figure-words.ts'
import { FigureTile, TILE_GRID, type FigureTileProps } from './figure-tile.tsx'

interface FigureTilesProps {
  readonly totals: FigureTotals
  readonly before: FigureTotals
}

/** Numbers first: each beside that of the period before, with how many it is of where these are few. */
export function FigureTiles({ totals, before }: FigureTilesProps) {
  const { t, i18n } = useTranslation('console')
  const { language } = i18n
  const number = (value: number): string => numberWords(value, language)
  const time = (seconds: number | null): string => (seconds === null ? '–' : secondsWords(seconds, language))
  const share = (of: FigureTotals, part: number): number | undefined => shareOf(part, of.sends)
  const points = (now: number | undefined, then: number | undefined): string => {
    const by = pointsOf(now, then)
    return by === undefined
      ? t('insights.noneBefore')
      : t('insights.changePoints', {
          points: numberWords(by, language, { signDisplay: 'exceptZero' }),
          before: shareOrDash(then, language),
        })
  }
  const change = (now: number, then: number, shown: string = number(then)): string =>
    t('insights.change', { change: changeWords(now, then, language), before: shown })
  const fewSends = totals.sends > 0 && totals.sends < FEW ? t('insights.fewSends', { count: totals.sends }) : undefined
  const tiles: readonly FigureTileProps[] = [
    {
      label: t('insights.tile.verified'),
      definition: t('insights.definition.verified'),
      value: shareOrDash(share(totals, totals.verified), language),
      detail: t('insights.ofSends', { part: number(totals.verified), whole: number(totals.sends) }),
      change: points(share(totals, totals.verified), share(before, before.verified)),
      few: fewSends,
    },
    {
      label: t('insights.tile.sends'),
      definition: t('insights.definition.sends'),
      value: number(totals.sends),
      detail: t('insights.approved', { count: totals.approved, amount: number(totals.approved) }),
      change: change(totals.sends, before.sends),
    },
    {
      label: t('insights.tile.time'),
      definition: t('insights.definition.time'),
      value: time(totals.p50Seconds),
      detail: t('insights.p90', { time: time(totals.p90Seconds) }),
      change:
        before.p50Seconds === null
          ? t('insights.noneBefore')
          : t('insights.before', { before: time(before.p50Seconds) }),
      few:
        totals.approved > 0 && totals.approved < FEW
          ? t('insights.fewApproved', { count: totals.approved })
          : undefined,
    },
    {
      label: t('insights.tile.resends'),
      definition: t('insights.definition.resends'),
      value: shareOrDash(share(totals, totals.resends), language),
      detail: t('insights.resends', {
        count: totals.resends,
        amount: number(totals.resends),
        staff: number(totals.staffResends),
      }),
      change: points(share(totals, totals.resends), share(before, before.resends)),
      few: fewSends,
    },
    {
      label: t('insights.tile.refused'),
      definition: t('insights.definition.refused'),
      value: number(totals.refused),
      detail: t('insights.refusedDetail'),
      change: change(totals.refused, before.refused),
    },
    {
      label: t('insights.tile.spend'),
      definition: t('insights.definition.spend'),
      value: numberWords(totals.micros / 1_000_000, language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      detail: t('insights.spendDetail'),
      change: t('insights.before', { before: microsWords(before.micros, language) }),
    },
  ]
  return (
    <Box
      component="ul"
      aria-label={t('insights.tiles')}
      sx={{ ...TILE_GRID, listStyle: 'none', margin: 0, padding: 0 }}
    >
      {tiles.map((tile) => (
        <FigureTile key={tile.label} {...tile} />
      ))}
    </Box>
  )
}
