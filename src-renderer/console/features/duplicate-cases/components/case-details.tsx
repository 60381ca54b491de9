import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Reply } from '../../../../../src-shared/contract/index.ts'
import { Delayed } from '../../../../components/delayed.tsx'
import { ErrorPanel } from '../../../../components/error-panel.tsx'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { scrolls } from '../../../../components/scrolls.ts'
import { TimeText } from '../../../../components/time-text.tsx'
import { useDuplicateCase } from '../api/get-duplicate-case.ts'
import { AttemptTable } from './attempt-table.tsx'
import { DecisionForm } from './decision-form.tsx'
import { DecisionTaken } from './decision-taken.tsx'
import { EvidenceChips } from './evidence-chips.tsx'

/** One case: the number, who holds it, the attempts, the decision. */
export function CaseDetails({ duplicateCaseId }: { readonly duplicateCaseId: string }) {
  const { t } = useTranslation('common')
  const { data, error, refetch } = useDuplicateCase(duplicateCaseId)
  if (data) return <Case view={data} />
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  return (
    <Delayed>
      <Box role="status" aria-label={t('loading')} sx={{ padding: 5 }}>
        <Skeleton animation={false} width={240} height={30} />
        <Skeleton animation={false} width={380} />
        <Skeleton animation={false} variant="rounded" height={160} sx={{ marginTop: 4 }} />
      </Box>
    </Delayed>
  )
}

function Case({ view }: { readonly view: Reply<'duplicateCases.get'> }) {
  const { t } = useTranslation('console')
  const { case: line, attempts } = view
  return (
    <Box
      component="section"
      aria-labelledby="case-title"
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
    >
      <Box sx={{ ...scrolls, flex: 1, padding: '14px 20px' }}>
        <Typography id="case-title" variant="h1" component="h2">
          <MaskedNumber number={line.number} />
        </Typography>
        <Box sx={{ color: 'text.secondary', marginBlock: '4px 8px' }}>
          {t(`cases.cause.${line.cause}`)} · {t('cases.opened')} <TimeText at={line.openedAt} />
          {line.lastAttemptAt && (
            <>
              {' · '}
              {t('cases.lastAttempt')} <TimeText at={line.lastAttemptAt} />
            </>
          )}
        </Box>
        <Box sx={{ display: 'flex', gap: '4px', marginBottom: '16px' }}>
          <EvidenceChips counts={line.counts} />
        </Box>
        <Typography variant="subtitle2" component="h3" color="textSecondary">
          {t('cases.owner')}
        </Typography>
        <Box sx={{ marginBottom: '16px' }}>
          {line.owner ? (
            <Box component={Link} to={`/accounts/${line.owner.id}`} sx={{ color: 'primary.main' }}>
              <bdi>{line.owner.name}</bdi>
            </Box>
          ) : (
            t('cases.noOwner')
          )}
        </Box>
        <Typography
          id="attempts-title"
          variant="subtitle2"
          component="h3"
          color="textSecondary"
          sx={{ marginBottom: '4px' }}
        >
          {t('cases.attempts')}
        </Typography>
        {attempts.length === 0 ? (
          <Typography>{t('cases.noAttempts')}</Typography>
        ) : (
          <AttemptTable attempts={attempts} />
        )}
      </Box>
      <Box
        sx={{
          borderTop: 1,
          borderColor: 'divider',
          padding: '12px 20px',
          backgroundColor: (theme) => theme.vars?.palette.well,
        }}
      >
        {line.state === 'decided' ? <DecisionTaken view={view} /> : <DecisionForm view={view} />}
      </Box>
    </Box>
  )
}
