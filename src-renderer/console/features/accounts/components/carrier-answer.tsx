import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '../../../../../src-shared/contract/verification-views.ts'

/** The carrier's own words, folded away: for a talk with the carrier, not with the caller. */
export function CarrierAnswer({ delivery: { carrier, carrierCode } }: { readonly delivery: Delivery }) {
  const { t } = useTranslation('console')
  if (carrier === null) return null
  return (
    <Box
      component="details"
      sx={{ fontSize: 12, color: 'text.secondary', '& summary': { cursor: 'pointer', width: 'fit-content' } }}
    >
      <summary>{t('timeline.carrier')}</summary>
      <Box component="bdi" sx={{ userSelect: 'text' }}>
        {carrier} ·{' '}
        {carrierCode === null ? t('timeline.noCarrierCode') : t('timeline.carrierCode', { code: carrierCode })}
      </Box>
    </Box>
  )
}
