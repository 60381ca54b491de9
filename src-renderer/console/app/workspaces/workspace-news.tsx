import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { visuallyHidden } from '../../../components/visually-hidden.ts'
import { useCurrentWorkspace } from '../../../lib/use-desktop.ts'

/** Says which workspace is shown: at the start, and after each switch, which loads the page anew. A region that is filled after it was shown is read aloud. */
export function WorkspaceNews() {
  const { t } = useTranslation('console')
  const current = useCurrentWorkspace()
  return (
    <Box component="span" aria-live="polite" sx={visuallyHidden}>
      {current && t('workspaces.said', { name: current.name ?? t('workspaces.embedded') })}
    </Box>
  )
}
