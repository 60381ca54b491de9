import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../../../../../src-shared/contract/index.ts'
import { ToneIcon } from '../../../../components/status-chip.tsx'
import { TimeText } from '../../../../components/time-text.tsx'

/** How a case was decided, by whom and why. */
export function DecisionTaken({
  view: { case: line, decidedBy, note },
}: {
  readonly view: Reply<'duplicateCases.get'>
}) {
  const { t } = useTranslation('console')
  return (
    <Box role="status" sx={{ display: 'flex', gap: '8px' }}>
      <Box sx={{ paddingTop: '2px' }}>
        <ToneIcon tone="good" size={16} />
      </Box>
      <div>
        <Typography>
          <strong>
            {line.disposition && t('cases.decided', { disposition: t(`cases.disposition.${line.disposition}`) })}
          </strong>{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {decidedBy && <bdi>{t('cases.decidedBy', { name: decidedBy })}</bdi>}{' '}
            {line.decidedAt && <TimeText at={line.decidedAt} />}
          </Box>
        </Typography>
        {note && (
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} dir="auto">
            {note}
          </Typography>
        )}
        <Typography variant="body2" color="textSecondary">
          {t('cases.decideHint')}
        </Typography>
      </div>
    </Box>
  )
}
