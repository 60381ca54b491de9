import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { call } from '../../lib/bridge.ts'
import { dropAllDrafts } from '../../lib/drafts.ts'
import { queryOf } from '../../lib/query.ts'

/** Throws the demonstration data away, after asking; everyone is signed out. */
export function ResetDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('console')
  const client = useQueryClient()
  const reset = useMutation({
    mutationFn: () => call('workspace.resetDemonstration'),
    onSuccess: async (status) => {
      dropAllDrafts()
      client.setQueryData(queryOf('workspace.status').queryKey, status)
      await client.invalidateQueries()
      onClose()
    },
  })
  return (
    <ConfirmDialog
      open={open}
      title={t('frame.demonstration.resetTitle')}
      body={t('frame.demonstration.resetBody')}
      confirm={t('frame.demonstration.resetConfirm')}
      busy={reset.isPending}
      error={reset.error}
      onConfirm={() => reset.mutate()}
      onClose={onClose}
    />
  )
}
