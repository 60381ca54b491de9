import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../../../src-shared/phone/types.ts'

const CHANNELS = ['sms', 'call'] as const

interface ChannelChoiceProps {
  readonly label: string
  readonly value: Channel
  readonly onChange: (channel: Channel) => void
  readonly available: readonly Channel[]
}

/** How the code comes: two cards; the one that the number cannot receive says why (R10). */
export function ChannelChoice({ label, value, onChange, available }: ChannelChoiceProps) {
  const { t } = useTranslation('member')
  const name = useId()
  return (
    <Box component="fieldset" sx={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Typography component="legend" sx={{ padding: 0, marginBottom: 1.5, fontSize: 15, fontWeight: 600 }}>
        {label}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {CHANNELS.map((channel) => {
          const off = !available.includes(channel)
          return (
            <Box component="label" key={channel} sx={(theme) => cardStyle(theme.vars?.palette ?? theme.palette, off)}>
              <input
                type="radio"
                name={name}
                value={channel}
                checked={value === channel && !off}
                disabled={off}
                aria-describedby={`${name}-${channel}`}
                onChange={() => onChange(channel)}
              />
              <span>
                <Box component="span" sx={{ fontWeight: 600, display: 'block' }}>
                  {t(`setup.${channel}`)}
                </Box>
                <Box
                  component="span"
                  id={`${name}-${channel}`}
                  sx={{ fontSize: 14, color: 'text.secondary', display: 'block' }}
                >
                  {off && channel === 'sms' ? t('setup.noSmsLandline') : t(`setup.${channel}Text`)}
                </Box>
              </span>
            </Box>
          )
        })}
      </Box>
      {/* Control 40: the phone network is a weak authenticator, and whoever relies on it is told so. */}
      <Typography sx={{ marginTop: 2, fontSize: 14, color: 'text.secondary' }}>{t('setup.risk')}</Typography>
    </Box>
  )
}

const cardStyle = (
  palette: { divider: string; primary: { main: string; light: string }; well: string },
  off: boolean,
) => ({
  display: 'flex',
  gap: 2,
  alignItems: 'flex-start',
  padding: '12px 14px',
  minHeight: 44,
  borderRadius: '8px',
  border: `1px solid ${palette.divider}`,
  cursor: off ? 'not-allowed' : 'pointer',
  backgroundColor: off ? palette.well : 'transparent',
  '& input': { width: 18, height: 18, margin: '3px 0 0', accentColor: palette.primary.main, flex: 'none' },
  '&:has(:checked)': {
    borderColor: palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${palette.primary.main}`,
    backgroundColor: palette.primary.light,
  },
  '&:has(:focus-visible)': { outline: `2px solid ${palette.primary.main}`, outlineOffset: '2px' },
  '& input:focus-visible': { outline: 'none' },
})
