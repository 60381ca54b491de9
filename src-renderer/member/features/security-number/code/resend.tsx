import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberActions } from '../../../../../src-shared/contract/member-account.ts'
import type { Verification } from '../../../../../src-shared/contract/verification-views.ts'
import type { Channel } from '../../../../../src-shared/phone/types.ts'
import { Countdown } from '../../../../components/countdown.tsx'
import { memberKey } from '../api/use-member.ts'
import { useMemberAction } from '../api/use-member-action.ts'
import { BlockedBy } from '../blocked-by.tsx'
import { ChannelChoice } from '../channel-choice.tsx'
import { Refusal } from '../refusal.tsx'

/** These pass with the clock that already counts down beside the button. */
const WAITS: ReadonlySet<string> = new Set(['resend_wait', 'send_limit'])

interface ResendProps {
  readonly verification: Verification
  readonly resendCode: MemberActions['resendCode']
  /** After the new code is on its way. */
  readonly onSent: () => void
}

/** *Re-send Code*: by either channel, at the second at which the service allows it (R12, R13). */
export function Resend({ verification, resendCode, onSent }: ResendProps) {
  const { t } = useTranslation('member')
  const client = useQueryClient()
  const resend = useMemberAction('memberVerifications.resend')
  const [chosen, setChosen] = useState<Channel>(verification.channel)
  const [sent, setSent] = useState(false)
  const available = (['sms', 'call'] as const).filter(
    (each) => !resendCode.channels[each].blockedBy.some(({ code }) => code === 'channel_not_available'),
  )
  const channel = available.includes(chosen) ? chosen : (available[0] ?? chosen)
  const action = resendCode.channels[channel]
  const waits = action.blockedBy.some(({ code }) => WAITS.has(code))
  const others = action.blockedBy.filter(({ code }) => !WAITS.has(code))
  const send = (): void =>
    resend.mutate(
      { verificationId: verification.id, channel },
      {
        onSuccess: () => {
          setSent(true)
          onSent()
        },
      },
    )
  return (
    <Stack
      component="section"
      aria-label={t('code.resend')}
      spacing={3}
      sx={{ borderTop: 1, borderColor: 'divider', paddingTop: 4 }}
    >
      <Typography component="h3" sx={{ fontSize: 16, fontWeight: 600 }}>
        {t('code.noCode')}
      </Typography>
      <ChannelChoice label={t('code.by')} value={channel} onChange={setChosen} available={available} />
      <BlockedBy action={{ allowed: others.length === 0, blockedBy: others }} />
      <Refusal error={resend.error} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center' }}>
        <Button disabled={!action.allowed || resend.isPending} onClick={send}>
          {t('code.resend')}
        </Button>
        {waits && (
          <Typography component="span" color="textSecondary" sx={{ fontSize: 15 }}>
            {t('code.resendIn')}{' '}
            <Countdown
              until={verification.resendAt}
              endText={t('code.resendNow')}
              onEnd={() => void client.invalidateQueries({ queryKey: memberKey })}
            />
          </Typography>
        )}
      </Box>
      <Typography role="status" color="textSecondary" sx={{ fontSize: 15, '&:empty': { display: 'none' } }}>
        {sent && waits ? t('code.sent') : ''}
      </Typography>
    </Stack>
  )
}
