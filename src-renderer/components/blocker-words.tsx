import { useTranslation } from 'react-i18next'
import type { Blocker } from '../../src-shared/errors/app-error.ts'
import { Countdown } from './countdown.tsx'
import { useErrorSentence } from './error-sentence.ts'
import { When } from './when.tsx'

/** Why the member cannot do something, in the page's own words: what blocks, since when, until when, and who can lift it (R7). */
export function BlockerWords({ blocker: { code, since, until, whoCanLift } }: { readonly blocker: Blocker }) {
  const { t } = useTranslation('member')
  const sentence = useErrorSentence()
  return (
    <>
      {code === 'identity_check_pending'
        ? t(whoCanLift === 'member' ? 'blocked.identityMember' : 'blocked.identityProvider')
        : `${sentence(code)} ${t(`blocked.lift.${whoCanLift}`)}`}{' '}
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
