import Box from '@mui/material/Box'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import type { StaffMember } from '../../../src-shared/contract/staff-sessions.ts'
import { RuleLinks } from '../../components/rule-links.ts'
import { useNarrow } from '../../components/use-narrow.ts'
import { visuallyHidden } from '../../components/visually-hidden.ts'
import { runCommand } from '../../lib/commands.ts'
import { useCurrentWorkspace } from '../../lib/use-desktop.ts'
import { FollowNews } from './follow-news.tsx'
import { FrameCommands } from './commands/frame-commands.tsx'
import { Notices } from './notices.tsx'
import { Rail } from './rail.tsx'
import { asksOwners } from './asks-owners.ts'
import { ruleLink } from './rule-link.tsx'
import { SavedFileBar } from './saved-file.tsx'
import { ServiceStrip } from './service-strip.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'

/** On paper only the page itself stands, in its whole length. */
const onPaper = {
  '@media print': {
    display: 'block',
    height: 'auto',
    border: 0,
    '& > :not(main)': { display: 'none' },
    '& main, & main *': { overflow: 'visible !important', maxHeight: 'none !important' },
    // What only opens something is nothing on paper; an action's name stands above what blocks it, and stays.
    '& main [aria-haspopup], & main .MuiInputBase-root': { display: 'none' },
  },
} as const

/**
 * The console around a page: search on top, sections at the side, status below, the workspace's colour along the edge.
 * It stands while the address changes, which it does at each key of a search.
 */
export const Frame = memo(function Frame({ staff }: { readonly staff: StaffMember }) {
  const { t } = useTranslation('console')
  const colour = useCurrentWorkspace()?.colour
  const narrow = useNarrow()
  return (
    <Box
      sx={(theme) => ({
        display: 'grid',
        gridTemplate: `auto auto minmax(0, 1fr) auto / ${narrow ? 'auto' : '176px'} minmax(0, 1fr)`,
        height: '100vh',
        borderTop: `3px solid ${colour ? theme.vars?.palette.workspaces[colour] : 'transparent'}`,
        ...onPaper,
      })}
    >
      <Box
        component="a"
        href="#page"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('page')?.focus()
        }}
        sx={{
          ...visuallyHidden,
          '&:focus-visible': { clipPath: 'none', inlineSize: 'auto', blockSize: 'auto', padding: 2, zIndex: 2 },
        }}
      >
        {t('frame.skip')}
      </Box>
      <TopBar staff={staff} />
      <Box sx={{ gridColumn: '1 / -1' }}>
        <ServiceStrip />
      </Box>
      <Rail roles={staff.roles} />
      <Box
        component="main"
        id="page"
        tabIndex={-1}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, outline: 'none !important' }}
      >
        <RuleLinks value={ruleLink}>
          <Outlet />
        </RuleLinks>
      </Box>
      <StatusBar roles={staff.roles} onKeys={() => runCommand('help.keys')} />
      <FrameCommands staff={staff} />
      <Notices />
      {asksOwners(staff) && <FollowNews key={staff.id} />}
      <SavedFileBar />
    </Box>
  )
})
