import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EMBEDDED } from '../../../../src-shared/contract/workspace-kinds.ts'
import type { Session } from '../../../../src-shared/contract/desktop.ts'
import type { Workspace } from '../../../../src-shared/contract/workspaces.ts'
import { InlineError } from '../../../components/inline-error.tsx'
import { call } from '../../../lib/bridge.ts'
import { takeSession } from '../../../lib/use-desktop.ts'
import { KeptNote, SessionOver } from './components/session-notes.tsx'

interface ServerSignInProps {
  readonly workspace: Workspace
  readonly session: Session
  /** Somebody was signed in a moment ago. */
  readonly returning: boolean
}

/** The sign-in of a server: at the organisation's own provider, in the system's browser; and the way back. */
export function ServerSignIn({ workspace, session, returning }: ServerSignInProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const client = useQueryClient()
  const [cancelled, setCancelled] = useState(false)
  const signIn = useMutation({
    mutationFn: () => call('session.signInInBrowser'),
    onMutate: () => setCancelled(false),
    onSuccess: (signedIn) => takeSession(client, signedIn),
  })
  const cancel = useMutation({ mutationFn: () => call('session.cancelSignIn'), onMutate: () => setCancelled(true) })
  const back = useMutation({ mutationFn: () => call('workspaces.switch', { workspaceId: EMBEDDED }) })
  const error = cancelled ? back.error : (signIn.error ?? back.error)
  return (
    <>
      <Typography variant="h1">{t('workspaces.signIn', { name: workspace.name ?? '' })}</Typography>
      <Typography component="p" color="textSecondary" sx={{ marginTop: 1, marginBottom: 5, overflowWrap: 'anywhere' }}>
        <bdi dir="ltr">{workspace.address}</bdi>
      </Typography>
      {returning && <SessionOver />}
      <Typography role="status" sx={{ marginBottom: 4, minHeight: 40 }}>
        {t(signIn.isPending ? 'workspaces.signInWaits' : 'workspaces.signInLead')}
      </Typography>
      <Box sx={{ display: 'flex', gap: '8px', marginBottom: 4 }}>
        {signIn.isPending ? (
          <Button onClick={() => cancel.mutate()}>{common('cancel')}</Button>
        ) : (
          <Button variant="contained" color="primary" onClick={() => signIn.mutate()}>
            {t('workspaces.signInOpen')}
          </Button>
        )}
        <Button variant="text" onClick={() => back.mutate()}>
          {t('workspaces.signInBack')}
        </Button>
      </Box>
      <Box sx={{ minHeight: 40, marginBottom: 2 }}>{error && <InlineError error={error} />}</Box>
      <KeptNote session={session} />
    </>
  )
}
