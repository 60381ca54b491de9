import Box from '@mui/material/Box'
import type { Action } from '../../../../../src-shared/contract/common.ts'
import { BlockerWords } from '../../../../components/blocker-words.tsx'
import { ToneIcon } from '../../../../components/status-chip.tsx'

interface MemberBlockedProps {
  /** The button that the member has, as a word. */
  readonly label: string
  readonly action: Action
}

/** A button of the member's page, and what the page says where it cannot be pressed. */
export function MemberBlocked({ label, action }: MemberBlockedProps) {
  return (
    <Box sx={{ display: 'grid', gap: '6px', justifyItems: 'start' }}>
      <Box
        component="span"
        sx={{
          border: 1,
          borderColor: 'divider',
          borderRadius: '6px',
          padding: '3px 10px',
          fontWeight: 500,
          color: action.allowed ? 'text.primary' : 'text.secondary',
          textDecoration: action.allowed ? 'none' : 'line-through',
        }}
      >
        {label}
      </Box>
      {action.blockedBy.map((blocker) => (
        <Box key={blocker.code} sx={{ display: 'flex', gap: '6px' }}>
          <Box sx={{ paddingTop: '3px', display: 'flex' }}>
            <ToneIcon tone={blocker.whoCanLift === 'nobody' ? 'blocked' : 'waiting'} />
          </Box>
          <span>
            <BlockerWords blocker={blocker} />
          </span>
        </Box>
      ))}
    </Box>
  )
}
