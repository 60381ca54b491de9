import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Delayed } from '../../../../components/delayed.tsx'
import { ErrorPanel } from '../../../../components/error-panel.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { useSlowNow } from '../../../../components/slow-now.ts'
import { dayWords } from '../../../../lib/time-words.ts'
import { useUrlChoice } from '../../../../lib/url-state.ts'
import { useTimeline } from '../api/get-timeline.ts'
import { byDay, TIMELINE_FILTERS } from '../timeline-groups.ts'
import { ColumnSection } from './column-section.tsx'
import { TimelineFilter } from './timeline-filter.tsx'
import { TimelineLine } from './timeline-line.tsx'

interface TimelineProps {
  readonly accountId: string
  readonly memberTimeZone: string | null
}

/** What happened, newest first, in words. */
export function Timeline({ accountId, memberTimeZone }: TimelineProps) {
  const { t, i18n } = useTranslation('console')
  const now = useSlowNow()
  const [show, setShow] = useUrlChoice('show', TIMELINE_FILTERS)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useTimeline(
    accountId,
    show,
  )
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data])
  const days = useMemo(() => byDay(entries), [entries])
  return (
    <ColumnSection title={t('timeline.title')}>
      <TimelineFilter value={show} onChange={setShow} />
      {!data && error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Delayed>
          <RowsSkeleton tracks="52px minmax(0, 1fr)" rowHeight={36} />
        </Delayed>
      )}
      {data && days.length === 0 && (
        <Typography color="textSecondary" role="status">
          {t(show === 'all' ? 'timeline.empty' : 'timeline.filteredEmpty')}
        </Typography>
      )}
      <Box aria-busy={isPlaceholderData} sx={{ opacity: isPlaceholderData ? 0.6 : 1 }}>
        {days.map(({ day, lines }) => (
          <Box key={day} sx={{ '& + &': { marginTop: '10px' } }}>
            <Typography
              variant="caption"
              component="h3"
              color="textSecondary"
              sx={{ fontWeight: 500, '&::first-letter': { textTransform: 'uppercase' } }}
            >
              {dayWords(day, now, i18n.language)}
            </Typography>
            <Box component="ol" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {lines.map((entry) => (
                <TimelineLine key={entry.id} entry={entry} memberTimeZone={memberTimeZone} />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      {hasNextPage && (
        <Button
          variant="text"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          sx={{ marginTop: '8px' }}
        >
          {t('timeline.earlier')}
        </Button>
      )}
    </ColumnSection>
  )
}
