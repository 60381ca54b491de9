import Button from '@mui/material/Button'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import { useMemberAction } from '../api/use-member-action.ts'

const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx').then((module) => ({ default: module.ConfirmDialog })))

interface NotMeProps {
  readonly view: MemberView
  readonly numberChangeId: string
  readonly onDone?: () => void
}

/** *This wasn't me* of a change (R18): asked once more; what follows depends on whether the number was taken already. */
export function NotMe({ view, numberChangeId, onDone }: NotMeProps) {
  const { t } = useTranslation('member')
  const [asking, setAsking] = useState(false)
  const dispute = useMemberAction('memberNumberChanges.dispute', () => {
    setAsking(false)
    onDone?.()
  })
  const taken = view.numberChange?.id === numberChangeId && view.numberChange.state === 'approved'
  return (
    <>
      <Button
        variant="text"
        color="error"
        sx={{ marginInline: '-12px' }}
        disabled={!view.actions.disputeNumberChange.allowed}
        onClick={() => setAsking(true)}
      >
        {t('change.wasNotMe')}
      </Button>
      <Suspense fallback={null}>
        {asking && (
          <ConfirmDialog
            title={t(taken ? 'change.takenConfirm' : 'change.notMeConfirm')}
            text={t(taken ? 'change.takenText' : 'change.disputeText')}
            yes={t('change.notMeYes')}
            no={t('change.back')}
            busy={dispute.isPending}
            error={dispute.error}
            onYes={() => dispute.mutate({ numberChangeId })}
            onNo={() => setAsking(false)}
          />
        )}
      </Suspense>
    </>
  )
}
