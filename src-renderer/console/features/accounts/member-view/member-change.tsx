import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import { Countdown } from '../../../../components/countdown.tsx'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { serverNow } from '../../../../components/server-clock.tsx'
import { When } from '../../../../components/when.tsx'
import { ownerRequest } from '../../../../lib/i18n/owner-request.ts'
import { momentWords } from '../../../../lib/time-words.ts'
import { OwnerRequestPreview } from '../request/owner-request-preview.tsx'
import { MemberBlocked } from './member-blocked.tsx'
import { MemberCode } from './member-code.tsx'

/** The step of an open change, as its owner reads it (R4, R5). */
export function MemberChange({ view, change }: { readonly view: MemberView; readonly change: NumberChange }) {
  const { t, i18n } = useTranslation('member')
  const { nextProof, verification, actions } = view
  if (change.state === 'awaiting_owner')
    return (
      <>
        <OwnerRequestPreview
          texts={ownerRequest(i18n.language, {
            role: change.requestedByRole,
            reason: change.reason,
            until: change.until && momentWords(Date.parse(change.until), serverNow(), i18n.language),
          })}
          currentNumber={change.currentNumber?.masked ?? null}
          newNumber={change.newNumber.masked}
        />
        <MemberBlocked label={t('change.title')} action={actions.acceptNumberChange} />
      </>
    )
  const code = verification?.state === 'pending' && verification.purpose !== 'setup' ? verification : null
  const step = nextProof?.purpose === 'possession' ? 'possession' : 'authority'
  return (
    <>
      <Typography variant="h3" component="p">
        {t('change.title')}
      </Typography>
      <div>
        {change.currentNumber && (
          <>
            {t('change.from')} <MaskedNumber number={change.currentNumber} /> ·{' '}
          </>
        )}
        {t('change.to')} <MaskedNumber number={change.newNumber} />
      </div>
      {change.state === 'awaiting_reviewer' && (
        <div>
          {t('change.reviewerTitle')}. {t('change.reviewerText')}
        </div>
      )}
      {change.state === 'awaiting_delay' && (
        <div>
          {t('change.delayTitle')}. {t('change.delayText')}{' '}
          {change.until && (
            <>
              {t('change.delayEnds')} <Countdown until={change.until} />
            </>
          )}
        </div>
      )}
      {code ? (
        <MemberCode verification={code} actions={actions} />
      ) : (
        nextProof && (
          <>
            <div>
              {t(`change.${step}Title`)}. {t(`change.${step}Text`)} <MaskedNumber number={nextProof.number} />
            </div>
            <MemberBlocked label={t('setup.send')} action={actions.sendChangeCode} />
          </>
        )
      )}
      {change.until && change.state !== 'awaiting_delay' && (
        <div>
          {t('change.until')} <When at={change.until} as="moment" />
        </div>
      )}
    </>
  )
}
