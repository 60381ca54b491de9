import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { ToneBox } from '../../../../components/tone-box.tsx'
import { StepHeading } from '../step-heading.tsx'
import { Card } from './card.tsx'
import type { Outcome } from './outcome.ts'

interface ChangeOutcomeProps {
  readonly view: MemberView
  readonly outcome: Outcome
  readonly onClose: () => void
}

/** How a change ended: what changed or did not, why, and what can be done now. */
export function ChangeOutcome({ view, outcome, onClose }: ChangeOutcomeProps) {
  const { t } = useTranslation('member')
  const done = outcome === 'approved'
  const title = done
    ? 'doneTitle'
    : outcome === 'not_me'
      ? 'notMeTitle'
      : outcome === 'declined_by_owner'
        ? 'declinedTitle'
        : 'endedTitle'
  return (
    <Card>
      <StepHeading component="h1" takesFocus>
        {t(`change.${title}`)}
      </StepHeading>
      <ToneBox tone={done ? 'good' : outcome === 'number_taken' ? 'blocked' : 'quiet'} role="status">
        {done && view.currentNumber ? (
          <>
            {t('setup.doneChanged')} <MaskedNumber number={view.currentNumber.number} />.
          </>
        ) : (
          `${reasonWords(outcome, t)} ${t('change.unchanged')}`.trim()
        )}
      </ToneBox>
      {done && <Typography>{t('change.doneText')}</Typography>}
      <Button variant="contained" color="primary" onClick={onClose}>
        {t(done ? 'change.done' : 'change.ok')}
      </Button>
    </Card>
  )
}

type Translate = ReturnType<typeof useTranslation<'member'>>['t']

function reasonWords(outcome: Outcome, t: Translate): string {
  if (outcome === 'approved' || outcome === 'unknown' || outcome === 'declined_by_owner') return ''
  return outcome === 'not_me' ? t('change.notMeText') : t(`change.because.${outcome}`)
}
