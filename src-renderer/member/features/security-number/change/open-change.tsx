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
import { Numbers } from './numbers.tsx'
import { ProofStep } from './proof-step.tsx'

const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx').then((module) => ({ default: module.ConfirmDialog })))

interface OpenChangeProps {
  readonly view: MemberView
  readonly change: NumberChange
  readonly check: CheckCode
  readonly onCancel: () => void
}

/** A change on its way: what it waits for, until when, and the way out (R4). */
export function OpenChange({ view, change, check, onCancel }: OpenChangeProps) {
  const { t } = useTranslation('member')
  const cancel = useMemberAction('memberNumberChanges.cancel', onCancel)
  const [asking, setAsking] = useState(false)
  const { nextProof, actions } = view
  return (
    <Card>
      <StepHeading component="h1">{t('change.title')}</StepHeading>
      <Numbers change={change} from={t('change.from')} to={t('change.to')} />
      {nextProof ? (
        <ProofStep key={nextProof.purpose} view={view} proof={nextProof} numberChangeId={change.id} check={check} />
      ) : (
        <Waiting state={change.state} />
      )}
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
          {change.until && (
            <>
              {t('change.until')} <When at={change.until} as="moment" />
            </>
          )}
        </Typography>
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

function Waiting({ state }: { readonly state: NumberChange['state'] }) {
  const { t } = useTranslation('member')
  if (state !== 'awaiting_reviewer' && state !== 'awaiting_delay') return null
  const which = state === 'awaiting_reviewer' ? 'reviewer' : 'delay'
  return (
    <div>
      <StepHeading component="h2">{t(`change.${which}Title`)}</StepHeading>
      <Typography sx={{ marginTop: 2 }}>{t(`change.${which}Text`)}</Typography>
    </div>
  )
}
