import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import { DialogFrame } from '../../../../components/dialog-frame.tsx'
import { useMemberAction } from '../api/use-member-action.ts'
import { CodeStep } from '../code/code-step.tsx'
import { forgetDraft } from '../draft.ts'
import { openVerification } from '../open-verification.ts'
import { Refusal } from '../refusal.tsx'
import { StepHeading } from '../step-heading.tsx'
import { DoneStep } from './done-step.tsx'
import { NumberStep } from './number-step.tsx'

interface SetupDialogProps {
  readonly view: MemberView
  readonly onClose: () => void
}

/** *Setup Security Number*: one question per step; which step it is, the service's reply alone says. */
export function SetupDialog({ view, onClose }: SetupDialogProps) {
  const { t } = useTranslation('member')
  const start = useMemberAction('memberVerifications.start', () => forgetDraft('setup'))
  const check = useMemberAction('memberVerifications.check')
  const cancel = useMemberAction('memberVerifications.cancel')
  const verification = openVerification(view, 'setup')
  const step = view.currentNumber ? 'done' : verification ? 'code' : 'number'
  return (
    <DialogFrame title={t('setup.title')} onClose={onClose}>
      {step === 'done' && <DoneStep view={view} onClose={onClose} />}
      {step === 'number' && (
        <NumberStep
          view={view}
          start={start}
          ended={check.error?.code.startsWith('code_') ? null : check.error}
          onEdit={() => {
            if (start.error) start.reset()
            if (check.error) check.reset()
          }}
        />
      )}
      {step === 'code' && verification && (
        <Stack spacing={4}>
          <StepHeading takesFocus={verification.codeState !== 'live'}>{t('code.title')}</StepHeading>
          <CodeStep key={verification.id} view={view} verification={verification} check={check}>
            <Button
              variant="text"
              color="primary"
              disabled={cancel.isPending}
              title={t('code.wrongNumberText')}
              onClick={() => {
                check.reset()
                cancel.mutate({ verificationId: verification.id })
              }}
            >
              {t('code.wrongNumber')}
            </Button>
          </CodeStep>
          <Refusal error={cancel.error} />
        </Stack>
      )}
    </DialogFrame>
  )
}
