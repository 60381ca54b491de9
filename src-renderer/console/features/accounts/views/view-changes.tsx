import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../../components/confirm-dialog.tsx'
import { useChangeView } from '../api/saved-views.ts'
import type { CurrentView } from './use-current-view.ts'
import { ViewDialog } from './view-dialog.tsx'

export type ViewChange = 'create' | 'rename' | 'remove'

interface ViewChangesProps {
  readonly change: ViewChange
  readonly current: CurrentView
  readonly onClose: () => void
}

/** The dialog of one change to the saved views. */
export function ViewChanges({ change, current, onClose }: ViewChangesProps) {
  const { t } = useTranslation('console')
  const create = useChangeView('savedViews.create')
  const update = useChangeView('savedViews.update')
  const remove = useChangeView('savedViews.remove')
  const { view, shown } = current
  if (change === 'create')
    return (
      <ViewDialog
        title={t('views.saveTitle')}
        name=""
        confirm={t('views.save')}
        busy={create.isPending}
        error={create.error}
        onClose={onClose}
        onSave={(name) =>
          create.mutate(
            { name, ...shown },
            {
              onSuccess: (saved) => {
                current.open(saved.view)
                onClose()
              },
            },
          )
        }
      />
    )
  if (!view) return null
  if (change === 'rename')
    return (
      <ViewDialog
        title={t('views.renameTitle')}
        name={view.name}
        confirm={t('views.renameConfirm')}
        busy={update.isPending}
        error={update.error}
        onClose={onClose}
        onSave={(name) => update.mutate({ savedViewId: view.id, name }, { onSuccess: onClose })}
      />
    )
  return (
    <ConfirmDialog
      open
      title={t('views.removeTitle', { name: view.name })}
      body={t('views.removeBody')}
      confirm={t('views.removeConfirm')}
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(
          { savedViewId: view.id },
          {
            onSuccess: () => {
              current.leave()
              onClose()
            },
          },
        )
      }
    />
  )
}
