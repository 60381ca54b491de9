import BlockedIcon from '@mui/icons-material/BlockOutlined'
import GoodIcon from '@mui/icons-material/CheckCircleOutlined'
import QuietIcon from '@mui/icons-material/RemoveCircleOutlineOutlined'
import WaitingIcon from '@mui/icons-material/ScheduleOutlined'
import { useTheme } from '@mui/material/styles'
import type { SvgIconProps } from '@mui/material/SvgIcon'
import { memo, type ComponentType, type ReactNode } from 'react'
import type { Tone } from './palettes.ts'

const ICONS: Readonly<Record<Tone, ComponentType<SvgIconProps>>> = {
  good: GoodIcon,
  waiting: WaitingIcon,
  blocked: BlockedIcon,
  quiet: QuietIcon,
}

/** The icon of a status hue; never alone, always beside a word. */
export const ToneIcon = memo(function ToneIcon({ tone, size = 15 }: { readonly tone: Tone; readonly size?: number }) {
  const Icon = ICONS[tone]
  const color = useTheme().vars?.palette.tones[tone].text
  return <Icon aria-hidden style={{ fontSize: size, color, flex: 'none' }} />
})

interface StatusChipProps {
  readonly tone: Tone
  readonly children: ReactNode
}

/** A status: icon and word in its hue. Plain styles: a list draws dozens at each key. */
export const StatusChip = memo(function StatusChip({ tone, children }: StatusChipProps) {
  const { vars, typography } = useTheme()
  const hue = vars?.palette.tones[tone]
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 4,
        paddingInline: '6px 8px',
        height: 20,
        borderRadius: 10,
        border: `1px solid ${hue?.border}`,
        backgroundColor: hue?.surface,
        color: hue?.text,
        fontSize: typography.caption.fontSize,
        fontWeight: 500,
        lineHeight: '18px',
        whiteSpace: 'nowrap',
        verticalAlign: 'middle',
        boxSizing: 'border-box',
      }}
    >
      <ToneIcon tone={tone} size={13} />
      {children}
    </span>
  )
})
