import DialogContent from '@mui/material/DialogContent'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { Delayed } from '../../../../components/delayed.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { ActDialog } from './act-dialog.tsx'
import { NoteForm } from './note-form.tsx'
import { useReadDraft } from './use-kept-draft.ts'

interface NoteDialogProps {
  readonly view: AccountView
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A note for colleagues on one account, with what was typed earlier and not sent. */
export function NoteDialog({ view, onDone, onClose }: NoteDialogProps) {
  const { t } = useTranslation('console')
  const draft = useReadDraft(view.account.id, 'note')
  return (
    <ActDialog title={t('act.note.title')} name={view.account.name} onClose={onClose}>
      {draft ? (
        <NoteForm accountId={view.account.id} draft={draft} onDone={onDone} onClose={onClose} />
      ) : (
        <DialogContent sx={{ minHeight: 300 }}>
          <Delayed>
            <RowsSkeleton tracks="minmax(0, 1fr)" rowHeight={36} />
          </Delayed>
        </DialogContent>
      )}
    </ActDialog>
  )
}
