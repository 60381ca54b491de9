import DialogContent from '@mui/material/DialogContent'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../../components/field.tsx'
import { InlineError } from '../../../../components/inline-error.tsx'
import { useOneAtATime } from '../../../../lib/use-one-at-a-time.ts'
import { useAddNote } from '../api/add-note.ts'
import { ActButtons } from './act-buttons.tsx'
import { DraftFound, DraftKept } from './draft-line.tsx'
import { Effect } from './effect.tsx'
import { TicketField, ticketOf } from './ticket-field.tsx'
import { useKeepDraft, type KeptDraft } from './use-kept-draft.ts'

interface NoteFormProps {
  readonly accountId: string
  readonly draft: KeptDraft
  readonly onDone: () => void
  readonly onClose: () => void
}

/** The contract's bound on a note. */
const LONGEST = 2000

/** The note and its ticket; what is typed is kept by the service until it is sent. */
export function NoteForm({ accountId, draft, onDone, onClose }: NoteFormProps) {
  const { t } = useTranslation('console')
  const [text, setText] = useState(draft.content?.text ?? '')
  const [ticket, setTicket] = useState(draft.content?.ticket ?? '')
  const [found, setFound] = useState(draft.content !== null)
  const [missing, setMissing] = useState(false)
  const { keep, settle, keeping } = useKeepDraft(accountId, 'note')
  const once = useOneAtATime()
  const note = useAddNote(accountId)
  const change = (next: { readonly text?: string; readonly ticket?: string }): void => {
    const content = { text, ticket, ...next }
    setText(content.text)
    setTicket(content.ticket)
    keep(content.text === '' && content.ticket === '' ? null : content)
  }
  const send = (event: FormEvent): void => {
    event.preventDefault()
    setMissing(text.trim() === '')
    if (text.trim() === '') return
    once(async () => {
      await settle()
      await note.mutateAsync({ text, ...ticketOf(ticket) })
      onDone()
    })
  }
  return (
    <form
      noValidate
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat) send(event)
      }}
    >
      <DialogContent sx={{ display: 'grid', gap: '16px' }}>
        {found && draft.keptAt && (
          <DraftFound
            keptAt={draft.keptAt}
            onForget={() => {
              setFound(false)
              change({ text: '', ticket: '' })
            }}
          />
        )}
        <Field
          label={t('act.note.text')}
          hint={t('act.note.hint')}
          error={missing && text.trim() === '' ? t('act.note.required') : undefined}
        >
          {({ id, describedBy, invalid }) => (
            <OutlinedInput
              id={id}
              value={text}
              autoFocus
              multiline
              minRows={4}
              maxRows={10}
              onChange={(event) => change({ text: event.target.value })}
              inputProps={{ 'aria-describedby': describedBy, 'aria-invalid': invalid, maxLength: LONGEST, dir: 'auto' }}
            />
          )}
        </Field>
        <TicketField value={ticket} onChange={(value) => change({ ticket: value })} />
        <Effect lines={[t('act.note.stays'), t('act.note.memberNever')]} />
        {note.error && <InlineError error={note.error} />}
      </DialogContent>
      <ActButtons label={t('act.note.button')} busy={note.isPending} onClose={onClose}>
        <DraftKept keeping={keeping} />
      </ActButtons>
    </form>
  )
}
