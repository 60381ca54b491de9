import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** A key of the keyboard, as it is printed on it. */
export function KeyCap({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="kbd"
      sx={(theme) => ({
        fontFamily: 'inherit',
        fontSize: theme.typography.caption.fontSize,
        lineHeight: '16px',
        paddingInline: '5px',
        minWidth: 18,
        display: 'inline-block',
        textAlign: 'center',
        border: `1px solid ${theme.vars?.palette.divider}`,
        borderRadius: '4px',
        color: theme.vars?.palette.text.secondary,
        backgroundColor: theme.vars?.palette.well,
      })}
    >
      {children}
    </Box>
  )
}
