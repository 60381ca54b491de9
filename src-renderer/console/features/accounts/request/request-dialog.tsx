import Dialog from '@mui/material/Dialog'
import DialogTitle from '@mui/material/DialogTitle'
import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import { RequestForm } from './request-form.tsx'
import { RequestSent } from './request-sent.tsx'

interface RequestDialogProps {
  readonly open: boolean
  readonly view: AccountView
  readonly onClose: () => void
}

/** Asks the owner for a number change (R5): three short steps, keyboard all the way. */
export function RequestDialog({ open, view, onClose }: RequestDialogProps) {
  const { t } = useTranslation('console')
  const [sent, setSent] = useState<NumberChange>()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby="request-title"
      maxWidth="sm"
      fullWidth
      slotProps={{ transition: { onExited: () => setSent(undefined) } }}
    >
      <DialogTitle id="request-title" sx={{ display: 'flex', alignItems: 'baseline', gap: '8px' }}>
        {t('request.title')}
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
          {t('request.for', { name: view.account.name })}
        </Box>
      </DialogTitle>
      {sent ? (
        <RequestSent change={sent} onClose={onClose} />
      ) : (
        <RequestForm view={view} onSent={setSent} onClose={onClose} />
      )}
    </Dialog>
  )
}
