import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'

/** The one thing that the page is about now. */
export function Card({ children }: { readonly children: ReactNode }) {
  return (
    <Paper
      component="section"
      variant="outlined"
      sx={{ padding: { xs: '20px 16px', sm: '28px' }, borderRadius: '12px' }}
    >
      <Stack spacing={5}>{children}</Stack>
    </Paper>
  )
}
