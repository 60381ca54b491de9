import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface ActDialogProps {
  readonly title: string
  /** The account's name. */
  readonly name: string
  /** Told where the dialog is to fade; without it, it leaves with its parent, so that nothing it showed stays on the screen. */
  readonly open?: boolean
  readonly onExited?: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog of one action on an account. */
export function ActDialog({ title, name, open = true, onExited, onClose, children }: ActDialogProps) {
  const { t } = useTranslation('console')
  const id = useId()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby={id}
      maxWidth="sm"
      fullWidth
      slotProps={onExited ? { transition: { onExited } } : {}}
    >
      <DialogTitle id={id} sx={{ display: 'flex', alignItems: 'baseline', gap: '8px' }}>
        {title}
        <Box
          component="span"
          sx={{
            typography: 'body1',
            color: 'text.secondary',
            minWidth: 0,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {t('request.for', { name })}
        </Box>
      </DialogTitle>
      {children}
    </Dialog>
  )
}
