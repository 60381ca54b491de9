import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { InlineError } from '../../../../components/inline-error.tsx'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { ToneIcon } from '../../../../components/status-chip.tsx'
import { WithdrawButton } from '../../../../components/withdraw-button.tsx'
import type { Act } from '../acts/act-dialogs.tsx'
import type { Resend } from './account-overview.tsx'
import { ActionRow } from './action-row.tsx'
import { DoneLine } from './done-line.tsx'
import { LinkRow } from './link-row.tsx'
import { ResendRows } from './resend-rows.tsx'
import { ColumnSection } from './column-section.tsx'

const LINKS = [
  { link: 'setupLink', action: 'sendSetupLink' },
  { link: 'checkLink', action: 'sendCheckLink' },
] as const

interface ActionsColumnProps {
  readonly view: AccountView
  readonly resend: Resend
  readonly onAct: (act: Act) => void
  /** What has just been done in its dialog. */
  readonly done: Act | undefined
}

/** What may be done, and of the rest: what blocks it, until when, who can lift it. The service decides. */
export function ActionsColumn({ view, resend, onAct, done }: ActionsColumnProps) {
  const { t } = useTranslation('console')
  const { actions, numberChange, account, revealBudget } = view
  const [withdrawn, setWithdrawn] = useState(false)
  const open = numberChange?.endedAt === null ? numberChange : undefined
  return (
    <div>
      <ColumnSection title={t('account.actions.title')}>
        <Box sx={{ display: 'grid', gap: '10px' }}>
          <ResendRows view={view} resend={resend} />
          <Box aria-live="polite" sx={{ '&:empty': { display: 'none' } }}>
            {resend.error && <InlineError error={resend.error} />}
            {!resend.error && resend.result && resend.channel && (
              <Box sx={{ display: 'flex', gap: '6px', color: (theme) => theme.vars?.palette.tones.good.text }}>
                <Box sx={{ paddingTop: '2px', display: 'flex' }}>
                  <ToneIcon tone="good" />
                </Box>
                <Typography variant="body2">
                  {t(`account.actions.resent.${resend.channel}`)}{' '}
                  <MaskedNumber number={resend.result.verification.number} />
                </Typography>
              </Box>
            )}
          </Box>
          {(actions.overrideResend.allowed || done === 'override') && (
            <div>
              {actions.overrideResend.allowed && (
                <ActionRow
                  command="account.override"
                  label={t('act.override.row')}
                  action={actions.overrideResend}
                  allowedText={t('act.override.rowHint')}
                  onAct={() => onAct('override')}
                  memberTimeZone={account.timeZone}
                />
              )}
              <DoneLine>{done === 'override' && t('act.override.done')}</DoneLine>
            </div>
          )}
          <ActionRow
            command="account.requestChange"
            label={t('account.actions.request')}
            action={actions.requestNumberChange}
            allowedText={t('account.actions.requestHint')}
            onAct={() => onAct('request')}
            memberTimeZone={account.timeZone}
          />
          {open?.startedBy === 'staff' && open.state === 'awaiting_owner' && actions.cancelNumberChange.allowed && (
            <WithdrawButton
              accountId={account.id}
              numberChangeId={open.id}
              ownerName={account.name}
              label={t('account.actions.withdraw')}
              onDone={() => {
                setWithdrawn(true)
                // The button is gone; the account keeps the keyboard.
                document.getElementById('page')?.focus()
              }}
            />
          )}
          <DoneLine>{withdrawn && !open && t('account.actions.withdrawn')}</DoneLine>
          {LINKS.map(({ link, action }) => (
            <LinkRow
              key={link}
              link={link}
              action={actions[action]}
              accountId={account.id}
              memberTimeZone={account.timeZone}
            />
          ))}
          <ActionRow
            command="account.reveal"
            label={t('act.reveal.row')}
            action={actions.reveal}
            allowedText={t('act.reveal.left', { count: revealBudget.leftToday })}
            onAct={() => onAct('reveal')}
            memberTimeZone={account.timeZone}
          />
          <div>
            <ActionRow
              command="account.note"
              label={t('act.note.row')}
              action={actions.addNote}
              allowedText={t('act.note.rowHint')}
              onAct={() => onAct('note')}
              memberTimeZone={account.timeZone}
            />
            <DoneLine>{done === 'note' && t('act.note.done')}</DoneLine>
          </div>
          <Box>
            <Button variant="text" onClick={() => onAct('memberView')} sx={{ marginInlineStart: '-8px' }}>
              {t('account.seeMember')}
            </Button>
          </Box>
        </Box>
      </ColumnSection>
    </div>
  )
}
