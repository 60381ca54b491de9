import type { AccountActions } from '../../../../src-shared/contract/accounts.ts'
import type { Verification } from '../../../../src-shared/contract/verification-views.ts'
import { FAILED_DELIVERIES } from './account-words.ts'
import { onlyWait, plain, type AccountSummaryView, type SummaryText } from './summary-text.ts'

type Channel = Verification['channel']

/** Where the code of an open verification stands, and whether another can be sent. */
export const verificationSummary = (verification: Verification, actions: AccountActions): AccountSummaryView => {
  const { codeState, delivery, channel, codeEndsAt } = verification
  const failed = delivery !== null && FAILED_DELIVERIES.has(delivery.state)
  if (failed) {
    const reason = { of: 'deliveryReason', word: delivery.reason ?? 'other' } as const
    const other = delivery.channel === 'sms' ? 'call' : 'sms'
    // What failed one way is tried the other way, unless the line was merely busy or nobody came to the phone.
    const retries = delivery.state === 'busy' || delivery.state === 'no_answer'
    return withResend(
      'blocked',
      { key: `notDelivered.${delivery.channel}`, reason },
      retries ? delivery.channel : other,
      actions,
      other,
    )
  }
  if (codeState === 'used_up') return withResend('blocked', { key: 'usedUp' }, channel, actions)
  if (codeState === 'expired') return withResend('waiting', { key: 'codeExpired' }, channel, actions)
  if (codeState === 'void') return withResend('blocked', { key: 'codeVoid' }, channel, actions)
  const ago = delivery?.acceptedAt ?? delivery?.requestedAt ?? verification.startedAt
  if (delivery === null || delivery.state === 'queued')
    return plain('waiting', { key: `queued.${channel}` }, { key: 'queuedNext' })
  if (delivery.state === 'delivered' || delivery.state === 'answered')
    return plain(
      'good',
      { key: `arrived.${delivery.channel}`, ago: delivery.endedAt ?? ago },
      { key: `arrivedNext.${delivery.channel}`, until: codeEndsAt },
    )
  if (delivery.state === 'unknown') return withResend('waiting', { key: 'unknown', ago }, channel, actions)
  return plain('waiting', { key: `sent.${delivery.channel}`, ago }, { key: 'sentNext' })
}

const OFFERS: Readonly<Record<Channel, SummaryText['key']>> = { sms: 'offerSms', call: 'offerCall' }

/** The re-send that is the obvious next step: by `wanted` where it may be done or only waits, else the other way, else why not. */
const withResend = (
  tone: AccountSummaryView['tone'],
  matter: SummaryText,
  wanted: Channel,
  { resendCode }: AccountActions,
  offered?: Channel,
): AccountSummaryView => {
  const ways: readonly Channel[] = wanted === 'sms' ? ['sms', 'call'] : ['call', 'sms']
  const text = (way: Channel): SummaryText => ({ key: way === offered || way !== wanted ? OFFERS[way] : 'sendAgain' })
  for (const way of ways) {
    if (resendCode.channels[way].allowed) return { tone, matter, next: text(way), step: `resend_${way}`, stepAt: null }
  }
  for (const way of ways) {
    const wait = onlyWait(resendCode.channels[way].blockedBy)
    if (wait === undefined) continue
    const next: SummaryText = text(way).key === 'sendAgain' ? { key: 'sendAgainFrom', until: wait } : text(way)
    return { tone, matter, next, step: `resend_${way}`, stepAt: wait }
  }
  const blocker = resendCode.channels[wanted].blockedBy[0] ?? resendCode.blockedBy[0]
  return plain(tone, matter, blocker ? { key: 'cannotResend', reason: { of: 'blocked', word: blocker.code } } : null)
}
