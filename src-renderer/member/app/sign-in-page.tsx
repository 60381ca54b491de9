import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { pages } from '../../../src-shared/contract/page.ts'
import { PAGE_SENTENCES } from '../../../src-shared/errors/page-errors.ts'
import { PageHeading } from '../../components/page-heading.tsx'
import { useErrorSentence } from '../../components/error-sentence.ts'
import { ToneBox } from '../../components/tone-box.tsx'
import { useAddress } from '../../lib/page-address.ts'

const PAGE_CODES = Object.keys(PAGE_SENTENCES) as (keyof typeof PAGE_SENTENCES)[]

/** Signed out: one button to the marketplace's sign-in, which comes back to the same place. */
export function SignInPage({ wasSignedIn }: { readonly wasSignedIn: boolean }) {
  const { t } = useTranslation('member')
  const sentence = useErrorSentence()
  const here = useAddress()
  const failed = PAGE_CODES.find((code) => code === here.searchParams.get('error'))
  here.searchParams.delete('error')
  const address = `${pages.memberSignIn}?${new URLSearchParams({ return: here.pathname + here.search })}`
  return (
    <Box sx={{ paddingBlock: { xs: 4, sm: 10 } }}>
      <PageHeading>{t('signIn.title')}</PageHeading>
      <Typography role={wasSignedIn ? 'alert' : undefined} sx={{ marginBlock: 4 }}>
        {t(wasSignedIn ? 'signIn.over' : 'signIn.text')}
      </Typography>
      {failed && (
        <Box sx={{ marginBottom: 4 }}>
          <ToneBox tone="blocked" role="alert">
            {sentence(failed)}
          </ToneBox>
        </Box>
      )}
      <Button href={address} variant="contained" color="primary" sx={{ minWidth: 160 }}>
        {t('signIn.button')}
      </Button>
    </Box>
  )
}
