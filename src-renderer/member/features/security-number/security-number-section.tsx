import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../src-shared/contract/member-account.ts'
import { MaskedNumber } from '../../../components/masked-number.tsx'
import { StatusChip } from '../../../components/status-chip.tsx'
import { ToneBox } from '../../../components/tone-box.tsx'
import { When } from '../../../components/when.tsx'
import { goTo, useAddress } from '../../../lib/page-address.ts'
import { BlockedBy } from './blocked-by.tsx'
import { openVerification } from './open-verification.ts'
import { rewardWords } from './reward-words.ts'

// The dialogs bring the world's numbering plans with them: loaded when one is opened.
const SetupDialog = lazy(() => import('./setup/setup-dialog.tsx').then((module) => ({ default: module.SetupDialog })))
const ChangeDialog = lazy(() =>
  import('./change/change-dialog.tsx').then((module) => ({ default: module.ChangeDialog })),
)

const OPEN = 'open'
/** Opens a dialog by its address, so that a reload and the way back from sign-in find it again. */
const open = (dialog: 'setup' | 'change'): void => goTo(`${window.location.pathname}?${OPEN}=${dialog}`)
const close = (): void => goTo(window.location.pathname, { replace: true })

/** *Security Phone Number*: the number, what may be done with it, and why not where not (R3, R7). */
export function SecurityNumberSection({ view }: { readonly view: MemberView }) {
  const { t } = useTranslation('member')
  const dialog = useAddress().searchParams.get(OPEN)
  return (
    <Stack component="section" aria-labelledby="security-number" spacing={3}>
      <Typography id="security-number" variant="h2">
        {t('settings.section')}
      </Typography>
      <Typography color="textSecondary">{t('settings.intro')}</Typography>
      {view.currentNumber ? <Verified view={view} /> : <Unverified view={view} />}
      <Suspense fallback={null}>
        {dialog === 'setup' && <SetupDialog view={view} onClose={close} />}
        {dialog === 'change' && view.actions.startNumberChange.allowed && <ChangeDialog view={view} onClose={close} />}
      </Suspense>
    </Stack>
  )
}

function Unverified({ view }: { readonly view: MemberView }) {
  const { t } = useTranslation('member')
  const { startSetup } = view.actions
  const waiting = openVerification(view, 'setup')
  return (
    <>
      {waiting ? (
        <ToneBox tone="waiting">
          {t('settings.waiting')} <MaskedNumber number={waiting.number} />.
        </ToneBox>
      ) : (
        <Typography sx={{ fontWeight: 600 }}>{t('settings.none')}</Typography>
      )}
      {view.waitingBids > 0 && <ToneBox tone="waiting">{t('bids.waiting', { count: view.waitingBids })}</ToneBox>}
      <BlockedBy action={startSetup} />
      <Box>
        <Button
          variant="contained"
          color="primary"
          disabled={!startSetup.allowed && !waiting}
          onClick={() => open('setup')}
        >
          {waiting ? t('settings.resume') : t('settings.setup')}
        </Button>
      </Box>
    </>
  )
}

function Verified({ view: { currentNumber, actions, numberChange, reward } }: { readonly view: MemberView }) {
  const { t } = useTranslation('member')
  if (!currentNumber) return null
  const { startNumberChange } = actions
  // An open change stands on top of this page with its own steps; saying that it blocks another would be noise.
  const blockers = startNumberChange.blockedBy.filter(({ code }) => code !== 'change_open')
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Typography component="span" sx={{ fontSize: 20, fontWeight: 600 }}>
          <MaskedNumber number={currentNumber.number} />
        </Typography>
        <StatusChip tone="good">{t('settings.verified')}</StatusChip>
      </Box>
      <Typography color="textSecondary" sx={{ fontSize: 14 }}>
        {t('settings.since')} <When at={currentNumber.claimedAt} as="date" />
        {reward && ` · ${t('setup.doneEarned', { earned: rewardWords(reward, t) })}`}
      </Typography>
      {numberChange && !startNumberChange.allowed && blockers.length === 0 && (
        <Typography>{t('settings.changeOpen')}</Typography>
      )}
      <BlockedBy action={{ allowed: blockers.length === 0, blockedBy: blockers }} />
      <Box>
        <Button disabled={!startNumberChange.allowed} onClick={() => open('change')}>
          {t('settings.change')}
        </Button>
      </Box>
    </>
  )
}
