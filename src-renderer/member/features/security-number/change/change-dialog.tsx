import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import { DialogFrame } from '../../../../components/dialog-frame.tsx'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { readPhone } from '../../../../lib/phone-input.ts'
import { useMemberAction } from '../api/use-member-action.ts'
import { forgetDraft, usePhoneDraft } from '../draft.ts'
import { isAboutNumber, NumberQuestion } from '../number-question.tsx'
import { Refusal } from '../refusal.tsx'

interface ChangeDialogProps {
  readonly view: MemberView
  readonly onClose: () => void
}

/** The owner starts a change (R4): only the new number is asked here; the two codes follow on the page. */
export function ChangeDialog({ view, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('member')
  const start = useMemberAction('memberNumberChanges.start', () => {
    forgetDraft('change')
    onClose()
  })
  const [value, setValue] = usePhoneDraft('change', view.currentNumber?.number.country ?? view.countryHint)
  const [tried, setTried] = useState(false)

  const go = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    const reading = readPhone(value)
    setValue(reading.value)
    if (!reading.result.ok) return
    start.mutate({ number: reading.result.value.e164, country: reading.value.country })
  }
  return (
    <DialogFrame title={t('change.dialogTitle')} onClose={onClose}>
      <Stack component="form" noValidate spacing={5} onSubmit={go}>
        <div>
          {view.currentNumber && (
            <Typography sx={{ marginBottom: 2 }}>
              {t('change.from')}: <MaskedNumber number={view.currentNumber.number} />
            </Typography>
          )}
          <Typography color="textSecondary">{t('change.dialogText')}</Typography>
        </div>
        <NumberQuestion
          label={t('change.newNumber')}
          value={value}
          tried={tried}
          error={start.error}
          onChange={(next) => {
            setValue(next)
            setTried(false)
            if (start.error) start.reset()
          }}
        />
        <Refusal error={start.error && !isAboutNumber(start.error) ? start.error : null} />
        <Button type="submit" variant="contained" color="primary" fullWidth disabled={start.isPending}>
          {start.isPending ? t('change.starting') : t('change.start')}
        </Button>
      </Stack>
    </DialogFrame>
  )
}
