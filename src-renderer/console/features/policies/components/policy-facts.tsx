import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../../../src-shared/contract/policies.ts'
import { CopyText } from '../../../../components/copy-text.tsx'
import { TimeText } from '../../../../components/time-text.tsx'
import { isFixed } from '../policy-groups.ts'
import { usePolicyWords } from '../use-policy-words.ts'

/** What is fixed about a policy and what stands: value, default, bounds, who sets it, its rule, its last change. */
export function PolicyFacts({ policy }: { readonly policy: Policy }) {
  const { t } = useTranslation('console')
  const { value, bounds } = usePolicyWords()
  const { lastChange } = policy
  return (
    <Box
      component="dl"
      sx={{
        margin: 0,
        maxWidth: 720,
        display: 'grid',
        gridTemplateColumns: '110px minmax(0, 1fr)',
        gap: '6px 12px',
        overflowWrap: 'anywhere',
        '& dt': { color: 'text.secondary' },
        '& dd': { margin: 0 },
      }}
    >
      <dt>{t('policies.facts.value')}</dt>
      <Box component="dd" sx={{ fontWeight: 600 }}>
        {value(policy, policy.value)}
      </Box>
      <dt>{t('policies.facts.default')}</dt>
      <dd>{value(policy, policy.default)}</dd>
      {!isFixed(policy) && (
        <>
          <dt>{t('policies.facts.bounds')}</dt>
          <dd>{bounds(policy)}</dd>
        </>
      )}
      <dt>{t('policies.facts.changedBy')}</dt>
      <dd>{t(isFixed(policy) ? 'policies.facts.nobody' : 'policies.facts.supervisors')}</dd>
      <dt>{t('policies.facts.rule')}</dt>
      <dd>
        <bdi dir="ltr">{policy.rule}</bdi> {t(`policies.groups.${policy.rule}`)} ·{' '}
        <CopyText text={policy.name} label={t('policies.copyName')} />
      </dd>
      {!isFixed(policy) && (
        <>
          <dt>{t('policies.facts.lastChange')}</dt>
          <dd>
            {lastChange ? (
              <>
                <TimeText at={lastChange.at} />{' '}
                <bdi>{t('policies.by', { who: lastChange.staffName ?? lastChange.staffId })}</bdi>
                {': '}
                <bdi>{lastChange.reason}</bdi>
              </>
            ) : (
              t('policies.facts.never')
            )}
          </dd>
        </>
      )}
    </Box>
  )
}
