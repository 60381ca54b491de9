import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountCommandId } from '../../../../../src-shared/commands/commands.ts'
import type { Action } from '../../../../../src-shared/contract/common.ts'
import { Countdown } from '../../../../components/countdown.tsx'
import { useSecondsUntil } from '../../../../components/server-clock.tsx'
import { onlyWait } from '../summary-text.ts'
import { useActionCommand } from './use-action-command.ts'
import { BlockedReasons } from './blocked-reasons.tsx'

interface ActionRowProps {
  /** The command that does it, for palette, keys and native menu. */
  readonly command: AccountCommandId
  readonly label: string
  readonly action: Action
  /** Beside the button when it may be pressed; “now” unless told. */
  readonly allowedText?: string
  /** The number is a landline, which is said instead of “not available”. */
  readonly landline?: boolean
  readonly busy?: boolean
  readonly onAct: () => void
  readonly memberTimeZone: string | null
}

/** One action: its button, and beside it “now”, its countdown, or what blocks it. */
export function ActionRow({
  command,
  label,
  action,
  allowedText,
  landline = false,
  busy = false,
  onAct,
  memberTimeZone,
}: ActionRowProps) {
  const { t } = useTranslation('console')
  const id = useId()
  const wait = action.allowed ? undefined : onlyWait(action.blockedBy)
  const seconds = useSecondsUntil(wait ?? new Date(0).toISOString())
  // The wait ends on the same second here as at the service; what else blocks was read from its answer.
  const allowed = action.allowed || (wait !== undefined && seconds === 0)
  const off = !allowed || busy
  useActionCommand(command, { allowed, action, landline, busy, onAct })
  return (
    <div>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: '10px' }}>
        <Button aria-disabled={off} aria-describedby={id} onClick={off ? undefined : onAct} sx={{ minWidth: 176 }}>
          {label}
        </Button>
        {allowed && (
          <Box component="span" id={id} sx={{ color: 'text.secondary', fontSize: 12 }}>
            {allowedText ?? t('account.actions.allowedNow')}
          </Box>
        )}
        {!allowed && wait && (
          <Box component="span" id={id} sx={{ fontSize: 12 }}>
            {t('account.actions.in')} <Countdown until={wait} />
          </Box>
        )}
      </Box>
      {!allowed && (
        <Box id={wait ? undefined : id}>
          <BlockedReasons
            blockedBy={action.blockedBy}
            wait={wait}
            landline={landline}
            memberTimeZone={memberTimeZone}
          />
        </Box>
      )}
    </div>
  )
}
