import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../src-shared/contract/operation.ts'
import { useGoTo } from '../lib/go-to.ts'
import { useRoles } from '../lib/use-desktop.ts'
import { ToneIcon } from './status-chip.tsx'

interface RoleGateProps {
  readonly roles: readonly Role[]
  /** Which role may see this. */
  readonly sentence: string
  readonly children: ReactNode
}

/** A page that some roles may see; the others read which. The service checks again on every call. */
export function RoleGate({ roles, sentence, children }: RoleGateProps) {
  const { t } = useTranslation('common')
  const goTo = useGoTo()
  const held = useRoles()
  if (roles.some((role) => held.includes(role))) return children
  return (
    <Box sx={{ padding: 6 }}>
      <Box role="alert" sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <ToneIcon tone="blocked" size={17} />
        <Typography component="h1" variant="body1">
          {sentence}
        </Typography>
      </Box>
      <Button sx={{ marginTop: 3 }} onClick={() => goTo('/')}>
        {t('toStart')}
      </Button>
    </Box>
  )
}
