import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../../../src-shared/contract/common.ts'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { onlyWait } from '../summary-text.ts'
import type { Resend } from './account-overview.tsx'
import { ActionRow } from './action-row.tsx'
import { BlockedReasons } from './blocked-reasons.tsx'
import { useActionCommand } from './use-action-command.ts'

const CHANNELS = ['sms', 'call'] as const
const COMMANDS = { sms: 'account.resendSms', call: 'account.resendCall' } as const

/** The re-send by each channel; where the same thing blocks both, it is said once. */
export function ResendRows({ view, resend }: { readonly view: AccountView; readonly resend: Resend }) {
  const { t } = useTranslation('console')
  const id = useId()
  const { verification, account } = view
  const { sms, call } = view.actions.resendCode.channels
  const same = !sms.allowed && !call.allowed && JSON.stringify(sms.blockedBy) === JSON.stringify(call.blockedBy)
  if (same && onlyWait(sms.blockedBy) === undefined)
    return (
      <div>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '8px' }}>
          {CHANNELS.map((channel) => (
            <BlockedResend
              key={channel}
              channel={channel}
              action={view.actions.resendCode.channels[channel]}
              reasonsId={id}
            />
          ))}
        </Box>
        <div id={id}>
          <BlockedReasons blockedBy={sms.blockedBy} memberTimeZone={account.timeZone} />
        </div>
      </div>
    )
  const landline = verification?.number.smsOff === true || verification?.number.lineType === 'fixed_line'
  return CHANNELS.map((channel) => (
    <ActionRow
      key={channel}
      command={COMMANDS[channel]}
      label={t(`account.actions.resend.${channel}`)}
      action={view.actions.resendCode.channels[channel]}
      landline={channel === 'sms' && landline}
      busy={resend.isPending}
      onAct={() => resend.send(channel)}
      memberTimeZone={account.timeZone}
    />
  ))
}

interface BlockedResendProps {
  readonly channel: (typeof CHANNELS)[number]
  readonly action: Action
  readonly reasonsId: string
}

function BlockedResend({ channel, action, reasonsId }: BlockedResendProps) {
  const { t } = useTranslation('console')
  useActionCommand(COMMANDS[channel], { allowed: false, action, onAct: () => undefined })
  return (
    <Button aria-disabled aria-describedby={reasonsId}>
      {t(`account.actions.resend.${channel}`)}
    </Button>
  )
}
