import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Countdown } from '../../../../components/countdown.tsx'
import { InlineError } from '../../../../components/inline-error.tsx'
import { useSecondsUntil } from '../../../../components/server-clock.tsx'

/** Why a number is no longer on the screen: its time was over, the window was left, or by the person. */
export type HiddenBecause = 'over' | 'left' | 'self'

interface RevealHiddenProps {
  readonly because: HiddenBecause
  readonly hideAt: string
  readonly leftToday: number
  readonly busy: boolean
  readonly error: unknown
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** The number is hidden; within its seconds to look again is the same reveal and counts no second time. */
export function RevealHidden({ because, hideAt, leftToday, busy, error, onAgain, onClose }: RevealHiddenProps) {
  const { t } = useTranslation('console')
  const again = useSecondsUntil(hideAt) > 0
  return (
    <>
      <DialogContent>
        <Box role="status">
          <Typography variant="h3" component="p">
            {t(`act.reveal.hidden.${because}`)}
          </Typography>
          <Typography color="textSecondary" sx={{ marginTop: '4px' }}>
            {t('act.reveal.left', { count: leftToday })}
          </Typography>
        </Box>
        {again && (
          <Typography color="textSecondary" sx={{ marginTop: '4px' }}>
            {t('act.reveal.againFree')} <Countdown until={hideAt} endText={t('act.reveal.hidden.over')} />
          </Typography>
        )}
        {error !== undefined && (
          <Box sx={{ marginTop: '10px' }}>
            <InlineError error={error} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        {again && (
          <Button aria-disabled={busy} onClick={busy ? undefined : onAgain}>
            {t('act.reveal.again')}
          </Button>
        )}
        <Button variant="contained" color="primary" autoFocus onClick={onClose}>
          {t('request.done')}
        </Button>
      </DialogActions>
    </>
  )
}
