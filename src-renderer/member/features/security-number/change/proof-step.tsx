import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import type { Channel } from '../../../../../src-shared/phone/types.ts'
import { Countdown } from '../../../../components/countdown.tsx'
import { memberKey } from '../api/use-member.ts'
import { useMemberAction } from '../api/use-member-action.ts'
import { BlockedBy } from '../blocked-by.tsx'
import { ChannelChoice } from '../channel-choice.tsx'
import { CodeStep, type CheckCode } from '../code/code-step.tsx'
import { openVerification } from '../open-verification.ts'
import { Refusal } from '../refusal.tsx'
import { StepHeading } from '../step-heading.tsx'

interface ProofStepProps {
  readonly view: MemberView
  readonly proof: NonNullable<MemberView['nextProof']>
  readonly numberChangeId: string
  readonly check: CheckCode
}

/** One of a change's two proofs (R4): first of the current number, then of the new one. */
export function ProofStep({ view, proof, numberChangeId, check }: ProofStepProps) {
  const { t } = useTranslation('member')
  const verification = openVerification(view, proof.purpose)
  const authority = proof.purpose !== 'possession'
  return (
    <Stack spacing={4} key={proof.purpose}>
      <div>
        <Typography color="textSecondary" sx={{ fontSize: 14 }}>
          {t('change.step', { step: authority ? 1 : 2 })}
        </Typography>
        <StepHeading component="h2" takesFocus={!verification}>
          {t(authority ? 'change.authorityTitle' : 'change.possessionTitle')}
        </StepHeading>
      </div>
      {verification ? (
        <CodeStep key={verification.id} view={view} verification={verification} check={check} />
      ) : (
        <SendCode view={view} proof={proof} numberChangeId={numberChangeId} check={check} />
      )}
    </Stack>
  )
}

function SendCode({ view, proof, numberChangeId, check }: ProofStepProps) {
  const { t } = useTranslation('member')
  const client = useQueryClient()
  const send = useMemberAction('memberNumberChanges.sendCode')
  const [chosen, setChosen] = useState<Channel>('sms')
  const channel = proof.channels.includes(chosen) ? chosen : (proof.channels[0] ?? chosen)
  const { sendChangeCode } = view.actions
  const wait = sendChangeCode.blockedBy.find(({ code }) => code === 'resend_wait')
  const others = sendChangeCode.blockedBy.filter((blocker) => blocker !== wait)
  const ended = check.error && !check.error.code.startsWith('code_') ? check.error : null
  return (
    <>
      <Typography>{t(proof.purpose === 'possession' ? 'change.possessionText' : 'change.authorityText')}</Typography>
      <ChannelChoice label={t('setup.method')} value={channel} onChange={setChosen} available={proof.channels} />
      <BlockedBy action={{ allowed: others.length === 0, blockedBy: others }} />
      {wait?.until && (
        <Typography color="textSecondary">
          {t('setup.wait')}{' '}
          <Countdown until={wait.until} onEnd={() => void client.invalidateQueries({ queryKey: memberKey })} />
        </Typography>
      )}
      <Refusal error={send.error ?? ended} />
      <Button
        variant="contained"
        color="primary"
        disabled={!sendChangeCode.allowed || send.isPending}
        onClick={() => {
          check.reset()
          send.mutate({ numberChangeId, channel })
        }}
      >
        {send.isPending ? t('setup.sending') : t('setup.send')}
      </Button>
    </>
  )
}
