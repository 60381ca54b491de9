import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import { When } from '../../../../components/when.tsx'
import { useMemberAction } from '../api/use-member-action.ts'
import type { CheckCode } from '../code/code-step.tsx'
import { StepHeading } from '../step-heading.tsx'
import { Card } from './card.tsx'
import { DelayStep } from './delay-step.tsx'
import { LostPhone } from './lost-phone.tsx'
import { NotMe } from './not-me.tsx'
import { Numbers } from './numbers.tsx'
import { ProofStep } from './proof-step.tsx'

const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx').then((module) => ({ default: module.ConfirmDialog })))

interface OpenChangeProps {
  readonly view: MemberView
  readonly change: NumberChange
  readonly check: CheckCode
  readonly onEnd: (answer: 'cancelled_by_owner' | 'stopped_by_owner' | 'not_me') => void
}

/** A change on its way: what it waits for, until when, and the way out (R4). */
export function OpenChange({ view, change, check, onEnd }: OpenChangeProps) {
  const { t } = useTranslation('member')
  const cancel = useMemberAction('memberNumberChanges.cancel', () => onEnd('cancelled_by_owner'))
  const [asking, setAsking] = useState(false)
  const { nextProof, actions } = view
  return (
    <Card>
      <StepHeading component="h1">{t('change.title')}</StepHeading>
      <Numbers change={change} from={t('change.from')} to={t('change.to')} />
      {nextProof ? (
        <ProofStep key={nextProof.purpose} view={view} proof={nextProof} numberChangeId={change.id} check={check} />
      ) : change.state === 'awaiting_delay' ? (
        <DelayStep view={view} change={change} onStop={() => onEnd('stopped_by_owner')} />
      ) : (
        change.state === 'awaiting_reviewer' && <AwaitingReviewer />
      )}
      <LostPhone view={view} numberChangeId={change.id} />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'center',
          justifyContent: 'space-between',
          borderTop: 1,
          borderColor: 'divider',
          paddingTop: 3,
        }}
      >
        <Typography color="textSecondary" sx={{ fontSize: 15 }}>
          {change.until && change.state !== 'awaiting_delay' && (
            <>
              {t('change.until')} <When at={change.until} as="moment" />
            </>
          )}
        </Typography>
        <NotMe
          view={view}
          numberChangeId={change.id}
          onDone={() => onEnd(change.startedBy === 'staff' ? 'not_me' : 'stopped_by_owner')}
        />
        <Button
          variant="text"
          color="error"
          sx={{ marginInline: '-12px' }}
          disabled={!actions.cancelNumberChange.allowed}
          onClick={() => setAsking(true)}
        >
          {t('change.cancel')}
        </Button>
      </Box>
      <Suspense fallback={null}>
        {asking && (
          <ConfirmDialog
            title={t('change.cancelTitle')}
            text={t('change.cancelText')}
            yes={t('change.cancel')}
            no={t('change.keep')}
            busy={cancel.isPending}
            error={cancel.error}
            onYes={() => cancel.mutate({ numberChangeId: change.id })}
            onNo={() => setAsking(false)}
          />
        )}
      </Suspense>
    </Card>
  )
}

function AwaitingReviewer() {
  const { t } = useTranslation('member')
  return (
    <div>
      <StepHeading component="h2">{t('change.reviewerTitle')}</StepHeading>
      <Typography sx={{ marginTop: 2 }}>{t('change.reviewerText')}</Typography>
    </div>
  )
}
