import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Typography from '@mui/material/Typography'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../../src-shared/phone/format.ts'
import type { E164 } from '../../../../../src-shared/phone/types.ts'
import { CopyText } from '../../../../components/copy-text.tsx'
import { Countdown } from '../../../../components/countdown.tsx'
import { PhoneNumber } from '../../../../components/masked-number.tsx'
import { call } from '../../../../lib/bridge.ts'
import { useSecondsUntil } from '../../../../components/server-clock.tsx'
import type { Revealed } from '../api/reveal-number.ts'
import type { HiddenBecause } from './reveal-hidden.tsx'

interface RevealShownProps {
  readonly revealed: Revealed
  readonly onHide: (because: HiddenBecause) => void
}

/** The number leaves the clipboard again by itself. */
const copyForAMinute = (text: string): Promise<unknown> => call('clipboard.copyForAMinute', { text })

/** The whole number: until the service's second, and only while the window is looked at. */
export function RevealShown({ revealed: { number, hideAt, leftToday }, onHide }: RevealShownProps) {
  const { t } = useTranslation('console')
  const over = useSecondsUntil(hideAt) === 0
  useEffect(() => {
    const left = (): void => onHide('left')
    const covered = (): void => {
      if (document.hidden) left()
    }
    window.addEventListener('blur', left)
    document.addEventListener('visibilitychange', covered)
    // Whoever left while the answer was on its way has not seen it.
    if (!document.hasFocus()) left()
    return () => {
      window.removeEventListener('blur', left)
      document.removeEventListener('visibilitychange', covered)
    }
  }, [onHide])
  useEffect(() => {
    if (over) onHide('over')
  }, [over, onHide])
  return (
    <>
      <DialogContent>
        <Box
          role="status"
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 16px', paddingBlock: '6px' }}
        >
          <Typography
            component="span"
            data-testid="revealed"
            sx={{ fontSize: 26, fontWeight: 600, userSelect: 'text' }}
          >
            <PhoneNumber>{formatNumber(number as E164)}</PhoneNumber>
          </Typography>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            <CopyText text={number} label={t('act.reveal.copy')} copy={copyForAMinute} />
          </Box>
        </Box>
        <Typography color="textSecondary" sx={{ marginTop: '6px' }}>
          {t('act.reveal.hiddenIn')} <Countdown until={hideAt} endText={t('act.reveal.hidden.over')} />
          {' · '}
          {t('act.reveal.left', { count: leftToday })}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ marginTop: '4px' }}>
          {t('act.reveal.leavesHides')}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" autoFocus onClick={() => onHide('self')}>
          {t('act.reveal.hide')}
        </Button>
      </DialogActions>
    </>
  )
}
