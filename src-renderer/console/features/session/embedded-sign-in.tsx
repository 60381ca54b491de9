import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../src-shared/contract/desktop.ts'
import { InlineError } from '../../../components/inline-error.tsx'
import { useShortcuts } from '../../../lib/shortcuts.ts'
import { takeSession, useServiceStatus } from '../../../lib/use-desktop.ts'
import { signIn } from './api/sign-in.ts'
import { PersonButton } from './components/person-button.tsx'
import { KeptNote, SessionOver } from './components/session-notes.tsx'

interface EmbeddedSignInProps {
  readonly session: Session
  /** Somebody was signed in a moment ago. */
  readonly returning: boolean
}

/** Who are you? The demonstration staff, each a click or a key away. */
export function EmbeddedSignIn({ session, returning }: EmbeddedSignInProps) {
  const { t } = useTranslation('console')
  const client = useQueryClient()
  const ready = useServiceStatus()?.state === 'ready'
  const [waitingFor, setWaitingFor] = useState<string>()
  const { mutate, error, isPending, variables } = useMutation({
    mutationFn: signIn,
    onMutate: () => setWaitingFor(undefined),
    onSuccess: (signedIn) => takeSession(client, signedIn),
  })
  // Chosen before the service was ready: done as soon as it is.
  useEffect(() => {
    if (ready && waitingFor !== undefined) mutate(waitingFor)
  }, [ready, waitingFor, mutate])
  const choose = (staffId: string): void => {
    if (isPending) return
    if (ready) mutate(staffId)
    else setWaitingFor(staffId)
  }
  const people = session.demonstrationStaff
  useShortcuts(
    people.map(({ id }, index) => ({ key: String(index + 1), run: () => choose(id) })),
    true,
  )
  const chosen = isPending ? variables : waitingFor
  return (
    <>
      <Typography variant="h1">{t('session.title')}</Typography>
      <Typography color="textSecondary" sx={{ marginTop: 1, marginBottom: 5 }}>
        {t('session.lead')}
      </Typography>
      {returning && <SessionOver />}
      <Box
        component="ul"
        aria-label={t('session.people')}
        sx={(theme) => ({
          listStyle: 'none',
          margin: 0,
          padding: 0,
          borderRadius: '8px',
          border: `1px solid ${theme.vars?.palette.divider}`,
          backgroundColor: theme.vars?.palette.background.paper,
          overflow: 'hidden',
          '& li + li': { borderTop: `1px solid ${theme.vars?.palette.divider}` },
        })}
      >
        {people.map((person, index) => (
          <li key={person.id}>
            <PersonButton
              person={person}
              shortcut={String(index + 1)}
              busy={chosen === person.id}
              onChoose={() => choose(person.id)}
            />
          </li>
        ))}
      </Box>
      <Box sx={{ marginTop: 4, minHeight: 40 }} aria-live="polite">
        {waitingFor !== undefined && <Typography>{t('session.waiting')}</Typography>}
        {error && <InlineError error={error} />}
      </Box>
      <KeptNote session={session} />
    </>
  )
}
