import DialogContent from '@mui/material/DialogContent'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { InlineError } from '../../../../components/inline-error.tsx'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import type { RevealInput } from '../api/reveal-number.ts'
import { ActButtons } from './act-buttons.tsx'
import { Choice } from './choice.tsx'
import { Effect } from './effect.tsx'
import { TicketField, ticketOf } from './ticket-field.tsx'

interface RevealFormProps {
  readonly view: AccountView
  readonly busy: boolean
  readonly error: unknown
  readonly onReveal: (input: RevealInput) => void
  readonly onClose: () => void
}

/** Which number, why, and what a reveal does: asked before anything is shown. */
export function RevealForm({ view, busy, error, onReveal, onClose }: RevealFormProps) {
  const { t } = useTranslation('console')
  const { currentNumber, retiredNumbers, revealBudget, reasons } = view
  // A released number is no longer this account's, and nobody is shown it here.
  const numbers = [...(currentNumber ? [currentNumber] : []), ...retiredNumbers].filter(
    ({ state }) => state !== 'released',
  )
  const [claimId, setClaimId] = useState(numbers[0]?.id ?? '')
  const [reason, setReason] = useState<RevealInput['reason'] | ''>('')
  const [ticket, setTicket] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setMissing(reason === '')
    if (reason !== '') onReveal({ claimId, reason, ...ticketOf(ticket) })
  }
  return (
    <form
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
    >
      <DialogContent sx={{ display: 'grid', gap: '16px' }}>
        {numbers.length > 1 && (
          <Choice
            label={t('act.reveal.which')}
            value={claimId}
            onChange={setClaimId}
            options={numbers.map(({ id, number, state }) => ({
              value: id,
              label: (
                <>
                  <MaskedNumber number={number} /> ·{' '}
                  {t(state === 'active' ? 'act.reveal.active' : 'act.reveal.retired')}
                </>
              ),
            }))}
          />
        )}
        <Choice
          label={t('act.reveal.why')}
          value={reason}
          onChange={setReason}
          error={missing && reason === '' ? t('request.reasonRequired') : undefined}
          autoFocus
          options={reasons.reveal.map((value) => ({ value, label: t(`timeline.revealReason.${value}`) }))}
        />
        <TicketField value={ticket} onChange={setTicket} />
        <Effect
          lines={[
            t('act.reveal.shownFor', { count: revealBudget.seconds }),
            t('act.reveal.counts', {
              left: t('act.reveal.left', { count: revealBudget.leftToday }),
              after: Math.max(0, revealBudget.leftToday - 1),
            }),
            t('act.reveal.ownerIsTold'),
          ]}
        />
        {error !== undefined && <InlineError error={error} />}
      </DialogContent>
      <ActButtons label={t('act.reveal.button')} busy={busy} onClose={onClose} />
    </form>
  )
}
