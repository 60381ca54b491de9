import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../../../src-shared/contract/account-timeline.ts'
import { assertNever } from '../../../../../src-shared/lang/assert-never.ts'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import type { Tone } from '../../../../components/palettes.ts'
import { CHANGE_TONES, CHECK_TONES, DELIVERY_TONES } from '../account-words.ts'

const VERIFICATION_TONES = {
  pending: 'waiting',
  approved: 'good',
  expired: 'quiet',
  exhausted: 'blocked',
  cancelled: 'quiet',
} as const

/** The status hue of a line. */
export const toneOfEntry = (entry: TimelineEntry): Tone => {
  switch (entry.kind) {
    case 'delivery':
      return DELIVERY_TONES[entry.delivery.state]
    case 'verification':
      return VERIFICATION_TONES[entry.state]
    case 'number_change':
      return CHANGE_TONES[entry.state]
    case 'identity_check':
      return CHECK_TONES[entry.state]
    case 'wrong_code':
    case 'duplicate_attempt':
      return 'blocked'
    case 'account':
    case 'notice':
    case 'reveal':
    case 'note':
      return 'quiet'
    default:
      return assertNever(entry)
  }
}

interface TimelineWords {
  readonly what: ReactNode
  readonly detail: ReactNode
}

/** What a line says, and what it adds quietly. */
export const useTimelineWords = (entry: TimelineEntry): TimelineWords => {
  const { t } = useTranslation('console')
  const { t: common, i18n } = useTranslation('common')
  switch (entry.kind) {
    case 'delivery': {
      const { delivery, purpose, number } = entry
      const story = t(`timeline.delivery.${delivery.state}.${delivery.channel}`)
      // “Was not answered: nobody answered” says one thing twice.
      const said = delivery.state === 'no_answer' && delivery.reason === 'no_answer'
      return {
        what: delivery.reason && !said ? `${story}: ${common(`deliveryReason.${delivery.reason}`)}` : story,
        detail: (
          <>
            {t(`timeline.codeFor.${purpose}`)} · <MaskedNumber number={number} /> ·{' '}
            {t(`timeline.by.${delivery.startedBy}`)}
            {delivery.reason && ` · ${common(`deliveryNext.${delivery.reason}.agent`)}`}
          </>
        ),
      }
    }
    case 'verification':
      return {
        what: t(`timeline.verification.${entry.state}`),
        detail: (
          <>
            {common(`purpose.${entry.purpose}`)} · <MaskedNumber number={entry.number} />
            {entry.reason &&
              ` · ${reasonWords(i18n.exists(`changeEnd.${entry.reason}`, { ns: 'common' }), entry.reason, common)}`}
          </>
        ),
      }
    case 'number_change':
      return {
        what: t(`timeline.change.${entry.state}`),
        detail: (
          <>
            <MaskedNumber number={entry.newNumber} /> ·{' '}
            {entry.startedBy === 'member'
              ? t('account.change.byMember')
              : t('account.change.byStaff', { role: common(`role.${entry.role ?? 'agent'}`) })}
            {entry.ticket && (
              <>
                {' · '}
                <bdi>{t('account.change.ticket', { ticket: entry.ticket })}</bdi>
              </>
            )}
            {entry.endReason &&
              ` · ${reasonWords(i18n.exists(`changeEnd.${entry.endReason}`, { ns: 'common' }), entry.endReason, common)}`}
            {entry.oldNumber && ` · ${t(`timeline.oldNumber.${entry.oldNumber}`)}`}
          </>
        ),
      }
    case 'wrong_code':
      return {
        what: t('timeline.wrongCode'),
        detail: (
          <>
            {common(`purpose.${entry.purpose}`)} · <MaskedNumber number={entry.number} /> ·{' '}
            {t('timeline.triesLeft', { count: entry.triesLeft })}
          </>
        ),
      }
    case 'identity_check':
      return { what: t(`timeline.check.${entry.state}`), detail: null }
    case 'duplicate_attempt':
      return { what: t(`timeline.duplicate.${entry.grade}`), detail: null }
    case 'notice':
      return {
        what: t(`timeline.notice.${entry.notice}`),
        detail: t(entry.read ? 'timeline.told.read' : 'timeline.told.unread'),
      }
    case 'reveal':
      return {
        what: t('timeline.revealed'),
        detail: (
          <>
            <MaskedNumber number={entry.number} /> · {t(`timeline.revealReason.${entry.reason}`)} ·{' '}
            <Author entry={entry} />
          </>
        ),
      }
    case 'note':
      return {
        what: (
          <Box component="span" dir="auto" sx={{ display: 'block', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {entry.text}
          </Box>
        ),
        detail: (
          <>
            {t('timeline.note')} · <Author entry={entry} />
          </>
        ),
      }
    case 'account':
      return { what: t(`timeline.account.${entry.event}`), detail: null }
    default:
      return assertNever(entry)
  }
}

/** Who of the staff, and for which ticket. */
function Author({ entry: { role, staffId, ticket } }: { readonly entry: ByStaff }) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  return (
    <>
      {common(`role.${role}`)} <bdi>{staffId}</bdi>
      {ticket && (
        <>
          {' · '}
          <bdi>{t('account.change.ticket', { ticket })}</bdi>
        </>
      )}
    </>
  )
}
type ByStaff = Pick<Extract<TimelineEntry, { kind: 'note' }>, 'role' | 'staffId' | 'ticket'>

/** A reason's words; a word that the catalogue does not know stays as the service wrote it. */
const reasonWords = (known: boolean, reason: string, common: (key: 'changeEnd.not_me') => string): string =>
  known ? common(`changeEnd.${reason}` as 'changeEnd.not_me') : reason.replaceAll('_', ' ')
