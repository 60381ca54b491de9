import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../../src-shared/contract/desktop.ts'
import { ToneIcon } from '../../../../components/status-chip.tsx'

/** Somebody was signed in a moment ago. */
export function SessionOver() {
  const { t } = useTranslation('console')
  return (
    <Box role="status" sx={{ marginBottom: 4 }}>
      <Typography>{t('session.over')}</Typography>
    </Box>
  )
}

/** Why a session will not outlive the console (R24). */
export function KeptNote({ session }: { readonly session: Session }) {
  const { t } = useTranslation('console')
  if (!session.keptReason) return null
  return (
    <Box sx={{ display: 'flex', gap: 2, color: 'text.secondary' }}>
      <ToneIcon tone="quiet" />
      <Typography variant="body2">{t(`session.keptInMemory.${session.keptReason}`)}</Typography>
    </Box>
  )
}
