import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { MemberActions } from '../../../../../src-shared/contract/member-account.ts'
import type { Verification } from '../../../../../src-shared/contract/verification-views.ts'
import { Countdown } from '../../../../components/countdown.tsx'
import { MaskedNumber } from '../../../../components/masked-number.tsx'
import { When } from '../../../../components/when.tsx'
import { FAILED_DELIVERIES } from '../account-words.ts'
import { MemberBlocked } from './member-blocked.tsx'

const WAITS: ReadonlySet<string> = new Set(['resend_wait', 'send_limit'])
const DEAD = { used_up: 'usedUp', expired: 'expired', void: 'void' } as const

interface MemberCodeProps {
  readonly verification: Verification
  readonly actions: MemberActions
}

/** The step of the code: where it went, whether it came, how long it counts, and when another can be sent. */
export function MemberCode({ verification, actions }: MemberCodeProps) {
  const { t } = useTranslation('member')
  const { t: common } = useTranslation('common')
  const { channel, number, delivery, codeState, codeEndsAt, triesLeft, resendAt } = verification
  const failed = delivery !== null && FAILED_DELIVERIES.has(delivery.state)
  const told = delivery?.state
  const { channels } = actions.resendCode
  // As the page chooses: what this number can never be sent is not offered.
  const ways = (['sms', 'call'] as const).filter(
    (way) => !channels[way].blockedBy.some(({ code }) => code === 'channel_not_available'),
  )
  const resend = channels[ways.includes(channel) ? channel : (ways[0] ?? channel)]
  const others = resend.blockedBy.filter(({ code }) => !WAITS.has(code))
  return (
    <>
      <Typography variant="h3" component="p">
        {t('code.title')}
      </Typography>
      <div>
        {t(channel === 'sms' ? 'code.toSms' : 'code.toCall')} <MaskedNumber number={number} />.{' '}
        {(told === 'queued' || told === 'delivered' || told === 'answered') && t(`code.${told}`)}
      </div>
      {failed && (
        <div>
          {t('code.notArrived', {
            reason: delivery.reason
              ? common(`deliveryReason.${delivery.reason}`)
              : common(`deliveryState.${delivery.state}`),
          })}{' '}
          {delivery.reason && common(`deliveryNext.${delivery.reason}.member`)}
        </div>
      )}
      {codeState !== 'live' && !failed && <div>{t(`code.${DEAD[codeState]}`)}</div>}
      {codeState === 'live' && (
        <div>
          {t('code.validUntil')} <When at={codeEndsAt} as="clock" /> · {t('code.tries', { count: triesLeft })}
        </div>
      )}
      <MemberBlocked label={t('code.resend')} action={{ allowed: resend.allowed, blockedBy: others }} />
      {resend.blockedBy.length > others.length && (
        <div>
          {t('code.resendIn')} <Countdown until={resendAt} endText={t('code.resendNow')} />
        </div>
      )}
    </>
  )
}
