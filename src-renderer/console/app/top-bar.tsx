import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { StaffMember } from '../../../src-shared/contract/staff-sessions.ts'
import { useServiceStatus } from '../../lib/use-desktop.ts'
import { useNarrow } from '../../components/use-narrow.ts'
import { NewsButton } from '../features/news/news-button.tsx'
import { asksOwners } from './asks-owners.ts'
import { DemonstrationMenu } from './demonstration-menu.tsx'
import { removeAllNotices } from './notice-store.ts'
import { PersonMenu } from './person-menu.tsx'
import { SearchField } from './search-field.tsx'
import { sectionsFor } from './sections.ts'
import { WorkspaceSwitcher } from './workspaces/workspace-switcher.tsx'

/** Name and workspace, search, demonstration, person. */
export function TopBar({ staff }: { readonly staff: StaffMember }) {
  const { t: common } = useTranslation('common')
  const status = useServiceStatus()
  const narrow = useNarrow()
  const searches = sectionsFor(staff.roles).some(({ name }) => name === 'accounts')
  return (
    <Box
      component="header"
      sx={(theme) => ({
        gridColumn: '1 / -1',
        display: 'grid',
        gridTemplateColumns: `${narrow ? 'minmax(0, 128px)' : '176px'} minmax(0, 1fr) auto`,
        alignItems: 'center',
        height: 48,
        paddingInlineEnd: '12px',
        borderBottom: `1px solid ${theme.vars?.palette.divider}`,
      })}
    >
      <Box sx={{ paddingInlineStart: '18px', lineHeight: 1.25, minWidth: 0 }}>
        <Box sx={{ fontWeight: 650, fontSize: 14, letterSpacing: '-0.01em' }}>{common('productName')}</Box>
        <WorkspaceSwitcher manages />
      </Box>
      <Box sx={{ paddingInline: '12px' }}>{searches && <SearchField />}</Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: '4px' }}>
        {asksOwners(staff) && <NewsButton key={staff.id} onOpen={removeAllNotices} />}
        {status?.workspace === 'embedded' && <DemonstrationMenu />}
        <PersonMenu staff={staff} />
      </Box>
    </Box>
  )
}
