import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Workspace } from '../../../../src-shared/contract/workspaces.ts'
import { WorkspaceDot } from '../../../components/workspace-dot.tsx'
import { CommandKeys } from '../commands/command-keys.tsx'

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' } as const

/** One workspace in the menu: colour, name, address, keys. */
export function WorkspaceLine({ workspace, keys }: { readonly workspace: Workspace; readonly keys: string }) {
  const { t } = useTranslation('console')
  const { name, address, colour } = workspace
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: '10px', width: '100%', minWidth: 0, paddingBlock: '2px' }}>
      <WorkspaceDot colour={colour} size={10} />
      <Box sx={{ flex: 1, minWidth: 0, lineHeight: 1.35 }}>
        <Box component="bdi" sx={{ ...cut, fontWeight: 600 }}>
          {name ?? t('workspaces.embedded')}
        </Box>
        <Box component="bdi" dir={address ? 'ltr' : undefined} sx={{ ...cut, fontSize: 12, color: 'text.secondary' }}>
          {address ?? t('workspaces.embeddedHint')}
        </Box>
      </Box>
      <CommandKeys keys={keys} />
    </Box>
  )
}
