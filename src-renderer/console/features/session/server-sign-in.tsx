import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EMBEDDED } from '../../../../src-shared/contract/workspace-kinds.ts'
import type { Workspace } from '../../../../src-shared/contract/workspaces.ts'
import { InlineError } from '../../../components/inline-error.tsx'
import { call } from '../../../lib/bridge.ts'

/** The sign-in of a server: what it is, and the way back. */
export function ServerSignIn({ workspace }: { readonly workspace: Workspace }) {
  const { t } = useTranslation('console')
  const back = useMutation({ mutationFn: () => call('workspaces.switch', { workspaceId: EMBEDDED }) })
  return (
    <>
      <Typography variant="h1">{t('workspaces.signIn', { name: workspace.name ?? '' })}</Typography>
      <Typography component="p" color="textSecondary" sx={{ marginTop: 1, marginBottom: 5, overflowWrap: 'anywhere' }}>
        <bdi dir="ltr">{workspace.address}</bdi>
      </Typography>
      <Typography sx={{ marginBottom: 4 }}>{t('workspaces.signInLater')}</Typography>
      <Box sx={{ display: 'grid', gap: 4, justifyItems: 'start' }}>
        <Button variant="contained" color="primary" onClick={() => back.mutate()}>
          {t('workspaces.signInBack')}
        </Button>
        {back.error && <InlineError error={back.error} />}
      </Box>
    </>
  )
}
