import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../../../src-shared/contract/policies.ts'
import type { EntryReading } from '../policy-entry.ts'
import { usePolicyWords } from '../use-policy-words.ts'

interface PolicyPreviewProps {
  readonly policy: Policy
  readonly reading: EntryReading
  readonly same: boolean
}

/** What becomes different, and from when: the sentence that will be true, and the one that is true until then. */
export function PolicyPreview({ policy, reading, same }: PolicyPreviewProps) {
  const { t } = useTranslation('console')
  const { says } = usePolicyWords()
  const now = says(policy, policy.value)
  const then = reading.ok && !same ? says(policy, reading.value) : undefined
  return (
    <Box
      role="status"
      sx={(theme) => ({
        display: 'grid',
        gap: '6px',
        padding: '10px 14px',
        minHeight: 96,
        alignContent: 'start',
        overflowWrap: 'anywhere',
        borderRadius: '8px',
        border: `1px solid ${theme.vars?.palette.divider}`,
        backgroundColor: theme.vars?.palette.well,
        '& span': { color: theme.vars?.palette.text.secondary, fontSize: 12, display: 'block' },
      })}
    >
      {then !== undefined && (
        <Box sx={{ fontWeight: 600 }}>
          <span>{t('policies.from')}</span>
          {then}
        </Box>
      )}
      <div>
        <span>{t(then === undefined ? 'policies.facts.value' : 'policies.until')}</span>
        {now}
      </div>
    </Box>
  )
}
