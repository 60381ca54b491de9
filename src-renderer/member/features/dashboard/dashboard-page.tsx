import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView, Notice } from '../../../../src-shared/contract/member-account.ts'
import { MaskedNumber } from '../../../components/masked-number.tsx'
import { PageHeading } from '../../../components/page-heading.tsx'
import { ToneIcon } from '../../../components/status-chip.tsx'
import { NoticeList } from './notice-list.tsx'

interface DashboardPageProps {
  readonly view: MemberView
  readonly onRead: (noticeId: string) => void
  /** *This wasn't me* of a change. */
  readonly notMe: (numberChangeId: string) => ReactNode
  /** *It is still mine* of a release. */
  readonly stillMine: (numberReleaseId: string) => ReactNode
}

/** Where the member starts: how the number stands, the obvious next step, and the notices (R18). */
export function DashboardPage({ view, onRead, notMe, stillMine }: DashboardPageProps) {
  const { t } = useTranslation('member')
  return (
    <Stack spacing={7}>
      <div>
        <PageHeading>{t('dashboard.title')}</PageHeading>
        <Typography color="textSecondary">{t('dashboard.hello', { name: view.account.name })}</Typography>
      </div>
      <NumberStatus view={view} />
      <NoticeList view={view} onRead={onRead} open={openLinks(view)} notMe={notMe} stillMine={stillMine} />
    </Stack>
  )
}

/** Which links of support still lead to a step: the set-up while there is no number, the check while it is pending (R5, R7). */
const openLinks = ({ currentNumber, actions }: MemberView): ReadonlySet<Notice['kind']> => {
  const checkPending = actions.startNumberChange.blockedBy.some(({ code }) => code === 'identity_check_pending')
  return new Set<Notice['kind']>([
    ...(currentNumber ? [] : ['setup_link' as const]),
    ...(currentNumber && checkPending ? ['check_link' as const] : []),
  ])
}

function NumberStatus({ view: { currentNumber, verification, waitingBids } }: { readonly view: MemberView }) {
  const { t } = useTranslation('member')
  const waiting = verification?.state === 'pending' && verification.purpose === 'setup' ? verification : null
  const status = currentNumber ? 'verified' : waiting ? 'pending' : 'none'
  const number = currentNumber?.number ?? waiting?.number
  return (
    <Paper
      component="section"
      variant="outlined"
      sx={{ padding: { xs: '16px', sm: '20px 24px' }, borderRadius: '12px' }}
    >
      <Stack direction="row" spacing={3}>
        <span style={{ paddingTop: 3 }}>
          <ToneIcon tone={status === 'verified' ? 'good' : 'waiting'} size={22} />
        </span>
        <Stack spacing={2} sx={{ alignItems: 'flex-start', minWidth: 0, flex: 1 }}>
          <Typography variant="h2">{t(`dashboard.status.${status}`)}</Typography>
          <Typography color={status === 'none' && waitingBids > 0 ? 'textPrimary' : 'textSecondary'}>
            {status === 'none' &&
              (waitingBids > 0 ? t('bids.waiting', { count: waitingBids }) : t('dashboard.status.noneText'))}
            {status === 'pending' && `${t('dashboard.status.pendingText')} `}
            {number && <MaskedNumber number={number} />}
          </Typography>
          {status === 'pending' && waitingBids > 0 && (
            <Typography>{t('bids.waiting', { count: waitingBids })}</Typography>
          )}
          {status === 'verified' ? (
            <Button href="/settings">{t('dashboard.status.manage')}</Button>
          ) : (
            <Button href="/settings?open=setup" variant="contained" color="primary">
              {t(status === 'pending' ? 'dashboard.status.enterCode' : 'dashboard.status.action')}
            </Button>
          )}
        </Stack>
      </Stack>
    </Paper>
  )
}
