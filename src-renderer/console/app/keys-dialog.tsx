import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../components/key-cap.tsx'
import { useRoles, useSettings } from '../../lib/use-desktop.ts'

const mod = /mac/i.test(navigator.userAgent) ? '⌘' : 'Ctrl'

const GROUPS = [
  {
    name: 'everywhere',
    lines: [
      ['search', [mod, 'K']],
      ['search', ['/']],
      ['help', ['?']],
    ],
  },
  {
    name: 'lists',
    lines: [
      ['move', ['↑', '↓']],
      ['open', ['Enter']],
    ],
  },
  {
    name: 'cases',
    lines: [
      ['next', ['J']],
      ['previous', ['K']],
      ['open', ['Enter']],
      ['decide', ['1', '2', '3']],
    ],
  },
] as const

/** The keys of the console. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const { singleKeyShortcuts } = useSettings()
  const reviewer = useRoles().includes('reviewer')
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="keys-title" maxWidth="xs" fullWidth>
      <DialogTitle id="keys-title">{t('frame.keys.title')}</DialogTitle>
      <DialogContent>
        {GROUPS.filter(({ name }) => name !== 'cases' || reviewer).map(({ name, lines }) => (
          <Box key={name} sx={{ marginBottom: 4 }}>
            <Typography variant="subtitle2" component="h3" color="textSecondary">
              {t(`frame.keys.${name}`)}
            </Typography>
            <Box component="dl" sx={{ margin: 0 }}>
              {lines.map(([what, keys]) => (
                <Box
                  key={what + keys.join('')}
                  sx={{
                    display: 'flex',
                    justifyContent: 'space-between',
                    paddingBlock: '4px',
                    borderBottom: 1,
                    borderColor: 'divider',
                  }}
                >
                  <dt>{t(`frame.keys.${what}`)}</dt>
                  <Box component="dd" dir="ltr" sx={{ margin: 0, display: 'flex', gap: '4px' }}>
                    {keys.map((key) => (
                      <KeyCap key={key}>{key}</KeyCap>
                    ))}
                  </Box>
                </Box>
              ))}
            </Box>
          </Box>
        ))}
        <Typography variant="body2" color="textSecondary">
          {t(singleKeyShortcuts ? 'frame.keys.canBeTurnedOff' : 'frame.keys.off')}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {common('close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
