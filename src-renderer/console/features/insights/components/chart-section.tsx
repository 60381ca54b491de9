import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode } from 'react'

interface ChartSectionProps {
  readonly title: string
  /** What exactly is counted. */
  readonly hint: string
  readonly controls?: ReactNode
  readonly chart: ReactNode
  /** The same in numbers, for those who do not see the chart. */
  readonly table: ReactNode
}

/** A picture of figures with the same figures beside it as a table. */
export function ChartSection({ title, hint, controls, chart, table }: ChartSectionProps) {
  const id = useId()
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', overflow: 'hidden' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: '8px 12px', flexWrap: 'wrap', padding: '10px 14px' }}>
        <Typography id={id} variant="h2">
          {title}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 260px' }}>
          {hint}
        </Typography>
        {controls}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.2fr)', height: 276 }}>
        {/* Read in numbers beside it. */}
        <Box aria-hidden sx={{ minWidth: 0, padding: '0 8px 8px' }}>
          {chart}
        </Box>
        {table}
      </Box>
    </Box>
  )
}
