import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { TimeText } from '../../../../components/time-text.tsx'
import type { Keeping } from './use-kept-draft.ts'

/** Says that what was typed earlier is here again, and how to begin anew. */
export function DraftFound({ keptAt, onForget }: { readonly keptAt: string; readonly onForget: () => void }) {
  const { t } = useTranslation('console')
  return (
    <Box
      role="status"
      sx={{ display: 'flex', alignItems: 'center', gap: '10px', color: 'text.secondary', fontSize: 12 }}
    >
      <span>
        {t('act.draft.found')} <TimeText at={keptAt} as="ago" />
        {'. '}
        {t('act.draft.notSent')}
      </span>
      <Button variant="text" size="small" onClick={onForget}>
        {t('act.draft.forget')}
      </Button>
    </Box>
  )
}

/** Whether the service has what is on the screen. */
export function DraftKept({ keeping }: { readonly keeping: Keeping }) {
  const { t } = useTranslation('console')
  return (
    <Box
      component="span"
      role="status"
      sx={{ color: 'text.secondary', fontSize: 12, marginInline: '8px auto', minWidth: 0 }}
    >
      {keeping === 'kept' && t('act.draft.kept')}
      {keeping === 'failed' && t('act.draft.failed')}
    </Box>
  )
}
