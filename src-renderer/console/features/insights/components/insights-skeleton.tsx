import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { useTranslation } from 'react-i18next'
import { TILE_GRID } from './figure-tile.tsx'

const TILES = [0, 1, 2, 3, 4, 5]

/** The shape of the figures that are on their way. */
export function InsightsSkeleton() {
  const { t } = useTranslation('common')
  return (
    <Box role="status" aria-label={t('loading')} sx={{ display: 'grid', gap: '20px' }}>
      <Box sx={TILE_GRID}>
        {TILES.map((tile) => (
          <Skeleton key={tile} variant="rounded" animation={false} height={104} />
        ))}
      </Box>
      <Skeleton variant="rounded" animation={false} height={300} />
      <Skeleton variant="rounded" animation={false} height={300} />
    </Box>
  )
}
