import { useTranslation } from 'react-i18next'
import type { Verification } from '../../../../../src-shared/contract/verification-views.ts'
import { assertNever } from '../../../../../src-shared/lang/assert-never.ts'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { ToneBox } from '../../../../components/tone-box.tsx'

const FAILED: ReadonlySet<string> = new Set(['failed', 'undelivered', 'busy', 'no_answer'])

type Delivery = NonNullable<Verification['delivery']>

/** Whether the carrier says that the code will not arrive (R12). */
export const hasFailed = ({ state }: Delivery): boolean => FAILED.has(state)

/** Where the code went, and what the carrier says of it, in words (R12). */
export function DeliveryLine({ verification }: { readonly verification: Verification }) {
  const { t } = useTranslation('member')
  const { delivery, channel, number } = verification
  const failed = delivery !== null && hasFailed(delivery)
  return (
    <div>
      <p style={{ margin: 0 }}>
        {t(channel === 'sms' ? 'code.toSms' : 'code.toCall')} <MaskedNumber number={number} />.{' '}
        {delivery && !failed && <DeliveryWords state={delivery.state} />}
      </p>
      {delivery && failed && (
        <div style={{ marginBlockStart: 12 }}>
          <ToneBox tone="blocked" role="alert">
            <NotArrived delivery={delivery} />
          </ToneBox>
        </div>
      )}
    </div>
  )
}

function NotArrived({ delivery: { state, reason } }: { readonly delivery: Delivery }) {
  const { t } = useTranslation(['member', 'common'])
  const why = reason ? t(`common:deliveryReason.${reason}`) : t(`common:deliveryState.${state}`)
  return (
    <>
      {t('code.notArrived', { reason: why })} {reason && t(`common:deliveryNext.${reason}.member`)}
    </>
  )
}

function DeliveryWords({ state }: { readonly state: Delivery['state'] }) {
  const { t } = useTranslation('member')
  switch (state) {
    case 'queued':
      return t('code.queued')
    case 'delivered':
      return t('code.delivered')
    case 'answered':
      return t('code.answered')
    case 'sent':
    case 'unknown':
    case 'busy':
    case 'no_answer':
    case 'failed':
    case 'undelivered':
      return null
    default:
      return assertNever(state)
  }
}
