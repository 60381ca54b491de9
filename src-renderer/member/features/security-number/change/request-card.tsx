import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import { serverNow } from '../../../../components/server-clock.tsx'
import { ownerRequest } from '../../../../lib/i18n/owner-request.ts'
import { momentWords } from '../../../../lib/time-words.ts'
import { useMemberAction } from '../api/use-member-action.ts'
import { BlockedBy } from '../blocked-by.tsx'
import { Refusal } from '../refusal.tsx'
import { StepHeading } from '../step-heading.tsx'
import { Card } from './card.tsx'
import { Numbers } from './numbers.tsx'

const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx').then((module) => ({ default: module.ConfirmDialog })))

interface RequestCardProps {
  readonly view: MemberView
  readonly change: NumberChange
  readonly onAnswer: (answer: 'declined_by_owner' | 'not_me') => void
}

/** A request from support, alone on the page (R5): old and new, who (a role), why; *Accept*, *Decline*, *This wasn’t me*. */
export function RequestCard({ view, change, onAnswer }: RequestCardProps) {
  const { t, i18n } = useTranslation('member')
  const [asking, setAsking] = useState(false)
  const accept = useMemberAction('memberNumberChanges.accept')
  const decline = useMemberAction('memberNumberChanges.decline', ({ wasNotMe }) =>
    onAnswer(wasNotMe ? 'not_me' : 'declined_by_owner'),
  )
  const { id: numberChangeId, requestedByRole: role, reason } = change
  const until = change.until && momentWords(Date.parse(change.until), serverNow(), i18n.language)
  const words = ownerRequest(i18n.language, { role, reason, until })
  const { acceptNumberChange, declineNumberChange } = view.actions
  const busy = accept.isPending || decline.isPending
  const refuse = (wasNotMe: boolean): void => decline.mutate({ numberChangeId, wasNotMe })
  return (
    <Card>
      <StepHeading component="h1" takesFocus>
        {words.title}
      </StepHeading>
      <Numbers change={change} from={words.currentNumber} to={words.newNumber} />
      <div>
        <Typography>{words.asked}</Typography>
        {words.why && (
          <Typography>
            {words.whyLabel}: {words.why}
          </Typography>
        )}
      </div>
      <div>
        <Typography>{words.whatFollows}</Typography>
        <Typography color="textSecondary">
          {words.nothingChanges} {words.answerBy}
        </Typography>
      </div>
      <BlockedBy action={acceptNumberChange} />
      <Refusal error={accept.error ?? (asking ? null : decline.error)} />
      <Stack spacing={2}>
        <Button
          variant="contained"
          color="primary"
          disabled={!acceptNumberChange.allowed || busy}
          onClick={() => accept.mutate({ numberChangeId })}
        >
          {words.accept}
        </Button>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
          <Button disabled={!declineNumberChange.allowed || busy} onClick={() => refuse(false)}>
            {words.decline}
          </Button>
          <Button color="error" disabled={!declineNumberChange.allowed || busy} onClick={() => setAsking(true)}>
            {words.wasNotMe}
          </Button>
        </Box>
      </Stack>
      <Suspense fallback={null}>
        {asking && (
          <ConfirmDialog
            title={t('change.notMeConfirm')}
            text={t('change.notMeConfirmText')}
            yes={t('change.notMeYes')}
            no={t('change.back')}
            busy={busy}
            error={decline.error}
            onYes={() => refuse(true)}
            onNo={() => setAsking(false)}
          />
        )}
      </Suspense>
    </Card>
  )
}
