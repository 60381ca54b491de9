import type { SxProps, Theme } from '@mui/material/styles'

/** Number, actions and timeline side by side; on a narrow window the timeline goes below. */
export const accountGrid: SxProps<Theme> = {
  display: 'grid',
  gap: '20px 28px',
  gridTemplateColumns: 'minmax(220px, 1fr) minmax(240px, 1.05fr) minmax(340px, 1.6fr)',
  alignItems: 'start',
  '@media (max-width: 1099px)': {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    '& > :last-child': { gridColumn: '1 / -1' },
  },
  '@media (max-width: 719px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
}
