import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { ToneIcon } from '../../../../components/status-chip.tsx'

/** What came of an action, below its button; empty until there is something. */
export function DoneLine({ children }: { readonly children: ReactNode }) {
  return (
    <Box aria-live="polite" sx={{ '&:empty': { display: 'none' } }}>
      {children && (
        <Box sx={{ display: 'flex', gap: '6px', color: (theme) => theme.vars?.palette.tones.good.text }}>
          <Box sx={{ paddingTop: '2px', display: 'flex' }}>
            <ToneIcon tone="good" />
          </Box>
          <Typography variant="body2">{children}</Typography>
        </Box>
      )}
    </Box>
  )
}
