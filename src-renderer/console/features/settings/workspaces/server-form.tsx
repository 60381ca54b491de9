import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { longestWorkspaceName, type ServerColour } from '../../../../../src-shared/contract/workspace-kinds.ts'
import type { ErrorCode } from '../../../../../src-shared/errors/error-codes.ts'
import { asAppError } from '../../../../components/error-panel.tsx'
import { useErrorSentence } from '../../../../components/error-sentence.ts'
import { Field } from '../../../../components/field.tsx'
import { InlineError } from '../../../../components/inline-error.tsx'
import { ColourChoice } from './colour-choice.tsx'

export interface EnteredServer {
  readonly address: string
  readonly name: string
  readonly colour: ServerColour
}

interface ServerFormProps {
  readonly title: string
  readonly confirm: string
  /** Without an address its field is not asked for. */
  readonly initial: Omit<EnteredServer, 'address'> & { readonly address?: string }
  readonly busy: boolean
  readonly error: unknown
  readonly onSave: (entered: EnteredServer) => void
  readonly onClose: () => void
}

const isOfName = (code: ErrorCode): boolean => code === 'workspace_name_taken'
const isOfAddress = (code: ErrorCode): boolean =>
  code.startsWith('server_') && code !== 'server_limit' && code !== 'server_asked_often'

/** Address, name and colour of a server; what is refused is said at its field, and nothing entered is lost. */
export function ServerForm({ title, confirm, initial, busy, error, onSave, onClose }: ServerFormProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const sentence = useErrorSentence()
  const id = useId()
  const [address, setAddress] = useState(initial.address ?? '')
  const [name, setName] = useState(initial.name)
  const [colour, setColour] = useState(initial.colour)
  const [asked, setAsked] = useState(false)
  const adds = initial.address !== undefined
  const refused = error === null || error === undefined ? undefined : asAppError(error)
  const nameRefused = refused?.details.fields?.some(({ field }) => field === 'name') === true
  const save = (event: FormEvent): void => {
    event.preventDefault()
    setAsked(true)
    if (!busy && (adds || name.trim() !== '')) onSave({ address, name: name.trim(), colour })
  }
  const said = (matches: (code: ErrorCode) => boolean): string | undefined =>
    refused && !busy && matches(refused.code) ? sentence(refused.code) : undefined
  const nameError =
    said(isOfName) ??
    (nameRefused && !busy
      ? t('workspaces.nameInvalid')
      : asked && !adds && name.trim() === ''
        ? t('workspaces.nameMissing')
        : undefined)
  const elsewhere = refused && !busy && !isOfName(refused.code) && !isOfAddress(refused.code) && !nameRefused
  // While the server is asked the dialog stays, so that nothing is added behind somebody's back.
  const close = busy ? () => undefined : onClose
  return (
    <Dialog open onClose={close} aria-labelledby={id} maxWidth="xs" fullWidth>
      <form onSubmit={save} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: '16px' }}>
          {adds && (
            <Field label={t('workspaces.address')} hint={t('workspaces.addressHint')} error={said(isOfAddress)}>
              {({ id: field, describedBy, invalid }) => (
                <OutlinedInput
                  id={field}
                  value={address}
                  autoFocus
                  fullWidth
                  onChange={(event) => setAddress(event.target.value)}
                  inputProps={{
                    maxLength: 300,
                    'aria-describedby': describedBy,
                    'aria-invalid': invalid,
                    dir: 'ltr',
                    spellCheck: false,
                    autoCapitalize: 'none',
                    inputMode: 'url',
                  }}
                />
              )}
            </Field>
          )}
          <Field label={t('workspaces.name')} hint={adds ? t('workspaces.nameHint') : undefined} error={nameError}>
            {({ id: field, describedBy, invalid }) => (
              <OutlinedInput
                id={field}
                value={name}
                autoFocus={!adds}
                fullWidth
                onChange={(event) => setName(event.target.value)}
                inputProps={{
                  maxLength: longestWorkspaceName,
                  'aria-describedby': describedBy,
                  'aria-invalid': invalid,
                  dir: 'auto',
                }}
              />
            )}
          </Field>
          <ColourChoice value={colour} onChange={setColour} />
          {elsewhere && (
            <Box>
              <InlineError error={error} />
            </Box>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={close} aria-disabled={busy}>
            {common('cancel')}
          </Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={busy}>
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
