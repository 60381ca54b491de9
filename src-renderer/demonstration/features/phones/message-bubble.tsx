import Call from '@mui/icons-material/CallOutlined'
import Sms from '@mui/icons-material/SmsOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { SimulatedMessage } from '../../../../src-shared/contract/demonstration.ts'
import { StatusChip } from '../../../components/status-chip.tsx'
import { When } from '../../../components/when.tsx'
import { CopyCode } from './copy-code.tsx'

const FAILED: ReadonlySet<string> = new Set(['busy', 'no_answer', 'failed', 'undelivered'])
const ARRIVED: ReadonlySet<string> = new Set(['delivered', 'answered'])

/** One SMS, or what one call said; where it did not arrive, why. */
export function MessageBubble({ message }: { readonly message: SimulatedMessage }) {
  const { t } = useTranslation()
  const { channel, text, code, state, reason, at } = message
  const failed = FAILED.has(state)
  const Icon = channel === 'sms' ? Sms : Call
  return (
    <Box
      component="li"
      sx={(theme) => ({
        border: `1px ${failed ? 'dashed' : 'solid'} ${theme.vars?.palette.divider}`,
        borderRadius: '4px 16px 16px 16px',
        padding: '12px 14px',
        backgroundColor: theme.vars?.palette.background.paper,
      })}
    >
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 2, color: 'text.secondary', fontSize: 13, marginBottom: 1 }}
      >
        <Icon aria-hidden sx={{ fontSize: 16 }} />
        <span>{channel === 'sms' ? 'SMS' : 'Phone call'}</span>
        <Box component="span" sx={{ marginInlineStart: 'auto' }}>
          <When at={at} as="moment" />
        </Box>
      </Box>
      {failed ? (
        <Typography color="textSecondary">
          This {channel === 'sms' ? 'SMS' : 'call'} did not arrive{reason ? `: ${t(`deliveryReason.${reason}`)}` : ''}.
        </Typography>
      ) : (
        <Typography dir="auto" sx={{ overflowWrap: 'anywhere', fontStyle: channel === 'call' ? 'italic' : 'normal' }}>
          {channel === 'call' ? `“${text}”` : text}
        </Typography>
      )}
      {code && !failed && <CopyCode code={code} />}
      <Box sx={{ marginTop: 2 }}>
        <StatusChip tone={failed ? 'blocked' : ARRIVED.has(state) ? 'good' : 'waiting'}>
          {t(`deliveryState.${state}`)}
        </StatusChip>
      </Box>
    </Box>
  )
}
