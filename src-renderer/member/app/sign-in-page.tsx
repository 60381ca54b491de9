import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { pages } from '../../../src-shared/contract/page.ts'
import { PageHeading } from '../../components/page-heading.tsx'
import { currentAddress } from '../../lib/page-address.ts'

/** Signed out: one button to the marketplace's sign-in, which comes back to the same place. */
export function SignInPage({ wasSignedIn }: { readonly wasSignedIn: boolean }) {
  const { t } = useTranslation('member')
  const address = `${pages.memberSignIn}?${new URLSearchParams({ return: currentAddress() })}`
  return (
    <Box sx={{ paddingBlock: { xs: 4, sm: 10 } }}>
      <PageHeading>{t('signIn.title')}</PageHeading>
      <Typography role={wasSignedIn ? 'alert' : undefined} sx={{ marginBlock: 4 }}>
        {t(wasSignedIn ? 'signIn.over' : 'signIn.text')}
      </Typography>
      <Button href={address} variant="contained" color="primary" sx={{ minWidth: 160 }}>
        {t('signIn.button')}
      </Button>
    </Box>
  )
}
