import { useTranslation } from 'react-i18next'
import { agoWords, clockWords, dateWords, exactWords, momentWords } from '../lib/time-words.ts'
import { useSlowNow } from './slow-now.ts'

const WORDS = {
  ago: agoWords,
  date: dateWords,
  moment: momentWords,
  clock: (at: number, _now: number, language: string) => clockWords(at, language),
}

/** An instant (ISO 8601, UTC) in words in the viewer's zone, the exact one on hovering; without a tooltip's script. */
export function When({ at, as }: { readonly at: string; readonly as: keyof typeof WORDS }) {
  const { i18n } = useTranslation()
  const time = Date.parse(at)
  return (
    <time
      dateTime={at}
      title={exactWords(time, i18n.language)}
      style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
    >
      {WORDS[as](time, useSlowNow(), i18n.language)}
    </time>
  )
}
