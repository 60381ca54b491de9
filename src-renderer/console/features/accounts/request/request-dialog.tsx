import DialogContent from '@mui/material/DialogContent'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import { Delayed } from '../../../../components/delayed.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { ActDialog } from '../acts/act-dialog.tsx'
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
    <ActDialog
      title={t('request.title')}
      name={view.account.name}
      open={open}
      onExited={() => setSent(undefined)}
      onClose={onClose}
    >
      {sent ? (
        <RequestSent change={sent} onClose={onClose} />
      ) : (
        <RequestBody view={view} onSent={setSent} onClose={onClose} />
      )}
    </ActDialog>
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
