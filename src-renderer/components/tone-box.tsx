import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import type { Tone } from './palettes.ts'
import { ToneIcon } from './status-chip.tsx'

interface ToneBoxProps {
  readonly tone: Tone
  readonly children: ReactNode
  /** `alert` is read at once, `status` when the reader pauses. */
  readonly role?: 'alert' | 'status' | undefined
}

/** One message in its hue, with its icon. */
export function ToneBox({ tone, children, role }: ToneBoxProps) {
  return (
    <Box
      role={role}
      sx={(theme) => ({
        display: 'flex',
        gap: 2,
        padding: '10px 14px',
        borderRadius: '8px',
        border: `1px solid ${theme.vars?.palette.tones[tone].border}`,
        backgroundColor: theme.vars?.palette.tones[tone].surface,
        fontSize: 15,
        lineHeight: 1.5,
        overflowWrap: 'anywhere',
      })}
    >
      <Box sx={{ display: 'flex', paddingTop: '3px' }}>
        <ToneIcon tone={tone} size={18} />
      </Box>
      <Box sx={{ minWidth: 0, flex: 1 }}>{children}</Box>
    </Box>
  )
}
