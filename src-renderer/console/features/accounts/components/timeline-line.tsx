import Box from '@mui/material/Box'
import type { TimelineEntry } from '../../../../../src-shared/contract/account-timeline.ts'
import { ToneIcon } from '../../../../components/status-chip.tsx'
import { TimeText } from '../../../../components/time-text.tsx'
import { CarrierAnswer } from './carrier-answer.tsx'
import { toneOfEntry, useTimelineWords } from './use-timeline-words.tsx'

interface TimelineLineProps {
  readonly entry: TimelineEntry
  readonly memberTimeZone: string | null
}

/** One line: when, what in words, and quietly who and to which number. */
export function TimelineLine({ entry, memberTimeZone }: TimelineLineProps) {
  const { what, detail } = useTimelineWords(entry)
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gridTemplateColumns: '40px 16px minmax(0, 1fr)', gap: '8px', paddingBlock: '5px' }}
    >
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, lineHeight: '20px' }}>
        <TimeText at={entry.at} as="clock" memberTimeZone={memberTimeZone} />
      </Box>
      <Box component="span" sx={{ paddingTop: '3px' }}>
        <ToneIcon tone={toneOfEntry(entry)} size={14} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <div>{what}</div>
        {detail && <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{detail}</Box>}
        {entry.kind === 'delivery' && <CarrierAnswer delivery={entry.delivery} />}
      </Box>
    </Box>
  )
}
