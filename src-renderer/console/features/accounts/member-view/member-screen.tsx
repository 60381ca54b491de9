import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { When } from '../../../../components/when.tsx'
import { MemberBlocked } from './member-blocked.tsx'
import { MemberChange } from './member-change.tsx'
import { MemberCode } from './member-code.tsx'

/** How many of the notices are told here; the page has the rest. */
const NOTICES = 3

/** The member's step, error and wait as the member's page says them; nothing here can be pressed. */
export function MemberScreen({ view }: { readonly view: MemberView }) {
  const { t } = useTranslation('member')
  const { notices, waitingBids } = view
  const open = view.numberChange?.endedAt === null ? view.numberChange : null
  const setup =
    view.verification?.state === 'pending' && view.verification.purpose === 'setup' ? view.verification : null
  return (
    <Box sx={{ display: 'grid', gap: '12px', fontSize: 14 }}>
      {open ? (
        <MemberChange view={view} change={open} />
      ) : setup ? (
        <MemberCode verification={setup} actions={view.actions} />
      ) : (
        <Standing view={view} />
      )}
      {waitingBids > 0 && <div>{t('bids.waiting', { count: waitingBids })}</div>}
      {notices.length > 0 && (
        <Box sx={{ borderTop: 1, borderColor: 'divider', paddingTop: '10px' }}>
          <Typography component="h3" sx={{ fontWeight: 600 }}>
            {t('dashboard.notices')}
          </Typography>
          <Box component="ul" sx={{ margin: '4px 0 0', paddingInlineStart: '18px', display: 'grid', gap: '3px' }}>
            {notices.slice(0, NOTICES).map(({ id, kind, at }) => (
              <li key={id}>
                {t(`notice.${kind}`)}{' '}
                <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
                  <When at={at} as="ago" />
                </Box>
              </li>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  )
}

/** Nothing is open: the number, or that there is none, and why what can usually be done cannot. */
function Standing({ view }: { readonly view: MemberView }) {
  const { t } = useTranslation('member')
  const { currentNumber, actions } = view
  if (!currentNumber)
    return (
      <>
        <Typography variant="h3" component="p">
          {t('dashboard.status.none')}
        </Typography>
        <div>{t('dashboard.status.noneText')}</div>
        <MemberBlocked label={t('settings.setup')} action={actions.startSetup} />
      </>
    )
  return (
    <>
      <Typography variant="h3" component="p">
        {t('dashboard.status.verified')}
      </Typography>
      <div>
        <MaskedNumber number={currentNumber.number} /> · {t('settings.since')}{' '}
        <When at={currentNumber.claimedAt} as="date" />
      </div>
      <MemberBlocked label={t('settings.change')} action={actions.startNumberChange} />
    </>
  )
}
