import AddIcon from '@mui/icons-material/Add'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../../../src-shared/contract/index.ts'
import { EMBEDDED } from '../../../../../src-shared/contract/workspace-kinds.ts'
import type { Workspace } from '../../../../../src-shared/contract/workspaces.ts'
import { ConfirmDialog } from '../../../../components/confirm-dialog.tsx'
import { call } from '../../../../lib/bridge.ts'
import { runCommand } from '../../../../lib/commands.ts'
import { useWorkspaces } from '../../../../lib/use-desktop.ts'
import { SettingsGroup } from '../components/settings-group.tsx'
import { ServerForm } from './server-form.tsx'
import { WorkspaceRow } from './workspace-row.tsx'

/** The workspaces of this computer: open, change, remove, add. Main tells the list anew when it has changed. */
export function WorkspacesGroup() {
  const { t } = useTranslation('console')
  const known = useWorkspaces()
  const [changing, setChanging] = useState<Workspace>()
  const [removing, setRemoving] = useState<Workspace>()
  const change = useMutation({
    mutationFn: (input: Input<'workspaces.change'>) => call('workspaces.change', input),
    onSuccess: () => setChanging(undefined),
  })
  const remove = useMutation({
    mutationFn: (workspaceId: string) => call('workspaces.remove', { workspaceId }),
    onSuccess: () => setRemoving(undefined),
  })
  const open = useMutation({ mutationFn: (workspaceId: string) => call('workspaces.switch', { workspaceId }) })
  return (
    <SettingsGroup title={t('workspaces.menu')}>
      <Box component="ul" sx={{ listStyle: 'none', margin: '0 0 8px', padding: 0 }}>
        {known?.workspaces.map((workspace) => (
          <WorkspaceRow
            key={workspace.id}
            workspace={workspace}
            shown={workspace.id === known.current}
            onOpen={() => open.mutate(workspace.id)}
            onChange={() => {
              change.reset()
              setChanging(workspace)
            }}
            onRemove={() => {
              remove.reset()
              setRemoving(workspace)
            }}
          />
        ))}
      </Box>
      <Button startIcon={<AddIcon aria-hidden />} onClick={() => runCommand('workspace.add')}>
        {t('workspaces.add')}
      </Button>
      {changing && changing.colour !== 'violet' && (
        <ServerForm
          title={t('workspaces.change', { name: changing.name ?? '' })}
          confirm={t('workspaces.save')}
          initial={{ name: changing.name ?? '', colour: changing.colour }}
          busy={change.isPending}
          error={change.error}
          onSave={({ name, colour }) => change.mutate({ workspaceId: changing.id, name, colour })}
          onClose={() => setChanging(undefined)}
        />
      )}
      <ConfirmDialog
        open={removing !== undefined}
        title={t('workspaces.removeTitle', { name: removing?.name ?? '' })}
        body={t('workspaces.removeBody')}
        confirm={t('workspaces.removeConfirm')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => removing && removing.id !== EMBEDDED && remove.mutate(removing.id)}
        onClose={() => setRemoving(undefined)}
      />
    </SettingsGroup>
  )
}
