import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { PageHeading } from '../../components/page-heading.tsx'
import { PATHS } from './paths.ts'

/** An address that this page does not have. */
export function MissingPage() {
  const { t } = useTranslation('member')
  return (
    <Box>
      <PageHeading>{t('missing.title')}</PageHeading>
      <Typography sx={{ marginBlock: 3 }}>{t('missing.text')}</Typography>
      <Button href={PATHS.dashboard}>{t('missing.back')}</Button>
    </Box>
  )
}
