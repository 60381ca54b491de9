import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import { ToneIcon } from '../../../../components/status-chip.tsx'
import { useSlowNow } from '../../../../components/slow-now.ts'
import { momentWords } from '../../../../lib/time-words.ts'

/** The request is with its owner: until when, and that nothing has changed. */
export function RequestSent({ change, onClose }: { readonly change: NumberChange; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('console')
  const now = useSlowNow()
  return (
    <>
      <DialogContent>
        <Box role="status" sx={{ display: 'flex', gap: '10px', paddingBlock: '8px' }}>
          <Box sx={{ paddingTop: '1px' }}>
            <ToneIcon tone="good" size={18} />
          </Box>
          <div>
            <Typography variant="h3" component="p">
              {t('request.sentTitle')}
            </Typography>
            <Typography sx={{ marginTop: '4px' }}>
              {t('request.sentBody', {
                until: change.until === null ? '' : momentWords(Date.parse(change.until), now, i18n.language),
              })}
            </Typography>
            <Typography color="textSecondary" sx={{ marginTop: '4px' }}>
              {t('request.sentHint')}
            </Typography>
          </div>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" autoFocus onClick={onClose}>
          {t('request.done')}
        </Button>
      </DialogActions>
    </>
  )
}
