import Dialog from '@mui/material/Dialog'
import DialogTitle from '@mui/material/DialogTitle'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../../../src-shared/contract/policies.ts'
import { SetPolicyForm } from './set-policy-form.tsx'

interface SetPolicyDialogProps {
  readonly open: boolean
  readonly policy: Policy
  readonly onSet: (policy: Policy) => void
  readonly onClose: () => void
}

/** Sets one policy: the new value, what it will mean, and why. */
export function SetPolicyDialog({ open, policy, onSet, onClose }: SetPolicyDialogProps) {
  const { t } = useTranslation('console')
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="set-policy-title" maxWidth="sm" fullWidth>
      <DialogTitle id="set-policy-title">
        {t('policies.setTitle', { name: t(`policies.words.${policy.name}.name`) })}
      </DialogTitle>
      <SetPolicyForm policy={policy} onSet={onSet} onClose={onClose} />
    </Dialog>
  )
}
