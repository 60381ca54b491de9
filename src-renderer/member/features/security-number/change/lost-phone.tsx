import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import { Countdown } from '../../../../components/countdown.tsx'
import { useSecondsUntil } from '../../../../components/server-clock.tsx'
import { ToneBox } from '../../../../components/tone-box.tsx'
import { useMemberAction } from '../api/use-member-action.ts'
import { BlockedBy } from '../blocked-by.tsx'
import { Refusal } from '../refusal.tsx'
import { StepHeading } from '../step-heading.tsx'

interface LostPhoneProps {
  readonly view: MemberView
  readonly numberChangeId: string
}

/** *I no longer have this phone* (R4): an e-mail link in place of the code to the current number; how many are left, and until when the newest works. */
export function LostPhone({ view: { lostPhone, actions }, numberChangeId }: LostPhoneProps) {
  const { t } = useTranslation('member')
  const ask = useMemberAction('memberNumberChanges.askLink')
  const [shown, setShown] = useState(false)
  if (!lostPhone) return null
  const sent = lostPhone.sentAt !== null
  if (!shown && !sent)
    return (
      <Button variant="text" color="primary" sx={{ alignSelf: 'flex-start' }} onClick={() => setShown(true)}>
        {t('change.lostPhone')}
      </Button>
    )
  const { askLink } = actions
  return (
    <Stack component="section" aria-labelledby="lost-phone" spacing={3}>
      <span id="lost-phone">
        <StepHeading takesFocus={!sent}>{t('change.lostTitle')}</StepHeading>
      </span>
      {lostPhone.validUntil && <Sent validUntil={lostPhone.validUntil} />}
      {!sent && <Typography>{t('change.lostText')}</Typography>}
      <Typography color="textSecondary" sx={{ fontSize: 14 }}>
        {t('change.linksLeft', { count: lostPhone.linksLeft })}
      </Typography>
      <BlockedBy action={askLink} />
      <Refusal error={ask.error} />
      <Button
        sx={{ alignSelf: 'flex-start' }}
        disabled={!askLink.allowed || ask.isPending}
        onClick={() => ask.mutate({ numberChangeId })}
      >
        {t(ask.isPending ? 'setup.sending' : sent ? 'change.sendLinkAgain' : 'change.sendLink')}
      </Button>
    </Stack>
  )
}

function Sent({ validUntil }: { readonly validUntil: string }) {
  const { t } = useTranslation('member')
  const live = useSecondsUntil(validUntil) > 0
  return (
    <ToneBox tone={live ? 'good' : 'waiting'} role="status">
      {live ? (
        <>
          {t('change.linkSent')} <Countdown until={validUntil} endText={t('change.linkOld')} />
        </>
      ) : (
        t('change.linkOld')
      )}
    </ToneBox>
  )
}
