import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { pages } from '../../../../src-shared/contract/page.ts'
import { InlineError } from '../../../components/inline-error.tsx'
import { MaskedNumber } from '../../../components/masked-number.tsx'
import { StatusChip } from '../../../components/status-chip.tsx'
import { BidSection } from './bid-section.tsx'
import { isPending, stepsOf, type Member } from './steps.ts'
import { useSetIdentityCheck } from './use-members.ts'

/** One member: the way to the member's page, and the identity check with what can happen to it. */
export function MemberPanel({ member }: { readonly member: Member }) {
  const { t } = useTranslation()
  const set = useSetIdentityCheck()
  const { externalId, name, number, identityCheck } = member
  const verify = `${pages.memberSignIn}?${new URLSearchParams({ as: externalId, return: '/settings' })}`
  const pending = isPending(identityCheck)
  const tone = pending
    ? 'waiting'
    : identityCheck === 'verified'
      ? 'good'
      : identityCheck === 'rejected'
        ? 'blocked'
        : 'quiet'
  return (
    <Paper
      component="section"
      aria-label={name}
      variant="outlined"
      sx={{ padding: { xs: '16px', sm: '24px' }, borderRadius: '12px' }}
    >
      <Stack spacing={5}>
        <div>
          <Typography variant="h2" sx={{ fontSize: 20, overflowWrap: 'anywhere' }}>
            <bdi>{name}</bdi>
          </Typography>
          <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {externalId}
          </Typography>
        </div>
        <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
          <Typography variant="h3">Security phone number</Typography>
          {number ? <MaskedNumber number={number} /> : <Typography color="textSecondary">No number yet</Typography>}
          <Button href={verify} variant="contained" color="primary">
            Verify your phone number
          </Button>
          <Typography color="textSecondary" sx={{ fontSize: 14 }}>
            Signs in as this member and opens Profile Details.
          </Typography>
        </Stack>
        <Stack spacing={2}>
          <Typography variant="h3">Identity check</Typography>
          <Box role="status">
            <StatusChip tone={tone}>{identityCheck ? t(`checkState.${identityCheck}`) : 'never checked'}</StatusChip>
          </Box>
          {pending && (
            <Typography color="textSecondary">
              While it is pending, this member cannot change the number. An open change is cancelled when a check
              starts.
            </Typography>
          )}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
            {stepsOf(identityCheck).map(({ state, label, by }) => (
              <Button
                key={state}
                disabled={set.isPending}
                title={by === 'member' ? 'What the member does' : 'What the identity provider does'}
                onClick={() => set.mutate({ externalId, state })}
              >
                {label}
              </Button>
            ))}
          </Box>
          {set.error && <InlineError error={set.error} />}
        </Stack>
        <BidSection externalId={externalId} />
      </Stack>
    </Paper>
  )
}
