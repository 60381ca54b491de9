import Dialog from '@mui/material/Dialog'
import DialogTitle from '@mui/material/DialogTitle'
import DialogContent from '@mui/material/DialogContent'
import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import { Delayed } from '../../../../components/delayed.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { useReadDraft } from '../acts/use-kept-draft.ts'
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
        <RequestBody view={view} onSent={setSent} onClose={onClose} />
      )}
    </Dialog>
  )
}

interface RequestBodyProps {
  readonly view: AccountView
  readonly onSent: (change: NumberChange) => void
  readonly onClose: () => void
}

/** The form, with what was typed earlier and not sent. */
function RequestBody({ view, onSent, onClose }: RequestBodyProps) {
  const kept = useReadDraft(view.account.id, 'number_change')
  if (kept) return <RequestForm view={view} kept={kept} onSent={onSent} onClose={onClose} />
  return (
    <DialogContent sx={{ minHeight: 346 }}>
      <Delayed>
        <RowsSkeleton tracks="minmax(0, 1fr)" rowHeight={36} />
      </Delayed>
    </DialogContent>
  )
}
