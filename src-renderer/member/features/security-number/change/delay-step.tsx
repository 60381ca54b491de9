import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import { Countdown } from '../../../../components/countdown.tsx'
import { ToneBox } from '../../../../components/tone-box.tsx'
import { memberKey } from '../api/use-member.ts'
import { useMemberAction } from '../api/use-member-action.ts'
import { Refusal } from '../refusal.tsx'
import { StepHeading } from '../step-heading.tsx'

interface DelayStepProps {
  readonly view: MemberView
  readonly change: NumberChange
  readonly onStop: () => void
}

/** The 24 h of the lost-phone path (R4): counted down to the server's second, and stopped by one click. */
export function DelayStep({ view, change, onStop }: DelayStepProps) {
  const { t } = useTranslation('member')
  const client = useQueryClient()
  const stop = useMemberAction('memberNumberChanges.stop', onStop)
  return (
    <Stack spacing={4}>
      <StepHeading component="h2" takesFocus>
        {t('change.delayTitle')}
      </StepHeading>
      {change.until && (
        <ToneBox tone="waiting">
          {t('change.delayEnds')}{' '}
          <Countdown until={change.until} onEnd={() => void client.invalidateQueries({ queryKey: memberKey })} />
        </ToneBox>
      )}
      <Typography>{t('change.delayText')}</Typography>
      <Refusal error={stop.error} />
      <Button
        variant="contained"
        color="error"
        sx={{ alignSelf: 'flex-start' }}
        disabled={!view.actions.stopNumberChange.allowed || stop.isPending}
        onClick={() => stop.mutate({ numberChangeId: change.id })}
      >
        {t('change.stop')}
      </Button>
    </Stack>
  )
}
