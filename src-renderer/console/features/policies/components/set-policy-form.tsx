import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { useRef, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../../../src-shared/contract/policies.ts'
import { Field } from '../../../../components/field.tsx'
import { InlineError } from '../../../../components/inline-error.tsx'
import { useSetPolicyForm } from '../use-set-policy-form.ts'
import { PolicyConflict } from './policy-conflict.tsx'
import { PolicyPreview } from './policy-preview.tsx'
import { ValueControl } from './value-control.tsx'

const LONGEST_REASON = 500

interface SetPolicyFormProps {
  readonly policy: Policy
  readonly onSet: (policy: Policy) => void
  readonly onClose: () => void
}

/** The new value by its kind, the sentence that will be true, the reason. */
export function SetPolicyForm({ policy, onSet, onClose }: SetPolicyFormProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const form = useSetPolicyForm(policy, onSet)
  const box = useRef<HTMLFormElement>(null)
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    const wrong = form.send()
    if (wrong) box.current?.querySelector<HTMLElement>(`[data-part="${wrong}"] :is(input, textarea)`)?.focus()
  }
  return (
    <form
      ref={box}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
    >
      <DialogContent sx={{ display: 'grid', gap: '16px' }}>
        <div data-part="value">
          <ValueControl policy={policy} entry={form.entry} problem={form.valueProblem} onEnter={form.enter} />
        </div>
        <PolicyPreview policy={policy} reading={form.reading} same={form.same} />
        {form.conflict && <PolicyConflict policy={policy} onGoOn={form.goOn} />}
        <div data-part="reason">
          <Field
            label={t('policies.reason')}
            hint={t('policies.reasonHint')}
            error={form.reasonMissing ? t('policies.reasonRequired') : undefined}
          >
            {({ id, describedBy, invalid }) => (
              <OutlinedInput
                id={id}
                multiline
                minRows={2}
                maxRows={4}
                value={form.reason}
                onChange={(event) => form.setReason(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
                }}
                inputProps={{
                  'aria-describedby': describedBy,
                  'aria-invalid': invalid,
                  maxLength: LONGEST_REASON,
                  dir: 'auto',
                }}
              />
            )}
          </Field>
        </div>
        {form.error && (
          <Box>
            <InlineError error={form.error} />
            <Typography variant="body2" color="textSecondary" sx={{ marginTop: '4px' }}>
              {t('policies.nothingChanged')}
            </Typography>
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={form.useDefault} sx={{ marginInlineEnd: 'auto' }}>
          {t('policies.useDefault')}
        </Button>
        <Button
          onClick={() => {
            form.cancel()
            onClose()
          }}
        >
          {common('cancel')}
        </Button>
        <Button type="submit" variant="contained" color="primary" aria-disabled={form.busy || form.conflict}>
          {t('policies.set')}
        </Button>
      </DialogActions>
    </form>
  )
}
