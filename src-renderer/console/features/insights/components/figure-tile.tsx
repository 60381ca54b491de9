import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'

/** The tiles beside each other, as many as fit. */
export const TILE_GRID = {
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  '@media (min-width: 1240px)': { gridTemplateColumns: 'repeat(6, minmax(0, 1fr))' },
  gap: '10px',
} as const

export interface FigureTileProps {
  readonly label: string
  /** What exactly is counted. */
  readonly definition: string
  readonly value: string
  readonly detail: string
  readonly change: string
  /** Of so few that the figure says little. */
  readonly few?: string | undefined
}

/** One figure: its name with its definition on hovering and focus, the number, what it is of, the change. */
export function FigureTile({ label, definition, value, detail, change, few }: FigureTileProps) {
  return (
    <Box
      component="li"
      sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', padding: '10px 14px 12px', minWidth: 0 }}
    >
      <Tooltip title={definition} describeChild>
        <ButtonBase
          sx={{
            typography: 'body2',
            color: 'text.secondary',
            cursor: 'help',
            textDecoration: 'underline dotted',
            textUnderlineOffset: '3px',
            borderRadius: '4px',
          }}
        >
          {label}
        </ButtonBase>
      </Tooltip>
      <Typography sx={{ fontSize: 24, lineHeight: 1.35, fontWeight: 600, letterSpacing: '-0.01em' }}>
        {value}
      </Typography>
      <Typography variant="body2">{detail}</Typography>
      <Typography variant="body2" color="textSecondary">
        {change}
      </Typography>
      {few !== undefined && (
        <Typography variant="body2" sx={{ color: (theme) => theme.vars?.palette.tones.waiting.text }}>
          {few}
        </Typography>
      )}
    </Box>
  )
}
