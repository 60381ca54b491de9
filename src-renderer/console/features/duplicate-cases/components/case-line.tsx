import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { DuplicateCaseLine } from '../../../../../src-shared/contract/duplicate-cases.ts'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { StatusChip } from '../../../../components/status-chip.tsx'
import { TimeText } from '../../../../components/time-text.tsx'
import { EvidenceChips } from './evidence-chips.tsx'

/** One case of the list: number, owner, evidence, age. */
export function CaseLine({ line }: { readonly line: DuplicateCaseLine }) {
  const { t } = useTranslation('console')
  return (
    <Box sx={{ display: 'grid', gap: '3px', lineHeight: 1.4 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: '8px' }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          <MaskedNumber number={line.number} />
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
          <TimeText at={line.lastAttemptAt ?? line.openedAt} />
        </Box>
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 12, overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {t(`cases.cause.${line.cause}`)} · <bdi>{line.owner?.name ?? t('cases.noOwner')}</bdi>
      </Box>
      <Box sx={{ display: 'flex', gap: '4px' }}>
        {line.state === 'decided' && line.disposition && (
          <StatusChip tone="good">{t(`cases.disposition.${line.disposition}`)}</StatusChip>
        )}
        <EvidenceChips counts={line.counts} />
      </Box>
    </Box>
  )
}
