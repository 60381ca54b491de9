import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkspaceColour } from '../../../../../src-shared/contract/workspace-kinds.ts'

interface SignInFrameProps {
  readonly colour: WorkspaceColour
  /** How the service is, in one line. */
  readonly strip: ReactNode
  /** The workspace that is shown, and the way to the others. */
  readonly switcher: ReactNode
  readonly children: ReactNode
}

/** What stands around a sign-in: the workspace's colour along the edge, its name, and the way to another. */
export function SignInFrame({ colour, strip, switcher, children }: SignInFrameProps) {
  const { t: common } = useTranslation('common')
  return (
    <Box
      sx={(theme) => ({
        minHeight: '100vh',
        display: 'flex',
        flexDirection: 'column',
        borderTop: `3px solid ${theme.vars?.palette.workspaces[colour]}`,
        backgroundColor: theme.vars?.palette.well,
      })}
    >
      {/* It comes and goes above what somebody is about to press, and moves none of it. */}
      <Box sx={{ position: 'absolute', insetInline: 0 }}>{strip}</Box>
      <Box component="main" sx={{ flex: 1, display: 'grid', placeItems: 'center', padding: 6 }}>
        <Box sx={{ width: '100%', maxWidth: 480 }}>
          <Box sx={{ marginBottom: 6, lineHeight: 1.25 }}>
            <Typography component="p" sx={{ fontWeight: 650, fontSize: 15 }}>
              {common('productName')}
            </Typography>
            {switcher}
          </Box>
          {children}
        </Box>
      </Box>
    </Box>
  )
}
