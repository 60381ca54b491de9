import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  /** What this is and how it fills, or how to widen the search. */
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** The page has nothing else, so this is its heading. */
  readonly isPage?: boolean
}

/** A list without rows: what it is and how it fills. */
export function EmptyState({ title, children, action, isPage = false }: EmptyStateProps) {
  return (
    <Box role="status" sx={{ padding: 6, maxWidth: 560 }}>
      <Typography variant="h3" component={isPage ? 'h1' : 'p'}>
        {title}
      </Typography>
      {children && (
        <Typography color="textSecondary" sx={{ marginTop: 1 }}>
          {children}
        </Typography>
      )}
      {action && <Box sx={{ marginTop: 3 }}>{action}</Box>}
    </Box>
  )
}
