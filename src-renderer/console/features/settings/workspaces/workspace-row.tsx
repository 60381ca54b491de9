import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useTranslation } from 'react-i18next'
import type { Workspace } from '../../../../../src-shared/contract/workspaces.ts'
import { WorkspaceDot } from '../../../../components/workspace-dot.tsx'

interface WorkspaceRowProps {
  readonly workspace: Workspace
  readonly shown: boolean
  readonly onOpen: () => void
  readonly onChange: () => void
  readonly onRemove: () => void
}

const cut = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const

/** One workspace of the list: colour, name, address and what can be done with it. */
export function WorkspaceRow({ workspace, shown, onOpen, onChange, onRemove }: WorkspaceRowProps) {
  const { t } = useTranslation('console')
  const name = workspace.name ?? t('workspaces.embedded')
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: '10px',
        minHeight: 44,
        paddingBlock: '4px',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <WorkspaceDot colour={workspace.colour} size={10} />
      <Box sx={{ flex: 1, minWidth: 0, lineHeight: 1.35 }}>
        <Box component="bdi" sx={{ ...cut, fontWeight: 600 }}>
          {name}
        </Box>
        <Box
          component="bdi"
          dir={workspace.address ? 'ltr' : undefined}
          sx={{ ...cut, fontSize: 12, color: 'text.secondary' }}
        >
          {workspace.address ?? t('workspaces.embeddedHint')}
        </Box>
      </Box>
      {shown ? (
        <Box sx={{ fontSize: 12, color: 'text.secondary', flex: 'none' }}>{t('workspaces.shown')}</Box>
      ) : (
        <Button variant="text" aria-label={`${t('workspaces.open')}: ${name}`} onClick={onOpen}>
          {t('workspaces.open')}
        </Button>
      )}
      {workspace.kind === 'server' && (
        <>
          <IconButton aria-label={t('workspaces.change', { name })} onClick={onChange}>
            <EditIcon sx={{ fontSize: 16 }} />
          </IconButton>
          <IconButton aria-label={t('workspaces.remove', { name })} onClick={onRemove}>
            <DeleteIcon sx={{ fontSize: 16 }} />
          </IconButton>
        </>
      )}
    </Box>
  )
}
