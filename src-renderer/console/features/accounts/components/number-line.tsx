import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { MaskedNumber as MaskedNumberView } from '../../../../../src-shared/contract/common.ts'
import { MaskedNumber } from '../../../../components/masked-number.tsx'

interface NumberLineProps {
  readonly number: MaskedNumberView
  readonly strong?: boolean
  readonly aside?: ReactNode
  readonly children?: ReactNode
}

/** One number: masked, its kind, and what is said of it. */
export function NumberLine({ number, strong = false, aside, children }: NumberLineProps) {
  const { t } = useTranslation('common')
  return (
    <Box sx={{ paddingBlock: '3px' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' }}>
        <Box component="span" sx={strong ? { fontSize: 15, fontWeight: 600 } : {}}>
          <MaskedNumber number={number} />
        </Box>
        {aside}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 12 }}>
        {number.country ? `${number.country} · ` : ''}
        {t(`lineType.${number.lineType}`)}
        {number.smsOff && ` · ${t('smsOff')}`}
        {children}
      </Box>
    </Box>
  )
}
