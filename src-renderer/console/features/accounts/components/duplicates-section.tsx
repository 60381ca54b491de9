import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { TimeText } from '../../../../components/time-text.tsx'
import { ColumnSection } from './column-section.tsx'

interface DuplicatesSectionProps {
  readonly attempts: AccountView['duplicateAttempts']
  readonly memberTimeZone: string | null
}

/** That attempts exist: grade and time, nothing of the other account. */
export function DuplicatesSection({ attempts, memberTimeZone }: DuplicatesSectionProps) {
  const { t } = useTranslation('console')
  return (
    <ColumnSection title={t('account.duplicates.title')}>
      <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {attempts.map((attempt) => (
          <li key={attempt.id}>
            {t(`account.duplicates.grade.${attempt.grade}`)}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              · <TimeText at={attempt.at} memberTimeZone={memberTimeZone} />
            </Box>
          </li>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ marginTop: '4px' }}>
        {t('account.duplicates.explain')}
      </Typography>
    </ColumnSection>
  )
}
