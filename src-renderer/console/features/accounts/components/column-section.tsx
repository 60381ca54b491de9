import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode } from 'react'

interface ColumnSectionProps {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a column. */
export function ColumnSection({ title, aside, children }: ColumnSectionProps) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0, '& + &': { marginTop: '20px' } }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          minHeight: 28,
          borderBottom: 1,
          borderColor: 'divider',
          marginBottom: '8px',
        }}
      >
        <Typography id={id} variant="subtitle2" component="h2" color="textSecondary">
          {title}
        </Typography>
        {aside}
      </Box>
      {children}
    </Box>
  )
}
