import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** What the button does that the keyboard is on is described by. */
export const EFFECT_ID = 'act-effect'

/** What will happen, before it does: one line for each thing. */
export function Effect({ lines }: { readonly lines: readonly ReactNode[] }) {
  return (
    <Box
      component="ul"
      id={EFFECT_ID}
      sx={{
        margin: 0,
        paddingBlock: '10px',
        paddingInline: '30px 14px',
        border: 1,
        borderColor: 'divider',
        borderRadius: '8px',
        backgroundColor: (theme) => theme.vars?.palette.well,
        display: 'grid',
        gap: '3px',
      }}
    >
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </Box>
  )
}
