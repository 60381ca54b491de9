import Box from '@mui/material/Box'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useTranslation } from 'react-i18next'
import { FIGURE_GROUPINGS, PERIODS, type Period } from '../../../../src-shared/contract/figures.ts'
import { Delayed } from '../../../components/delayed.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { PageHead } from '../../../components/page-head.tsx'
import { RoleGate } from '../../../components/role-gate.tsx'
import { scrolls } from '../../../components/scrolls.ts'
import { clockWords } from '../../../lib/time-words.ts'
import { useUrlChoice } from '../../../lib/url-state.ts'
import { useFigures } from './api/get-figures.ts'
import { ActivitySection } from './components/activity-section.tsx'
import { FigureSections } from './components/figure-sections.tsx'
import { FigureTiles } from './components/figure-tiles.tsx'
import { InsightsSkeleton } from './components/insights-skeleton.tsx'

/** Figures of a period, and what staff did in it. */
export function InsightsPage() {
  const { t } = useTranslation('console')
  return (
    <RoleGate roles={['supervisor']} sentence={t('insights.forbidden')}>
      <Insights />
    </RoleGate>
  )
}

const DEFAULT_FIRST = ['7d', '24h', '30d'] as const satisfies readonly Period[]

function Insights() {
  const { t, i18n } = useTranslation('console')
  const [period, setPeriod] = useUrlChoice('period', DEFAULT_FIRST)
  const [by, setBy] = useUrlChoice('by', FIGURE_GROUPINGS)
  const { data, error, isPlaceholderData, refetch } = useFigures(period, by)
  const nothing = data && data.totals.sends + data.totals.approved + data.totals.refused + data.totals.micros === 0
  return (
    <Box sx={scrolls}>
      <PageHead
        title={t('insights.title')}
        subtitle={t('insights.lead')}
        note={data ? t('insights.asOf', { time: clockWords(Date.parse(data.until), i18n.language) }) : ''}
      >
        <ToggleButtonGroup
          exclusive
          value={period}
          aria-label={t('insights.periodLabel')}
          onChange={(_, chosen: Period | null) => chosen && setPeriod(chosen)}
        >
          {PERIODS.map((one) => (
            <ToggleButton key={one} value={one}>
              {t(`insights.period.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </PageHead>
      <Box sx={{ padding: '0 12px 32px', maxWidth: 1240, display: 'grid', gap: '20px' }}>
        {error && !data && <ErrorPanel error={error} onRetry={() => void refetch()} />}
        {!error && !data && (
          <Delayed>
            <InsightsSkeleton />
          </Delayed>
        )}
        {data && (
          <Box
            sx={{ display: 'grid', gap: '20px', opacity: isPlaceholderData ? 0.65 : 1 }}
            aria-busy={isPlaceholderData}
          >
            <FigureTiles totals={data.totals} before={data.before} />
            {nothing ? (
              <EmptyState title={t('insights.emptyTitle')}>{t('insights.emptyBody')}</EmptyState>
            ) : (
              <FigureSections figures={data} period={period} by={by} onBy={setBy} />
            )}
          </Box>
        )}
        <ActivitySection period={period} />
      </Box>
    </Box>
  )
}
