import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import Box from '@mui/material/Box'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { InlineError } from './inline-error.tsx'

interface ConfirmDialogProps {
  readonly open: boolean
  readonly title: string
  readonly body: string
  /** The verb on the button. */
  readonly confirm: string
  readonly busy: boolean
  readonly error: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be undone; Cancel has the keyboard. */
export function ConfirmDialog({ open, title, body, confirm, busy, error, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
      maxWidth="xs"
      fullWidth
    >
      <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
      <DialogContent>
        <Typography id={`${id}-body`}>{body}</Typography>
        {error !== null && error !== undefined && (
          <Box sx={{ marginTop: 3 }}>
            <InlineError error={error} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button variant="contained" color="error" aria-disabled={busy} onClick={busy ? undefined : onConfirm}>
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
