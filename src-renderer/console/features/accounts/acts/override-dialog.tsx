import DialogContent from '@mui/material/DialogContent'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import type { Input } from '../../../../../src-shared/contract/index.ts'
import type { Verification } from '../../../../../src-shared/contract/verification-views.ts'
import { InlineError } from '../../../../components/inline-error.tsx'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { useOneAtATime } from '../../../../lib/use-one-at-a-time.ts'
import { useResendCode } from '../api/resend-code.ts'
import { ActButtons } from './act-buttons.tsx'
import { ActDialog } from './act-dialog.tsx'
import { Choice } from './choice.tsx'
import { Effect } from './effect.tsx'

type Reason = NonNullable<Input<'verifications.resend'>['override']>['reason']
type Channel = Verification['channel']

interface OverrideDialogProps {
  readonly view: AccountView
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A supervisor's re-send before the wait is over (R13): by which channel, why, and what it does. */
export function OverrideDialog({ view, onDone, onClose }: OverrideDialogProps) {
  const { t } = useTranslation('console')
  const { account, verification, actions, reasons } = view
  const ways = (['sms', 'call'] as const).filter((way) => actions.overrideResend.channels[way].allowed)
  const [channel, setChannel] = useState<Channel>(ways[0] ?? 'call')
  const [reason, setReason] = useState<Reason | ''>('')
  const [missing, setMissing] = useState(false)
  const once = useOneAtATime()
  const resend = useResendCode(account.id)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    setMissing(reason === '')
    if (reason === '' || !verification) return
    once(async () => {
      await resend.mutateAsync({ verificationId: verification.id, channel, override: { reason } })
      onDone()
    })
  }
  return (
    <ActDialog title={t('act.override.title')} name={account.name} onClose={onClose}>
      <form
        noValidate
        onSubmit={send}
        onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
      >
        <DialogContent sx={{ display: 'grid', gap: '16px' }}>
          <Choice
            label={t('act.override.why')}
            value={reason}
            onChange={setReason}
            error={missing && reason === '' ? t('request.reasonRequired') : undefined}
            autoFocus
            options={reasons.override.map((value) => ({ value, label: t(`act.override.reason.${value}`) }))}
          />
          <Choice
            label={t('act.override.by')}
            value={channel}
            onChange={setChannel}
            options={ways.map((way) => ({ value: way, label: t(`act.override.${way}`) }))}
          />
          <Effect
            lines={[
              <>
                {t(`act.override.sends.${channel}`)} {verification && <MaskedNumber number={verification.number} />}
              </>,
              t('act.override.voids'),
              t('act.override.counts'),
              t('act.override.ownerIsTold'),
            ]}
          />
          {resend.error && <InlineError error={resend.error} />}
        </DialogContent>
        <ActButtons label={t('act.override.button')} busy={resend.isPending} onClose={onClose} />
      </form>
    </ActDialog>
  )
}
