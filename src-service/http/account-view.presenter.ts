import type { Static } from 'typebox'
import type { AccountState, AccountView } from '../../src-shared/contract/accounts.ts'
import type { Action, ResendAction } from '../../src-shared/contract/common.ts'
import type {
  Claim,
  Delivery,
  IdentityCheck,
  NumberChange,
  Verification,
} from '../../src-shared/contract/verification-views.ts'
import type { AccountFacts } from '../domain/accounts/account-facts.types.ts'
import {
  openVerification,
  staffActions,
  type Action as DomainAction,
  type ResendAction as DomainResendAction,
} from '../domain/accounts/actions.ts'
import { deadEndOf } from '../domain/accounts/dead-end.ts'
import { revealsLeft } from '../domain/accounts/staff-blockers.ts'
import type { StaffRole } from '../domain/actor.ts'
import { isPending, memberCanCancel } from '../domain/identity-checks/pending.ts'
import type {
  ClaimRecord,
  DeliveryRecord,
  IdentityCheckRecord,
  SealedNumber,
  VerificationRecord,
} from '../domain/records.types.ts'
import type { NumberChangeRecord } from '../domain/number-changes/number-change-record.types.ts'
import { newestOf } from '../domain/settle.ts'
import { codeEndsAt, codeState, numberFacts, resendClock } from '../domain/verifications/clocks.ts'
import { presentDeadEnd } from './dead-end.presenter.ts'
import { maskedNumber } from './masked-number.presenter.ts'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** A number of this account as it may be shown (R21). */
const shown = (facts: AccountFacts, number: SealedNumber | ClaimRecord) =>
  maskedNumber({ ...number, smsOff: Boolean(numberFacts(facts, number.fingerprint)?.smsOffAt) })

export const presentClaim = (facts: AccountFacts, claim: ClaimRecord): Claim => ({
  id: claim.id,
  number: shown(facts, claim),
  state: claim.state,
  claimedAt: claim.claimedAt.toISOString(),
  retiredAt: iso(claim.retiredAt),
})

export const presentDelivery = (delivery: DeliveryRecord): Delivery => ({
  id: delivery.id,
  channel: delivery.channel,
  state: delivery.state,
  reason: delivery.reason,
  carrier: delivery.carrier,
  carrierCode: delivery.carrierCode,
  startedBy: delivery.startedBy,
  requestedAt: delivery.requestedAt.toISOString(),
  acceptedAt: iso(delivery.acceptedAt),
  endedAt: iso(delivery.endedAt),
})

export function presentVerification(facts: AccountFacts, verification: VerificationRecord): Verification {
  const delivery = newestOf(facts, verification)
  return {
    id: verification.id,
    purpose: verification.purpose,
    state: verification.state,
    number: shown(facts, verification),
    channel: verification.channel,
    startedAt: verification.startedAt.toISOString(),
    codeState: codeState(verification, facts.now, facts.policies),
    codeEndsAt: codeEndsAt(verification, facts.policies).toISOString(),
    resendAt: resendClock(facts, verification.fingerprint).resendAt.toISOString(),
    triesLeft: Math.max(0, facts.policies.triesPerCode - verification.wrongTries),
    expiresAt: verification.expiresAt.toISOString(),
    delivery: delivery ? presentDelivery(delivery) : null,
  }
}

export function presentChange(facts: AccountFacts, change: NumberChangeRecord): NumberChange {
  const current = facts.claims.find((claim) => claim.id === change.currentClaimId)
  return {
    id: change.id,
    state: change.state,
    endReason: change.endReason,
    startedBy: change.startedBy,
    requestedByRole: change.staffRole,
    reason: change.reason,
    ticket: change.ticket,
    currentNumber: current ? shown(facts, current) : null,
    newNumber: shown(facts, change),
    requestedAt: change.requestedAt.toISOString(),
    acceptedAt: iso(change.acceptedAt),
    authorityAt: iso(change.authorityAt),
    until: iso(change.until),
    endedAt: iso(change.endedAt),
  }
}

