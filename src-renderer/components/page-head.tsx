import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { memo, type ReactNode } from 'react'

interface PageHeadProps {
  readonly title: string
  readonly subtitle?: string
  /** Said aloud when it changes: how many rows there are. */
  readonly note?: string
  readonly children?: ReactNode
}

/** The head of a list page: title, what is shown, how many, filters. */
export const PageHead = memo(function PageHead({ title, subtitle, note, children }: PageHeadProps) {
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px', padding: '12px', minHeight: 52 }}
    >
      <Typography variant="h1" sx={{ whiteSpace: 'nowrap' }}>
        {title}
      </Typography>
      {subtitle && (
        <Typography color="textSecondary" noWrap sx={{ minWidth: 0, flex: '0 1 auto' }}>
          {subtitle}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary" role="status" sx={{ whiteSpace: 'nowrap' }}>
        {note}
      </Typography>
      <Box sx={{ marginInlineStart: 'auto', display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' }}>
        {children}
      </Box>
    </Box>
  )
})
