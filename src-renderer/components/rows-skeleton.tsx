import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { useTranslation } from 'react-i18next'

const ROWS = Array.from({ length: 9 }, (_, index) => index)

/** The shape of a list that is on its way. */
export function RowsSkeleton({ tracks, rowHeight }: { readonly tracks: string; readonly rowHeight: number }) {
  const { t } = useTranslation()
  const columns = tracks.split(/\s+(?![^(]*\))/).length
  return (
    <Box role="status" aria-label={t('loading')} sx={{ overflow: 'hidden' }}>
      {ROWS.map((row) => (
        <Box
          key={row}
          sx={{
            display: 'grid',
            gridTemplateColumns: tracks,
            alignItems: 'center',
            height: rowHeight,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          {Array.from({ length: columns }, (_, column) => (
            <Box key={column} sx={{ paddingInline: '12px' }}>
              <Skeleton animation={false} width={`${55 + ((row * 7 + column * 13) % 35)}%`} />
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  )
}
