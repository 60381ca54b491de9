import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Field } from '../../components/field.tsx'

/** The contract's bound: 60 days at once. */
const MOST_MINUTES = 60 * 24 * 60

interface AdvanceClockDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onAdvance: (minutes: number) => void
}

/** Asks by how many minutes the workspace's clock goes forward. */
export function AdvanceClockDialog({ open, onClose, onAdvance }: AdvanceClockDialogProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const { register, handleSubmit, formState } = useForm({ defaultValues: { minutes: '60' } })
  const whole = (text: string): boolean => /^[1-9]\d{0,4}$/.test(text.trim()) && Number(text) <= MOST_MINUTES
  const submit = handleSubmit(({ minutes }) => {
    onClose()
    onAdvance(Number(minutes))
  })
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="clock-title" maxWidth="xs" fullWidth>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id="clock-title">{t('frame.demonstration.customTitle')}</DialogTitle>
        <DialogContent>
          <Field
            label={t('frame.demonstration.customLabel')}
            hint={t('frame.demonstration.customHint')}
            error={formState.errors.minutes && t('frame.demonstration.customInvalid')}
          >
            {({ id, describedBy, invalid }) => (
              <OutlinedInput
                id={id}
                autoFocus
                sx={{ width: 120 }}
                inputProps={{ inputMode: 'numeric', 'aria-describedby': describedBy, 'aria-invalid': invalid }}
                {...register('minutes', { validate: whole })}
              />
            )}
          </Field>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="contained" color="primary">
            {t('frame.demonstration.advance')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
