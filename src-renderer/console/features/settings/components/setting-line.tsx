import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** One setting or fact: its name and its value. */
export function SettingLine({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '160px minmax(0, 1fr)',
        gap: '12px',
        alignItems: 'baseline',
        paddingBlock: '6px',
      }}
    >
      <Box sx={{ color: 'text.secondary' }}>{label}</Box>
      <div>{children}</div>
    </Box>
  )
}
