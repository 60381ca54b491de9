import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../../../src-shared/contract/policies.ts'
import { Delayed } from '../../../../components/delayed.tsx'
import { ErrorPanel } from '../../../../components/error-panel.tsx'
import { RowsSkeleton } from '../../../../components/rows-skeleton.tsx'
import { TimeText } from '../../../../components/time-text.tsx'
import { usePolicyHistory } from '../api/get-policy-history.ts'
import { usePolicyWords } from '../use-policy-words.ts'

/** Every change of a policy, newest first: from what to what, who and why. */
export function PolicyHistory({ policy }: { readonly policy: Policy }) {
  const { t } = useTranslation('console')
  const { value } = usePolicyWords()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePolicyHistory(policy.name)
  const changes = data?.pages.flatMap((page) => page.changes)
  return (
    <Box component="section" aria-labelledby="policy-history" sx={{ marginTop: '22px', maxWidth: 720 }}>
      <Typography
        id="policy-history"
        variant="h3"
        sx={{ paddingBottom: '6px', borderBottom: 1, borderColor: 'divider' }}
      >
        {t('policies.history')}
      </Typography>
      {error && !changes && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!error && !changes && (
        <Delayed>
          <RowsSkeleton tracks="minmax(0, 1fr) 90px" rowHeight={44} />
        </Delayed>
      )}
      {changes?.length === 0 && (
        <Typography color="textSecondary" sx={{ paddingBlock: '10px' }}>
          {t('policies.noHistory')}
        </Typography>
      )}
      <Box component="ol" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {changes?.map((change) => (
          <Box
            component="li"
            key={change.version}
            sx={{ paddingBlock: '8px', borderBottom: 1, borderColor: 'divider' }}
          >
            <Box sx={{ display: 'flex', gap: '12px', justifyContent: 'space-between' }}>
              <Box component="span" sx={{ fontWeight: 500, overflowWrap: 'anywhere', minWidth: 0 }}>
                {t('policies.fromTo', { from: value(policy, change.from), to: value(policy, change.to) })}
              </Box>
              <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
                <TimeText at={change.at} />
              </Box>
            </Box>
            <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              <bdi>{t('policies.by', { who: change.staffName ?? change.staffId })}</bdi>
              {': '}
              <bdi>{change.reason}</bdi>
            </Box>
          </Box>
        ))}
      </Box>
      {hasNextPage && (
        <Button sx={{ marginTop: '10px' }} aria-disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('policies.earlier')}
        </Button>
      )}
    </Box>
  )
}
