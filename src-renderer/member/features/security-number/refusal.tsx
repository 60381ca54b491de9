import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../../src-shared/errors/app-error.ts'
import { pages } from '../../../../src-shared/contract/page.ts'
import { Countdown } from '../../../components/countdown.tsx'
import { useErrorSentence } from '../../../components/error-sentence.ts'
import { ToneBox } from '../../../components/tone-box.tsx'
import { currentAddress } from '../../../lib/page-address.ts'

const signInAgain: ReadonlySet<string> = new Set(['sign_in_too_old', 'session_over', 'not_signed_in'])

/** A refusal where the action was: what happened and what to do; where a new sign-in helps, it leads there and back (R4). */
export function Refusal({ error }: { readonly error: AppError | null }) {
  const { t } = useTranslation(['member', 'common'])
  const sentence = useErrorSentence()
  if (!error) return null
  const { code, details } = error
  if (signInAgain.has(code)) {
    const address = `${pages.memberSignIn}?${new URLSearchParams({ fresh: '1', return: currentAddress() })}`
    return (
      <ToneBox tone="waiting" role="alert">
        {t(code === 'sign_in_too_old' ? 'signIn.tooOld' : 'signIn.over')}
        <Button
          href={address}
          variant="contained"
          color="primary"
          sx={{ display: 'flex', marginTop: 2, width: 'fit-content' }}
        >
          {t('signIn.again')}
        </Button>
      </ToneBox>
    )
  }
  return (
    <ToneBox tone="blocked" role="alert">
      {sentence(code)} {details.until && <Countdown until={details.until} />}
      {code === 'internal' && details.requestId && t('common:reference', { reference: details.requestId })}
    </ToneBox>
  )
}
