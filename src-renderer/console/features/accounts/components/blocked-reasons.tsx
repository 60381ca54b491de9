import Box from '@mui/material/Box'
import { use } from 'react'
import { useTranslation } from 'react-i18next'
import type { Blocker } from '../../../../../src-shared/errors/app-error.ts'
import { RuleLinks } from '../../../../components/rule-links.ts'
import { TimeText } from '../../../../components/time-text.tsx'
import { useBlockedWords } from './use-blocked-words.ts'

interface BlockedReasonsProps {
  readonly blockedBy: readonly Blocker[]
  /** The wait that counts down beside the button, so that it is not said twice. */
  readonly wait?: string | undefined
  readonly landline?: boolean
  readonly memberTimeZone: string | null
}

/** Their own words already say who can do something about it, or that there is nothing to lift. */
const saysItself: ReadonlySet<string> = new Set([
  'channel_not_available',
  'no_open_verification',
  'verification_ended',
  'no_current_number',
  'change_not_by_staff',
  'change_not_awaiting_owner',
  'change_not_open',
  'already_verified',
  'no_pending_check',
  'identity_check_processing',
  'account_closed',
  'role_missing',
])

/** Since when a wait runs, or a number is a landline, is no help to a caller. */
const tellsNoSince: ReadonlySet<string> = new Set(['channel_not_available', 'resend_wait', 'send_limit'])

/** Why an action cannot be done: what blocks, since and until when, who can lift it (R7). */
export function BlockedReasons({ blockedBy, wait, landline = false, memberTimeZone }: BlockedReasonsProps) {
  const { t } = useTranslation('console')
  const { i18n } = useTranslation()
  const words = useBlockedWords()
  const ruleLink = use(RuleLinks)
  const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(i18n.language) + text.slice(1)
  // What can never be sent this way need not be waited for as well.
  const never = blockedBy.filter(({ code }) => code === 'channel_not_available')
  const shown = never.length > 0 ? never : blockedBy
  const lift = ({ code, whoCanLift }: Blocker): string => {
    if (saysItself.has(code)) return ''
    if (code === 'identity_check_pending' && whoCanLift === 'member') return t('account.liftOwn.identity_check_pending')
    return t(`account.lift.${whoCanLift}`)
  }
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        margin: '3px 0 0',
        padding: 0,
        color: 'text.secondary',
        fontSize: 12,
      }}
    >
      {shown.map((blocker) => (
        <li key={blocker.code}>
          {capital(words(blocker.code === 'channel_not_available' && landline ? 'landline' : blocker.code))}
          {blocker.since && !tellsNoSince.has(blocker.code) && (
            <>
              {', '}
              {t('account.since')} <TimeText at={blocker.since} as="since" memberTimeZone={memberTimeZone} />
            </>
          )}
          {blocker.until && blocker.until !== wait && (
            <>
              {', '}
              {t('account.change.until')} <TimeText at={blocker.until} as="moment" memberTimeZone={memberTimeZone} />
            </>
          )}
          {'. '}
          {lift(blocker)}
          {ruleLink(blocker.code)}
        </li>
      ))}
    </Box>
  )
}
