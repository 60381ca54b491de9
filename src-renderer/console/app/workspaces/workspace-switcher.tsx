import AddIcon from '@mui/icons-material/Add'
import DownIcon from '@mui/icons-material/ExpandMore'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WorkspaceDot } from '../../../components/workspace-dot.tsx'
import { runCommand, useCommand } from '../../../lib/commands.ts'
import { useShortcuts } from '../../../lib/shortcuts.ts'
import { useCurrentWorkspace, useWorkspaces } from '../../../lib/use-desktop.ts'
import { AddServerDialog } from './add-server-dialog.tsx'
import { useSwitchWorkspace } from './switch-workspace.ts'
import { WorkspaceLine } from './workspace-line.tsx'
import { useGoTo } from '../../../lib/go-to.ts'

/** The workspace that is shown, and the way to the others: wherever one is, signed in or not. */
export function WorkspaceSwitcher({ manages }: { readonly manages: boolean }) {
  const { t } = useTranslation('console')
  const goTo = useGoTo()
  const known = useWorkspaces()
  const current = useCurrentWorkspace()
  const button = useRef<HTMLButtonElement>(null)
  const [shown, setShown] = useState<'menu' | 'add'>()
  const close = (): void => setShown(undefined)
  const { mutate: switchTo } = useSwitchWorkspace()
  const choose = (workspaceId: string): void => {
    close()
    if (workspaceId !== known?.current) switchTo(workspaceId)
  }
  useCommand('workspace.switch', () => setShown('menu'))
  useCommand('workspace.add', () => setShown('add'))
  useShortcuts(
    (known?.workspaces ?? []).map(({ id }, index) => ({ key: String(index + 1), alt: true, run: () => choose(id) })),
    true,
  )
  if (!known || !current) return null
  const name = current.name ?? t('workspaces.embedded')
  return (
    <>
      <Button
        ref={button}
        variant="text"
        aria-haspopup="menu"
        aria-expanded={shown === 'menu'}
        aria-label={t('workspaces.button', { name })}
        title={current.address ?? undefined}
        onClick={() => setShown('menu')}
        sx={{
          justifyContent: 'flex-start',
          minHeight: 20,
          maxWidth: '100%',
          padding: '0 6px',
          marginInlineStart: '-6px',
          gap: '5px',
          fontSize: 11,
          fontWeight: 400,
          lineHeight: '18px',
          color: 'text.secondary',
        }}
      >
        <WorkspaceDot colour={current.colour} />
        <Box component="bdi" sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {name}
        </Box>
        <DownIcon aria-hidden sx={{ fontSize: 14, flex: 'none' }} />
      </Button>
      <Menu
        anchorEl={() => button.current}
        open={shown === 'menu'}
        onClose={close}
        slotProps={{ list: { 'aria-label': t('workspaces.menu') }, paper: { sx: { minWidth: 300, maxWidth: 420 } } }}
      >
        <ListSubheader role="presentation" sx={{ lineHeight: '26px' }}>
          {t('workspaces.menu')}
        </ListSubheader>
        {known.workspaces.map((workspace, index) => (
          <MenuItem
            key={workspace.id}
            role="menuitemradio"
            aria-checked={workspace.id === known.current}
            selected={workspace.id === known.current}
            onClick={() => choose(workspace.id)}
          >
            <WorkspaceLine workspace={workspace} keys={`Alt+${index + 1}`} />
          </MenuItem>
        ))}
        <MenuItem
          onClick={() => {
            close()
            runCommand('workspace.add')
          }}
          sx={{ borderTop: 1, borderColor: 'divider', marginTop: '4px', gap: '8px' }}
        >
          <AddIcon aria-hidden sx={{ fontSize: 16 }} />
          {t('workspaces.add')}
        </MenuItem>
        {manages && (
          <MenuItem
            sx={{ paddingInlineStart: '40px' }}
            onClick={() => {
              close()
              goTo('/settings')
            }}
          >
            {t('workspaces.manage')}
          </MenuItem>
        )}
      </Menu>
      {shown === 'add' && <AddServerDialog onClose={close} />}
    </>
  )
}
