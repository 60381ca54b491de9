import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import OutlinedInput from '@mui/material/OutlinedInput'
import Box from '@mui/material/Box'
import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../../components/field.tsx'
import { InlineError } from '../../../../components/inline-error.tsx'

interface ViewDialogProps {
  readonly title: string
  readonly name: string
  readonly confirm: string
  readonly busy: boolean
  readonly error: unknown
  readonly onSave: (name: string) => void
  readonly onClose: () => void
}

/** Asks for a view's name. */
export function ViewDialog({ title, name, confirm, busy, error, onSave, onClose }: ViewDialogProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const id = useId()
  const [typed, setTyped] = useState(name)
  const [asked, setAsked] = useState(false)
  const text = typed.trim()
  const save = (event: FormEvent): void => {
    event.preventDefault()
    setAsked(true)
    if (text !== '' && !busy) onSave(text)
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
      <form onSubmit={save} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <Field label={t('views.name')} error={asked && text === '' ? t('views.nameMissing') : undefined}>
            {({ id: field, describedBy, invalid }) => (
              <OutlinedInput
                id={field}
                value={typed}
                autoFocus
                fullWidth
                onChange={(event) => setTyped(event.target.value)}
                inputProps={{ maxLength: 60, 'aria-describedby': describedBy, 'aria-invalid': invalid, dir: 'auto' }}
              />
            )}
          </Field>
          {error !== null && error !== undefined && (
            <Box sx={{ marginTop: 3 }}>
              <InlineError error={error} />
            </Box>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={busy}>
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
