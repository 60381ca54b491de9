import Close from '@mui/icons-material/Close'
import Dialog from '@mui/material/Dialog'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import IconButton from '@mui/material/IconButton'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface DialogFrameProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog of the member's page: the whole screen on a phone, closed by its button or Escape, never by a click beside it. */
export function DialogFrame({ title, onClose, children }: DialogFrameProps) {
  const { t } = useTranslation('common')
  const narrow = useMediaQuery('(max-width: 599px)')
  const id = useId()
  return (
    <Dialog
      open
      fullScreen={narrow}
      fullWidth
      maxWidth="sm"
      aria-labelledby={id}
      onClose={(_, reason) => reason === 'escapeKeyDown' && onClose()}
      slotProps={{
        container: { sx: { '&:focus-visible': { outline: 'none' } } },
        paper: { sx: narrow ? { border: 0, borderRadius: 0, marginTop: 0, maxHeight: 'none' } : {} },
      }}
    >
      <DialogTitle sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 2 }}>
        <span id={id}>{title}</span>
        <IconButton aria-label={t('close')} onClick={onClose} edge="end">
          <Close />
        </IconButton>
      </DialogTitle>
      <DialogContent>{children}</DialogContent>
    </Dialog>
  )
}
