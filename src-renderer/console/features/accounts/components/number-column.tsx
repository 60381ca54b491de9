import Typography from '@mui/material/Typography'
import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { StatusChip } from '../../../../components/status-chip.tsx'
import { TimeText } from '../../../../components/time-text.tsx'
import { CheckSection } from './check-section.tsx'
import { ColumnSection } from './column-section.tsx'
import { ChangeSection } from './change-section.tsx'
import { DuplicatesSection } from './duplicates-section.tsx'
import { NumberLine } from './number-line.tsx'

/** The account's numbers, its open change, its identity check, its duplicate attempts. */
export function NumberColumn({ view }: { readonly view: AccountView }) {
  const { t } = useTranslation('console')
  const { currentNumber, retiredNumbers, verification, numberChange } = view
  const zone = view.account.timeZone
  const verifying = verification?.state === 'pending' ? verification : undefined
  const open = numberChange?.endedAt === null ? numberChange : undefined
  return (
    <div>
      <ColumnSection title={t('account.number.title')}>
        {currentNumber ? (
          <NumberLine
            number={currentNumber.number}
            strong
            aside={<StatusChip tone="good">{t('account.number.verified')}</StatusChip>}
          >
            {' · '}
            {t('account.number.since')} <TimeText at={currentNumber.claimedAt} as="since" memberTimeZone={zone} />
          </NumberLine>
        ) : (
          !verifying && (
            <>
              <Typography sx={{ fontSize: 15, fontWeight: 600 }}>{t('account.number.none')}</Typography>
              <Typography variant="body2" color="textSecondary">
                {t('account.number.noneBody')}
              </Typography>
            </>
          )
        )}
        {verifying?.purpose === 'setup' && (
          <NumberLine
            number={verifying.number}
            strong
            aside={<StatusChip tone="waiting">{t('account.number.notVerified')}</StatusChip>}
          />
        )}
        {retiredNumbers.length > 0 && (
          <Box sx={{ marginTop: '10px' }}>
            <Typography variant="body2" color="textSecondary" component="h3">
              {t('account.number.retired', { count: retiredNumbers.length })}
            </Typography>
            {retiredNumbers.map((claim) => (
              <NumberLine key={claim.id} number={claim.number}>
                {' · '}
                {t('account.number.since')} <TimeText at={claim.claimedAt} as="since" memberTimeZone={zone} />
                {claim.retiredAt && (
                  <>
                    {' · '}
                    {t('account.number.retiredAt')} <TimeText at={claim.retiredAt} as="since" memberTimeZone={zone} />
                  </>
                )}
                {claim.state === 'released' && ` · ${t('account.number.released')}`}
              </NumberLine>
            ))}
          </Box>
        )}
      </ColumnSection>
      {open && <ChangeSection change={open} />}
      <CheckSection check={view.identityCheck} memberTimeZone={zone} />
      {view.duplicateAttempts.length > 0 && (
        <DuplicatesSection attempts={view.duplicateAttempts} memberTimeZone={zone} />
      )}
    </div>
  )
}
