import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { MemberViewDialog } from '../member-view/member-view-dialog.tsx'
import { RequestDialog } from '../request/request-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { OverrideDialog } from './override-dialog.tsx'
import { RevealDialog } from './reveal-dialog.tsx'

/** What is asked for in a dialog before it is done. */
export type Act = 'request' | 'reveal' | 'note' | 'override' | 'memberView'

interface ActDialogsProps {
  readonly act: Act | undefined
  readonly view: AccountView
  /** Called with the action when it has been done. */
  readonly onDone: (act: Act) => void
  readonly onClose: () => void
}

/** The dialog of the action that was chosen on the account's page. */
export function ActDialogs({ act, view, onDone, onClose }: ActDialogsProps) {
  return (
    <>
      <RequestDialog open={act === 'request'} view={view} onClose={onClose} />
      {act === 'reveal' && <RevealDialog view={view} onClose={onClose} />}
      {act === 'override' && <OverrideDialog view={view} onDone={() => onDone('override')} onClose={onClose} />}
      {act === 'memberView' && <MemberViewDialog account={view.account} onClose={onClose} />}
      {act === 'note' && <NoteDialog view={view} onDone={() => onDone('note')} onClose={onClose} />}
    </>
  )
}
