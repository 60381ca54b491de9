import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../../../src-shared/contract/policies.ts'
import { KeyCap } from '../../../../components/key-cap.tsx'
import { scrolls } from '../../../../components/scrolls.ts'
import { StatusChip } from '../../../../components/status-chip.tsx'
import { ToneBox } from '../../../../components/tone-box.tsx'
import { useShortcuts } from '../../../../lib/shortcuts.ts'
import { useSettings } from '../../../../lib/use-desktop.ts'
import { isFixed } from '../policy-groups.ts'
import { usePolicyWords } from '../use-policy-words.ts'
import { PolicyFacts } from './policy-facts.tsx'
import { PolicyHistory } from './policy-history.tsx'
import { SetPolicyDialog } from './set-policy-dialog.tsx'

/** One policy: what it does, its value, its bounds, its history, and the way to set it. */
export function PolicyDetails({ policy }: { readonly policy: Policy }) {
  const { t } = useTranslation('console')
  const { says } = usePolicyWords()
  const { singleKeyShortcuts } = useSettings()
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState<string>()
  const fixed = isFixed(policy)
  const start = (): void => {
    setDone(undefined)
    setOpen(true)
  }
  useShortcuts(fixed ? [] : [{ key: 'e', run: start }], singleKeyShortcuts)
  return (
    <Box component="section" aria-labelledby="policy-title" sx={{ ...scrolls, padding: '14px 20px 32px' }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: '12px', maxWidth: 720 }}>
        <Typography id="policy-title" variant="h1" component="h2" sx={{ flex: 1, minWidth: 0 }}>
          {t(`policies.words.${policy.name}.name`)}
        </Typography>
        {fixed ? (
          <StatusChip tone="quiet">{t('policies.fixed')}</StatusChip>
        ) : (
          <Button variant="contained" color="primary" onClick={start} sx={{ gap: '8px' }}>
            {t('policies.set')}
            {singleKeyShortcuts && (
              <span aria-hidden>
                <KeyCap>E</KeyCap>
              </span>
            )}
          </Button>
        )}
      </Box>
      <Typography sx={{ marginBlock: '4px 14px', maxWidth: 620, overflowWrap: 'anywhere' }}>
        {says(policy, policy.value)}
      </Typography>
      {done !== undefined && (
        <Box sx={{ maxWidth: 620, marginBottom: '14px' }}>
          <ToneBox tone="good" role="status">
            <Typography>{t('policies.done', { sentence: done })}</Typography>
            <Typography variant="body2" color="textSecondary">
              {t('policies.doneNote')}
            </Typography>
          </ToneBox>
        </Box>
      )}
      <PolicyFacts policy={policy} />
      {fixed ? (
        <Typography color="textSecondary" sx={{ marginTop: '16px' }}>
          {t('policies.fixedBody')}
        </Typography>
      ) : (
        <PolicyHistory policy={policy} />
      )}
      {!fixed && (
        <SetPolicyDialog
          open={open}
          policy={policy}
          onClose={() => setOpen(false)}
          onSet={(set) => {
            setOpen(false)
            setDone(says(set, set.value))
          }}
        />
      )}
    </Box>
  )
}
