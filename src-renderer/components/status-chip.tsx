import BlockedIcon from '@mui/icons-material/BlockOutlined'
import GoodIcon from '@mui/icons-material/CheckCircleOutlined'
import QuietIcon from '@mui/icons-material/RemoveCircleOutlineOutlined'
import WaitingIcon from '@mui/icons-material/ScheduleOutlined'
import Box from '@mui/material/Box'
import type { SvgIconProps } from '@mui/material/SvgIcon'
import type { ComponentType, ReactNode } from 'react'
import type { Tone } from './palettes.ts'

const ICONS: Readonly<Record<Tone, ComponentType<SvgIconProps>>> = {
  good: GoodIcon,
  waiting: WaitingIcon,
  blocked: BlockedIcon,
  quiet: QuietIcon,
}

/** The icon of a status hue; never alone, always beside a word. */
export function ToneIcon({ tone, size = 15 }: { readonly tone: Tone; readonly size?: number }) {
  const Icon = ICONS[tone]
  return (
    <Icon aria-hidden sx={{ fontSize: size, color: (theme) => theme.vars?.palette.tones[tone].text, flex: 'none' }} />
  )
}

/** A status: icon and word in its hue. */
export function StatusChip({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={(theme) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1,
        paddingInline: '6px 8px',
        height: 20,
        borderRadius: '10px',
        border: `1px solid ${theme.vars?.palette.tones[tone].border}`,
        backgroundColor: theme.vars?.palette.tones[tone].surface,
        color: theme.vars?.palette.tones[tone].text,
        fontSize: theme.typography.caption.fontSize,
        fontWeight: 500,
        lineHeight: '18px',
        whiteSpace: 'nowrap',
        verticalAlign: 'middle',
      })}
    >
      <ToneIcon tone={tone} size={13} />
      {children}
    </Box>
  )
}
