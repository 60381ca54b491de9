import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../../../src-shared/contract/policies.ts'
import { ToneBox } from '../../../../components/tone-box.tsx'
import { usePolicyWords } from '../use-policy-words.ts'

/** Somebody else was first: their value and reason, and the way to go on. What was entered stays. */
export function PolicyConflict({ policy, onGoOn }: { readonly policy: Policy; readonly onGoOn: () => void }) {
  const { t } = useTranslation('console')
  const { value } = usePolicyWords()
  const { lastChange } = policy
  return (
    <ToneBox tone="waiting" role="alert">
      <Typography sx={{ fontWeight: 600 }}>{t('policies.conflict.title')}</Typography>
      {lastChange && (
        <Typography>
          {t('policies.conflict.now', {
            who: lastChange.staffName ?? lastChange.staffId,
            value: value(policy, lastChange.to),
            reason: lastChange.reason,
          })}
        </Typography>
      )}
      <Typography color="textSecondary">{t('policies.conflict.kept')}</Typography>
      <Box sx={{ marginTop: '8px' }}>
        <Button onClick={onGoOn}>{t('policies.conflict.goOn')}</Button>
      </Box>
    </ToneBox>
  )
}
