import Stack from '@mui/material/Stack'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../../src-shared/contract/common.ts'
import { Countdown } from '../../../components/countdown.tsx'
import { useErrorSentence } from '../../../components/error-sentence.ts'
import { ToneBox } from '../../../components/tone-box.tsx'
import { When } from '../../../components/when.tsx'

type Blocker = Action['blockedBy'][number]

/** Why an action is not possible: what blocks, since when, until when, and who can lift it (R7). */
export function BlockedBy({ action }: { readonly action: Action }) {
  if (action.allowed || action.blockedBy.length === 0) return null
  return (
    <Stack spacing={2}>
      {action.blockedBy.map((blocker) => (
        <ToneBox key={blocker.code} tone={blocker.whoCanLift === 'nobody' ? 'blocked' : 'waiting'} role="status">
          <BlockerWords blocker={blocker} />
        </ToneBox>
      ))}
    </Stack>
  )
}

function BlockerWords({ blocker: { code, since, until, whoCanLift } }: { readonly blocker: Blocker }) {
  const { t } = useTranslation('member')
  const sentence = useErrorSentence()
  const identity = code === 'identity_check_pending'
  const lift = t(`blocked.lift.${whoCanLift}`)
  return (
    <>
      {identity
        ? t(whoCanLift === 'member' ? 'blocked.identityMember' : 'blocked.identityProvider')
        : `${sentence(code)} ${lift}`}{' '}
      {since && (
        <>
          {t('blocked.since')} <When at={since} as="moment" />.{' '}
        </>
      )}
      {until && (
        <>
          {t('blocked.until')} <When at={until} as="moment" /> (<Countdown until={until} />
          ).
        </>
      )}
    </>
  )
}
