import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../src-shared/contract/member-account.ts'
import { PageHeading } from '../../components/page-heading.tsx'
import { SecurityNumberSection } from '../features/security-number/security-number-section.tsx'

/** *Profile Details*: what the marketplace keeps, and the section *Security Phone Number*. */
export function SettingsPage({ view }: { readonly view: MemberView }) {
  const { t, i18n } = useTranslation('member')
  const { name, email, country } = view.account
  const countryName = new Intl.DisplayNames([i18n.language], { type: 'region' }).of(country) ?? country
  const details = [
    [t('settings.name'), name],
    [t('settings.email'), email],
    [t('settings.country'), countryName],
  ] as const
  return (
    <Stack spacing={7}>
      <PageHeading>{t('settings.title')}</PageHeading>
      <div>
        <Box
          component="dl"
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: '160px 1fr' },
            columnGap: 4,
            rowGap: { xs: 0, sm: 2 },
            margin: 0,
            '& dt': { color: 'text.secondary', paddingTop: { xs: '8px', sm: 0 } },
            '& dd': { margin: 0, overflowWrap: 'anywhere' },
          }}
        >
          {details.flatMap(([label, value]) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label}-value`}>
              <bdi>{value}</bdi>
            </dd>,
          ])}
        </Box>
        <Typography color="textSecondary" sx={{ fontSize: 14, marginTop: 3 }}>
          {t('settings.kept')}
        </Typography>
      </div>
      <Box sx={{ borderTop: 1, borderColor: 'divider', paddingTop: 6 }}>
        <SecurityNumberSection view={view} />
      </Box>
    </Stack>
  )
}
