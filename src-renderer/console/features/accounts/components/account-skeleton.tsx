import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { useTranslation } from 'react-i18next'
import { accountGrid } from './account-grid.ts'

/** The shape of an account that is on its way. */
export function AccountSkeleton() {
  const { t } = useTranslation('common')
  const lines = (count: number) =>
    Array.from({ length: count }, (_, line) => (
      <Skeleton key={line} animation={false} height={22} width={`${85 - line * 9}%`} />
    ))
  return (
    <Box role="status" aria-label={t('loading')} sx={{ padding: '12px 20px' }}>
      <Skeleton animation={false} width={320} height={30} />
      <Skeleton animation={false} variant="rounded" height={58} sx={{ marginBlock: '12px 20px' }} />
      <Box sx={accountGrid}>
        <Box>{lines(5)}</Box>
        <Box>{lines(4)}</Box>
        <Box>{lines(8)}</Box>
      </Box>
    </Box>
  )
}
