import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { serverColours } from '../../../../src-shared/contract/workspace-kinds.ts'
import { ServerForm } from '../../features/settings/workspaces/server-form.tsx'
import { call } from '../../../lib/bridge.ts'
import { useWorkspaces } from '../../../lib/use-desktop.ts'

/** Adds a server by its address, after main has asked it, and goes there. What was entered stays where it is refused. */
export function AddServerDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('console')
  const used = useWorkspaces()?.workspaces.map(({ colour }) => colour)
  const [colour] = useState(serverColours.find((each) => !used?.includes(each)) ?? serverColours[0])
  const add = useMutation({
    mutationFn: async (entered: { address: string; name: string; colour: (typeof serverColours)[number] }) => {
      const { added } = await call('workspaces.add', entered)
      await call('workspaces.switch', { workspaceId: added })
    },
    // The page is loaded anew in a moment; until then it stands as it was left.
    onSuccess: onClose,
  })
  return (
    <ServerForm
      title={t('workspaces.addTitle')}
      confirm={t(add.isPending ? 'workspaces.asking' : 'workspaces.addAndOpen')}
      initial={{ address: '', name: '', colour }}
      busy={add.isPending}
      error={add.error}
      onSave={(entered) => add.mutate(entered)}
      onClose={onClose}
    />
  )
}
