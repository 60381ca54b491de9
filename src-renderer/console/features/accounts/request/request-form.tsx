import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import { asAppError } from '../../../../components/error-panel.tsx'
import { InlineError } from '../../../../components/inline-error.tsx'
import { dropDraft, keepDraft, readDraft } from '../../../../lib/drafts.ts'
import { readPhone } from '../../../../lib/phone-input.ts'
import { useOneAtATime } from '../../../../lib/use-one-at-a-time.ts'
import { DraftFound, DraftKept } from '../acts/draft-line.tsx'
import { useKeepDraft, type KeptDraft } from '../acts/use-kept-draft.ts'
import { useRequestNumberChange } from '../api/request-number-change.ts'
import { NumberStep } from './number-step.tsx'
import { PREVIEW_ID } from './owner-request-preview.tsx'
import { PreviewStep } from './preview-step.tsx'
import { contentOf, draftKey, draftOf, emptyDraft, type RequestDraft } from './request-draft.ts'
import { refusedStep, type Step } from './request-steps.ts'
import { WhyStep } from './why-step.tsx'

interface RequestFormProps {
  readonly view: AccountView
  /** What the service has kept of an earlier try. */
  readonly kept: KeptDraft
  readonly onSent: (change: NumberChange) => void
  readonly onClose: () => void
}

const TITLES = ['why', 'number', 'preview'] as const

/** The three steps; the draft outlives the dialog, a refusal and the end of a session. */
export function RequestForm({ view, kept, onSent, onClose }: RequestFormProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const { id, country } = view.account
  const key = draftKey(id)
  const [step, setStep] = useState<Step>(0)
  const [own] = useState(() => readDraft<RequestDraft | null>(key, null))
  const [found, setFound] = useState(own === null && kept.content !== null)
  const form = useForm<RequestDraft>({
    defaultValues: own ?? (kept.content ? draftOf(kept.content, country) : emptyDraft(country)),
    mode: 'onSubmit',
  })
  const { keep, settle, keeping } = useKeepDraft(id, 'number_change')
  const once = useOneAtATime()
  const request = useRequestNumberChange(id)
  const sender = useRef<HTMLButtonElement>(null)

  const { subscribe } = form
  useEffect(() => {
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        keepDraft(key, values)
        keep(contentOf(values, country))
      },
    })
  }, [subscribe, key, keep, country])
  useEffect(() => {
    // The other steps have a first field that takes the keyboard by itself.
    if (step === 2) sender.current?.focus()
  }, [step])

  const send = (draft: RequestDraft): void => {
    if (draft.reason === '' || request.isPending) return
    const { value } = readPhone({ country: draft.country, number: draft.number })
    const asked = { number: value.number, country: value.country, reason: draft.reason, ticket: draft.ticket.trim() }
    once(async () => {
      await settle()
      await request.mutateAsync(asked, {
        onSuccess: ({ numberChange }) => {
          dropDraft(key)
          onSent(numberChange)
        },
        onError: (error) => {
          const refusal = asAppError(error)
          const back = refusedStep(refusal)
          if (back === undefined) return
          setStep(back)
          if (back === 1) form.setError('number', { type: refusal.code, message: refusal.details.suggestion ?? '' })
          else form.setError('ticket', { type: 'server' })
        },
      })
    })
  }
  const next = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (step === 2) return form.handleSubmit(send)()
    const ready =
      step === 0 ? await form.trigger(['reason', 'ticket'], { shouldFocus: true }) : await form.trigger('number')
    if (ready) setStep(step === 0 ? 1 : 2)
  }
  const shown = request.error && refusedStep(asAppError(request.error)) !== step
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={(event) => void next(event)}
        // A key held down would run through the steps and send what nobody has read.
        onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
      >
        <DialogContent sx={{ minHeight: 346 }}>
          <Typography variant="body2" color="textSecondary">
            {t('request.step', { step: step + 1 })}
          </Typography>
          <Typography variant="h3" component="h3" sx={{ marginBottom: '14px' }}>
            {t(`request.stepTitle.${TITLES[step] ?? 'why'}`)}
          </Typography>
          {found && step === 0 && kept.keptAt && (
            <Box sx={{ marginBottom: '14px' }}>
              <DraftFound
                keptAt={kept.keptAt}
                onForget={() => {
                  setFound(false)
                  form.reset(emptyDraft(country))
                  keepDraft(key, emptyDraft(country))
                  keep(null)
                }}
              />
            </Box>
          )}
          {step === 0 && <WhyStep offered={view.reasons.request} />}
          {step === 1 && <NumberStep view={view} />}
          {step === 2 && <PreviewStep view={view} />}
          {shown && (
            <Box sx={{ marginTop: '14px' }}>
              <InlineError error={request.error} />
              <Typography variant="body2" color="textSecondary" sx={{ marginTop: '4px' }}>
                {t('request.nothingSent')}
              </Typography>
            </Box>
          )}
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={onClose}>
            {common('cancel')}
          </Button>
          <DraftKept keeping={keeping} />
          {step > 0 && <Button onClick={() => setStep(step === 2 ? 1 : 0)}>{common('back')}</Button>}
          <Button
            ref={sender}
            type="submit"
            variant="contained"
            color="primary"
            aria-disabled={request.isPending}
            aria-describedby={step === 2 ? PREVIEW_ID : undefined}
          >
            {step < 2 ? common('continue') : t(request.isPending ? 'request.sending' : 'request.send')}
          </Button>
        </DialogActions>
      </form>
    </FormProvider>
  )
}
