import Tooltip from '@mui/material/Tooltip'
import { useTranslation } from 'react-i18next'
import { agoWords, clockWords, exactWords, momentWords, sinceWords } from '../lib/time-words.ts'
import { useSlowNow } from './slow-now.ts'

interface TimeTextProps {
  /** ISO 8601, UTC. */
  readonly at: string
  /** `ago`: “2 min ago”; `moment`: “tomorrow 10:14”; `clock`: “10:14”; `since`: “10:14” today, else the day. */
  readonly as?: 'ago' | 'moment' | 'clock' | 'since'
  /** The member's zone, shown too on hovering where it is known. */
  readonly memberTimeZone?: string | null
}

const WORDS = {
  ago: agoWords,
  moment: momentWords,
  since: sinceWords,
  clock: (at: number, _now: number, language: string) => clockWords(at, language),
} as const

/** A time in words, the exact one on hovering; in the viewer's zone. */
export function TimeText({ at, as = 'ago', memberTimeZone }: TimeTextProps) {
  const { i18n, t } = useTranslation()
  const now = useSlowNow()
  const time = Date.parse(at)
  const language = i18n.language
  const words = WORDS[as](time, now, language)
  const exact = exactWords(time, language)
  const title = memberTimeZone
    ? `${exact} · ${t('membersTime', { time: exactWords(time, language, memberTimeZone) })}`
    : exact
  return (
    <Tooltip title={title}>
      <time dateTime={at} style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
        {words}
      </time>
    </Tooltip>
  )
}
