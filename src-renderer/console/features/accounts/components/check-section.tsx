import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { IdentityCheck } from '../../../../../src-shared/contract/verification-views.ts'
import { StatusChip } from '../../../../components/status-chip.tsx'
import { TimeText } from '../../../../components/time-text.tsx'
import { CHECK_TONES } from '../account-words.ts'
import { ColumnSection } from './column-section.tsx'

interface CheckSectionProps {
  readonly check: IdentityCheck | null
  readonly memberTimeZone: string | null
}

/** The identity check: its state, since when, who can end it (R7). */
export function CheckSection({ check, memberTimeZone }: CheckSectionProps) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  return (
    <ColumnSection title={t('account.check.title')}>
      {check ? (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' }}>
            <StatusChip tone={CHECK_TONES[check.state]}>
              {check.pending
                ? `${t('account.check.pending')} · ${common(`checkState.${check.state}`)}`
                : common(`checkState.${check.state}`)}
            </StatusChip>
            <Typography variant="body2" color="textSecondary" component="span">
              {t('account.check.since')}{' '}
              <TimeText at={check.pending ? check.since : check.changedAt} as="since" memberTimeZone={memberTimeZone} />
            </Typography>
          </Box>
          {check.pending && (
            <Typography variant="body2" color="textSecondary" sx={{ marginTop: '4px' }}>
              {t('account.check.blocks')}{' '}
              {t(check.memberCanCancel ? 'account.check.memberCanCancel' : 'account.check.providerOnly')}
            </Typography>
          )}
        </>
      ) : (
        <Typography color="textSecondary">{t('account.check.none')}</Typography>
      )}
    </ColumnSection>
  )
}