const presentCheck = (check: IdentityCheckRecord): IdentityCheck => ({
  id: check.id,
  state: check.state,
  pending: isPending(check.state),
  since: check.startedAt.toISOString(),
  changedAt: check.changedAt.toISOString(),
  memberCanCancel: memberCanCancel(check.state),
})

export const presentAction = ({ allowed, blockedBy }: DomainAction): Action => ({ allowed, blockedBy: [...blockedBy] })
export const presentResend = ({ channels, ...whole }: DomainResendAction): Static<typeof ResendAction> => ({
  ...presentAction(whole),
  channels: { sms: presentAction(channels.sms), call: presentAction(channels.call) },
})

/** Where the account stands, in one word. */
export function accountState(facts: AccountFacts): AccountState {
  if (facts.account.closedAt) return 'closed'
  if (facts.openChange) return 'change_open'
  if (facts.account.currentClaimId) return 'verified'
  return facts.openVerifications.length > 0 ? 'code_sent' : 'not_verified'
}

/** Everything staff may see of an account, masked, with what they may do. */
export function presentAccount(facts: AccountFacts, roles: readonly StaffRole[]): AccountView {
  const { account } = facts
  const current = facts.claims.find((claim) => claim.id === account.currentClaimId)
  const verification = openVerification(facts)
  const actions = staffActions(facts, roles)
  return {
    serverNow: facts.now.toISOString(),
    account: {
      id: account.id,
      externalId: account.externalId,
      name: account.name,
      email: account.email,
      country: account.country,
      language: account.language,
      timeZone: account.timeZone,
      memberSince: account.createdAt.toISOString(),
      closedAt: iso(account.closedAt),
      state: accountState(facts),
    },
    currentNumber: current ? presentClaim(facts, current) : null,
    retiredNumbers: facts.claims.filter((claim) => claim.state !== 'active').map((claim) => presentClaim(facts, claim)),
    verification: verification ? presentVerification(facts, verification) : null,
    numberChange: facts.openChange ? presentChange(facts, facts.openChange) : null,
    identityCheck: facts.identityChecks[0] ? presentCheck(facts.identityChecks[0]) : null,
    // R15, control 45: that an attempt exists, its grade and time; nothing of the other account.
    duplicateAttempts: facts.duplicateAttempts.map(({ id, grade, at }) => ({ id, grade, at: at.toISOString() })),
    deadEnd: presentedDeadEnd(facts),
    actions: {
      resendCode: presentResend(actions.resendCode),
      requestNumberChange: presentAction(actions.requestNumberChange),
      cancelNumberChange: presentAction(actions.cancelNumberChange),
      approveNumberChange: presentAction(actions.approveNumberChange),
      refuseNumberChange: presentAction(actions.refuseNumberChange),
      overrideResend: presentResend(actions.overrideResend),
      reveal: presentAction(actions.reveal),
      sendSetupLink: presentAction(actions.sendSetupLink),
      sendCheckLink: presentAction(actions.sendCheckLink),
      addNote: presentAction(actions.addNote),
    },
    revealBudget: { leftToday: revealsLeft(facts, roles), seconds: facts.policies.revealSeconds },
    reasons: {
      request: [...facts.policies.requestReasons],
      reveal: [...facts.policies.revealReasons],
      override: [...facts.policies.overrideReasons],
    },
  }
}

function presentedDeadEnd({ deadEndFacts, now, policies }: AccountFacts): AccountView['deadEnd'] {
  const deadEnd = deadEndFacts && deadEndOf(deadEndFacts, now, policies)
  return deadEnd && presentDeadEnd(deadEnd)
}

/** When the newest link was sent. */
export const presentLink = ({ now, recentLinksAt }: AccountFacts): { serverNow: string; sentAt: string } => ({
  serverNow: now.toISOString(),
  sentAt: (recentLinksAt[0] ?? now).toISOString(),
})
