import type { DeadEnd } from '../../../../src-shared/contract/dead-ends.ts'
import type { Blocker } from '../../../../src-shared/errors/app-error.ts'
import type { Tone } from '../../../components/palettes.ts'

/** A text of the catalogue's `summary` and what fills it; times are ISO 8601 and shown by the component. */
export interface SummaryText {
  readonly key: SummaryKey
  readonly ago?: string
  readonly until?: string
  /** A key of `common:deliveryReason`, `common:changeEnd` or `console:account.blocked`. */
  readonly reason?: { readonly of: 'deliveryReason' | 'changeEnd' | 'blocked'; readonly word: string }
}

export type SummaryKey =
  | `notDelivered.${'sms' | 'call'}`
  | `${'queued' | 'sent' | 'arrived' | 'arrivedNext'}.${'sms' | 'call'}`
  | `ended.${'expired' | 'exhausted' | 'cancelled'}`
  | `awaiting_${'owner' | 'reviewer' | 'authority' | 'delay' | 'possession'}${'' | 'Next'}`
  | `deadEnd.${DeadEnd['kind']}`
  | `wayOut.${DeadEnd['wayOut']}`
  | 'closed'
  | 'closedNext'
  | 'queuedNext'
  | 'sentNext'
  | 'unknown'
  | 'usedUp'
  | 'codeExpired'
  | 'codeVoid'
  | 'offerCall'
  | 'offerSms'
  | 'sendAgain'
  | 'sendAgainFrom'
  | 'cannotResend'
  | 'onlyMemberStarts'
  | 'neverStarted'
  | 'neverStartedNext'
  | 'checkPending'
  | 'checkPendingMember'
  | 'checkPendingProvider'
  | 'changeApproved'
  | 'changeDeclined'
  | 'changeNotMe'
  | 'changeExpired'
  | 'changeCancelled'
  | 'oldNumberStays'
  | 'verified'

/** What the banner says: what is the matter, what follows, and the obvious next step. */
export interface AccountSummaryView {
  readonly tone: Tone
  readonly matter: SummaryText
  readonly next: SummaryText | null
  readonly step: 'resend_sms' | 'resend_call' | 'request' | 'check_link' | null
  /** The step can be taken at this instant (ISO 8601); null: now. */
  readonly stepAt: string | null
}

/** A summary without a step to take. */
export const plain = (tone: Tone, matter: SummaryText, next: SummaryText | null = null): AccountSummaryView => ({
  tone,
  matter,
  next,
  step: null,
  stepAt: null,
})

/** The wait that alone stands before an action; undefined where something else blocks it too. */
export const onlyWait = (blockedBy: readonly Blocker[]): string | undefined => {
  const [first, ...others] = blockedBy
  if (!first || others.length > 0 || first.whoCanLift !== 'time' || first.until === null) return undefined
  return first.until
}
