import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { UseMutationResult } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../../../src-shared/contract/index.ts'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import type { AppError } from '../../../../../src-shared/errors/app-error.ts'
import type { Channel } from '../../../../../src-shared/phone/types.ts'
import { readPhone } from '../../../../lib/phone-input.ts'
import { ToneBox } from '../../../../components/tone-box.tsx'
import { BlockedBy } from '../blocked-by.tsx'
import { ChannelChoice } from '../channel-choice.tsx'
import { usePhoneDraft } from '../draft.ts'
import { isAboutNumber, NumberQuestion } from '../number-question.tsx'
import { Refusal } from '../refusal.tsx'

const BOTH: readonly Channel[] = ['sms', 'call']

interface NumberStepProps {
  readonly view: MemberView
  readonly start: UseMutationResult<MemberView, AppError, Input<'memberVerifications.start'>>
  /** Why the last number ended here again (R14). */
  readonly ended: AppError | null
  readonly onEdit: () => void
}

/** Country, number, verification method, *Send Verification Code*. */
export function NumberStep({ view, start, ended, onEdit }: NumberStepProps) {
  const { t } = useTranslation('member')
  const [value, setValue] = usePhoneDraft('setup', view.countryHint)
  const [chosen, setChosen] = useState<Channel>('sms')
  const [tried, setTried] = useState(false)
  const reading = readPhone(value)
  const available = reading.result.ok ? reading.result.value.channels : BOTH
  const channel = available.includes(chosen) ? chosen : (available[0] ?? chosen)
  const error = start.error ?? ended
  const { startSetup } = view.actions

  const edit = (next: typeof value): void => {
    setValue(next)
    setTried(false)
    onEdit()
  }
  const send = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    setValue(reading.value)
    if (!reading.result.ok) return
    const { e164 } = reading.result.value
    start.mutate({ number: e164, country: reading.value.country, channel })
  }
  return (
    <Stack component="form" noValidate spacing={5} onSubmit={send}>
      {view.waitingBids > 0 && <ToneBox tone="waiting">{t('bids.waiting', { count: view.waitingBids })}</ToneBox>}
      <NumberQuestion value={value} onChange={edit} tried={tried} error={error} />
      <ChannelChoice label={t('setup.method')} value={channel} onChange={setChosen} available={available} />
      <BlockedBy action={startSetup} />
      <Refusal error={error && !isAboutNumber(error) ? error : null} />
      <Button
        type="submit"
        variant="contained"
        color="primary"
        fullWidth
        disabled={!startSetup.allowed || start.isPending}
      >
        {start.isPending ? t('setup.sending') : t('setup.send')}
      </Button>
    </Stack>
  )
}
