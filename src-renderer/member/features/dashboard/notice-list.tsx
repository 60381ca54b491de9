import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { MemberView, Notice } from '../../../../src-shared/contract/member-account.ts'
import { PhoneNumber } from '../../../components/masked-number.tsx'
import { When } from '../../../components/when.tsx'

interface NoticeListProps {
  readonly view: MemberView
  readonly onRead: (noticeId: string) => void
  /** The links that still lead somewhere. */
  readonly open: ReadonlySet<Notice['kind']>
  readonly notMe: (numberChangeId: string) => ReactNode
  readonly stillMine: (numberReleaseId: string) => ReactNode
}

/** What happened to the member's number, newest first (R18). */
export function NoticeList({ view, onRead, open, notMe, stillMine }: NoticeListProps) {
  const { t } = useTranslation('member')
  const { notices } = view
  const taken = view.numberChange?.state === 'approved' ? view.numberChange.id : null
  const disputable = view.actions.disputeNumberChange.allowed ? taken : null
  return (
    <Stack component="section" aria-labelledby="notices" spacing={2}>
      <Typography id="notices" variant="h2">
        {t('dashboard.notices')}
      </Typography>
      {notices.length === 0 && <Typography color="textSecondary">{t('dashboard.noNotices')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {notices.map((notice) => (
          <Box component="li" key={notice.id} sx={{ borderTop: 1, borderColor: 'divider', paddingBlock: 3 }}>
            <NoticeRow notice={notice} onRead={onRead} open={open} />
            {notice.kind === 'number_changed' &&
              notice.params['numberChangeId'] === disputable &&
              disputable !== null &&
              notMe(disputable)}
            {view.numberReleases.some((release) => asksFor(notice, release)) &&
              stillMine(String(notice.params['numberReleaseId']))}
            {notice.kind === 'change_disputed' && view.actions.startNumberChange.allowed && <WayBack />}
          </Box>
        ))}
      </Box>
    </Stack>
  )
}

function NoticeRow({ notice, onRead, open }: Pick<NoticeListProps, 'onRead' | 'open'> & { readonly notice: Notice }) {
  const { t } = useTranslation('member')
  const { id, kind, at, read } = notice
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between' }}>
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: read ? 400 : 600 }}>{t(`notice.${kind}`)}</Typography>
        <NoticeDetails notice={notice} />
        {isLink(kind) && open.has(kind) && (
          <Button href={LINKS[kind]} sx={{ marginBlock: 1 }}>
            {t(`notice.open.${kind}`)}
          </Button>
        )}
        <Typography
          component="div"
          color="textSecondary"
          sx={{ fontSize: 14, display: 'flex', gap: 2, alignItems: 'center' }}
        >
          <When at={at} as="moment" />
          {!read && (
            <Box component="span" sx={{ fontWeight: 600, color: 'primary.main' }}>
              {t('dashboard.unread')}
            </Box>
          )}
        </Typography>
      </Box>
      {!read && (
        <Button variant="text" color="primary" sx={{ marginInline: '-12px' }} onClick={() => onRead(id)}>
          {t('dashboard.markRead')}
        </Button>
      )}
    </Box>
  )
}

/** A release is objected to at the notice of the step at which it stands (R3). */
const asksFor = ({ kind, params }: Notice, { id, state }: MemberView['numberReleases'][number]): boolean =>
  params['numberReleaseId'] === id && kind === (state === 'awaiting_delay' ? 'release_approved' : 'release_requested')

/** Notices that lead somewhere: to the step that support means (R5, R7). */
const LINKS = { setup_link: '/settings?open=setup', check_link: '/settings' } as const
const isLink = (kind: Notice['kind']): kind is keyof typeof LINKS => kind in LINKS

const isEndReason = (value: unknown): value is keyof typeof REASONS => typeof value === 'string' && value in REASONS
/** The reasons for an end that a notice may carry. */
const REASONS = {
  cancelled_by_owner: true,
  cancelled_by_staff: true,
  identity_check_started: true,
  number_taken: true,
  stopped_by_owner: true,
  refused_by_reviewer: true,
} as const

/** The number by its last four digits, and why, where a notice says them; whatever else it holds stays unsaid. */
function NoticeDetails({ notice: { params } }: { readonly notice: Notice }) {
  const { t } = useTranslation('member')
  const { lastFour, reason, releasedBids } = params
  return (
    <>
      {isEndReason(reason) && <Typography>{t(`change.because.${reason}`)}</Typography>}
      {lastFour && (
        <Typography>
          {t('notice.number')} <PhoneNumber>{String(lastFour)}</PhoneNumber>
        </Typography>
      )}
      {typeof releasedBids === 'number' && <Typography>{t('bids.released', { count: releasedBids })}</Typography>}
    </>
  )
}

/** After the commit nothing is rolled back (R18): the owner's own change, by the lost-phone path, is the way back. */
function WayBack() {
  const { t } = useTranslation('member')
  return (
    <Box sx={{ marginTop: 2 }}>
      <Typography>{t('change.wayBack')}</Typography>
      <Button href="/settings?open=change" sx={{ marginTop: 2 }}>
        {t('settings.change')}
      </Button>
    </Box>
  )
}
