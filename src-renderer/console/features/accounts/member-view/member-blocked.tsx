import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../../../src-shared/contract/common.ts'
import { Countdown } from '../../../../components/countdown.tsx'
import { useErrorSentence } from '../../../../components/error-sentence.ts'
import { ToneIcon } from '../../../../components/status-chip.tsx'
import { When } from '../../../../components/when.tsx'

interface MemberBlockedProps {
  /** The button that the member has, as a word. */
  readonly label: string
  readonly action: Action
}

/** A button of the member's page, and what the page says where it cannot be pressed. */
export function MemberBlocked({ label, action }: MemberBlockedProps) {
  const { t } = useTranslation('member')
  const sentence = useErrorSentence()
  return (
    <Box sx={{ display: 'grid', gap: '6px', justifyItems: 'start' }}>
      <Box
        component="span"
        sx={{
          border: 1,
          borderColor: 'divider',
          borderRadius: '6px',
          padding: '3px 10px',
          fontWeight: 500,
          color: action.allowed ? 'text.primary' : 'text.secondary',
          textDecoration: action.allowed ? 'none' : 'line-through',
        }}
      >
        {label}
      </Box>
      {action.blockedBy.map(({ code, since, until, whoCanLift }) => (
        <Box key={code} sx={{ display: 'flex', gap: '6px' }}>
          <Box sx={{ paddingTop: '3px', display: 'flex' }}>
            <ToneIcon tone={whoCanLift === 'nobody' ? 'blocked' : 'waiting'} />
          </Box>
          <span>
            {code === 'identity_check_pending'
              ? t(whoCanLift === 'member' ? 'blocked.identityMember' : 'blocked.identityProvider')
              : `${sentence(code)} ${t(`blocked.lift.${whoCanLift}`)}`}{' '}
            {since && (
              <>
                {t('blocked.since')} <When at={since} as="moment" />.{' '}
              </>
            )}
            {until && (
              <>
                {t('blocked.until')} <When at={until} as="moment" /> (<Countdown until={until} />
                ).
              </>
            )}
          </span>
        </Box>
      ))}
    </Box>
  )
}
