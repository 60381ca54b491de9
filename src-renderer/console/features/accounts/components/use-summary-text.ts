import { useTranslation } from 'react-i18next'
import { useSlowNow } from '../../../../components/slow-now.ts'
import { agoWords, momentWords } from '../../../../lib/time-words.ts'
import type { SummaryText } from '../summary-text.ts'
import { useBlockedWords } from './use-blocked-words.ts'

/** Says a summary in the console's language. */
export const useSummaryText = (): ((text: SummaryText) => string) => {
  const { t, i18n } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const now = useSlowNow()
  const blocked = useBlockedWords()
  const reasonOf = (reason: SummaryText['reason']): string => {
    if (!reason) return ''
    if (reason.of === 'blocked') return blocked(reason.word)
    const key = `${reason.of}.${reason.word}` as 'deliveryReason.other'
    const known: boolean = i18n.exists(String(key), { ns: 'common' })
    return known ? common(key) : common('unknown')
  }
  return ({ key, ago, until, reason }) =>
    t(`summary.${key}`, {
      ago: ago === undefined ? '' : agoWords(Date.parse(ago), now, i18n.language),
      until: until === undefined ? '' : momentWords(Date.parse(until), now, i18n.language),
      reason: reasonOf(reason),
    })
}
