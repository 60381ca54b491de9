import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { Countdown } from '../../../../components/countdown.tsx'
import { useSecondsUntil } from '../../../../components/server-clock.tsx'
import { ToneIcon } from '../../../../components/status-chip.tsx'
import { runCommand } from '../../../../lib/commands.ts'
import { accountSummary } from '../account-summary.ts'
import type { AccountSummaryView } from '../summary-text.ts'
import type { Resend } from './account-overview.tsx'
import { useSummaryText } from './use-summary-text.ts'

interface AccountBannerProps {
  readonly view: AccountView
  readonly resend: Resend
  readonly onRequest: () => void
}

/** One sentence says what is the matter, one button is the obvious next step. */
export function AccountBanner({ view, resend, onRequest }: AccountBannerProps) {
  const summary = accountSummary(view)
  const text = useSummaryText()
  const { t } = useTranslation('console')
  return (
    <Box
      component="section"
      aria-live="polite"
      sx={(theme) => ({
        display: 'flex',
        alignItems: 'center',
        gap: '12px',
        margin: '10px 0 18px',
        padding: '10px 14px',
        minHeight: 58,
        borderRadius: '8px',
        border: `1px solid ${theme.vars?.palette.tones[summary.tone].border}`,
        backgroundColor: theme.vars?.palette.tones[summary.tone].surface,
      })}
    >
      <ToneIcon tone={summary.tone} size={18} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, fontSize: 14 }}>{text(summary.matter)}</Typography>
        {summary.next && <Typography color="textSecondary">{text(summary.next)}</Typography>}
      </Box>
      {view.deadEnd && (
        <Box component={Link} to="/requests/dead-ends" sx={{ whiteSpace: 'nowrap', color: 'inherit' }}>
          {t('deadEnds.seeAll')}
        </Box>
      )}
      {summary.step && <NextStep summary={summary} resend={resend} onRequest={onRequest} />}
    </Box>
  )
}

function NextStep({
  summary,
  resend,
  onRequest,
}: {
  readonly summary: AccountSummaryView
  readonly resend: Resend
  readonly onRequest: () => void
}) {
  const { t } = useTranslation('console')
  const { step, stepAt } = summary
  const waits = useSecondsUntil(stepAt ?? new Date(0).toISOString()) > 0
  if (step === 'request') return <Button onClick={onRequest}>{t('account.actions.request')}</Button>
  // What comes of it is said in the link's own row.
  if (step === 'check_link')
    return (
      <Button variant="contained" color="primary" onClick={() => runCommand('account.checkLink')}>
        {t('account.actions.checkLink')}
      </Button>
    )
  const channel = step === 'resend_sms' ? 'sms' : 'call'
  const off = waits || resend.isPending
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: '10px', whiteSpace: 'nowrap' }}>
      <Button
        variant="contained"
        color="primary"
        aria-disabled={off}
        onClick={off ? undefined : () => resend.send(channel)}
      >
        {t(`account.actions.resend.${channel}`)}
      </Button>
      <Typography variant="body2" color="textSecondary" component="span">
        {waits && stepAt ? (
          <>
            {t('account.actions.in')} <Countdown until={stepAt} />
          </>
        ) : (
          t('account.actions.allowedNow')
        )}
      </Typography>
    </Box>
  )
}
