import type { Blocker } from '../../../src-shared/errors/app-error.ts'
import type { Channel } from '../../../src-shared/phone/types.ts'
import type { StaffRole } from '../actor.ts'
import type { ClaimRecord, SealedNumber, VerificationRecord } from '../records.types.ts'
import type { NumberChangeRecord } from '../number-changes/number-change-record.types.ts'
import { countryBlockers } from '../sends/send-limits.ts'
import type { AccountFacts } from './account-facts.types.ts'
import {
  blocker,
  channelBlockers,
  checkBlockers,
  closedBlockers,
  identityCheckBlockers,
  sendBlockers,
} from './blockers.ts'
import { approveBlockers, askLinkBlockers, disputeBlockers, refuseBlockers, stopBlockers } from './change-blockers.ts'
import {
  checkLinkBlockers,
  overrideBlockers,
  overrideSendBlockers,
  revealBlockers,
  setupLinkBlockers,
} from './staff-blockers.ts'

/** The one answer to "may this be done?": allowed, or what blocks it. */
export interface Action {
  readonly allowed: boolean
  readonly blockedBy: readonly Blocker[]
}
/** Re-sending, as a whole and by channel (R10). */
export interface ResendAction extends Action {
  readonly channels: Readonly<Record<Channel, Action>>
}
/** What staff may do on an account. */
export interface StaffActions {
  readonly resendCode: ResendAction
  readonly requestNumberChange: Action
  readonly cancelNumberChange: Action
  readonly approveNumberChange: Action
  readonly refuseNumberChange: Action
  /** R13: a supervisor's re-send before the wait is over. */
  readonly overrideResend: ResendAction
  readonly reveal: Action
  readonly sendSetupLink: Action
  readonly sendCheckLink: Action
  readonly addNote: Action
}
/** What the owner may do. */
export interface OwnerActions {
  readonly startSetup: Action
  readonly startNumberChange: Action
  readonly acceptNumberChange: Action
  readonly declineNumberChange: Action
  readonly cancelNumberChange: Action
  readonly askLink: Action
  readonly stopNumberChange: Action
  readonly disputeNumberChange: Action
  readonly sendChangeCode: Action
  readonly checkCode: Action
  readonly resendCode: ResendAction
}

/** Allowed where nothing blocks. */
export const action = (...blockedBy: readonly (readonly Blocker[])[]): Action => {
  const all = blockedBy.flat()
  return { allowed: all.length === 0, blockedBy: all }
}

/** The verification that a re-send is about: the newest open one. */
export const openVerification = (facts: AccountFacts): VerificationRecord | null => facts.openVerifications[0] ?? null

/** R4: what an open change waits for from its owner. */
export function nextProof(
  facts: AccountFacts,
): { readonly purpose: 'authority' | 'possession'; readonly number: SealedNumber } | null {
  const change = facts.openChange
  if (change?.state === 'awaiting_possession') return { purpose: 'possession', number: change }
  const current = facts.claims.find((claim) => claim.id === facts.account.currentClaimId)
  const number = current && wholeNumber(current)
  return change?.state === 'awaiting_authority' && number ? { purpose: 'authority', number } : null
}

/** A claim's number unless closure has erased it (R3). */
function wholeNumber({ nationalFingerprint, callingCode, lastFour, ...claim }: ClaimRecord): SealedNumber | null {
  return nationalFingerprint && callingCode && lastFour
    ? { ...claim, nationalFingerprint, callingCode, lastFour }
    : null
}

/** R5: why staff may not ask for a number change. */
export const requestBlockers = (facts: AccountFacts): readonly Blocker[] => [
  ...closedBlockers(facts),
  ...noCurrentNumber(facts),
  ...identityCheckBlockers(facts),
  ...openChangeBlockers(facts),
  ...requestLimit(facts),
]

/** R4: why the owner may not start a number change. */
export const startChangeBlockers = (facts: AccountFacts): readonly Blocker[] => [
  ...closedBlockers(facts),
  ...noCurrentNumber(facts),
  ...identityCheckBlockers(facts),
  ...openChangeBlockers(facts),
]

/** R4: why staff may not withdraw the open change. */
export function cancelByStaffBlockers(change: NumberChangeRecord | null): readonly Blocker[] {
  if (!change) return [blocker('change_not_open', 'nobody')]
  if (change.startedBy === 'member') return [blocker('change_not_by_staff', 'member', change.requestedAt)]
  return change.state === 'awaiting_owner' ? [] : [blocker('change_not_awaiting_owner', 'member', change.acceptedAt)]
}

/** What a staff member may do on this account, by role; the operation that acts asks the same again on its own facts. */
export function staffActions(facts: AccountFacts, roles: readonly StaffRole[]): StaffActions {
  const helps = roles.includes('agent') || roles.includes('supervisor')
  const role = helps ? [] : [blocker('role_missing', 'agent')]
  const reviews = roles.includes('reviewer') ? [] : [blocker('role_missing', 'reviewer')]
  return {
    resendCode: resendAction(facts, openVerification(facts), role),
    requestNumberChange: action(role, requestBlockers(facts)),
    cancelNumberChange: action(role, cancelByStaffBlockers(facts.openChange)),
    approveNumberChange: action(reviews, approveBlockers(facts)),
    refuseNumberChange: action(reviews, refuseBlockers(facts)),
    overrideResend: resendAction(facts, openVerification(facts), overrideBlockers(facts, roles), overrideSendBlockers),
    reveal: action(
      helps || roles.includes('reviewer') ? [] : [blocker('role_missing', 'agent')],
      revealBlockers(facts, roles),
    ),
    sendSetupLink: action(role, setupLinkBlockers(facts)),
    sendCheckLink: action(role, checkLinkBlockers(facts)),
    addNote: action(role),
  }
}

/** What the owner may do. */
export function ownerActions(facts: AccountFacts): OwnerActions {
  const change = facts.openChange
  const verification = openVerification(facts)
  const proof = nextProof(facts)
  const noOpenVerification = [blocker('no_open_verification', 'member')]
  const asked =
    change?.state === 'awaiting_owner' ? [] : [blocker(change ? 'change_wrong_step' : 'change_not_open', 'nobody')]
  return {
    startSetup: action(
      closedBlockers(facts),
      facts.account.currentClaimId ? [blocker('already_verified', 'nobody')] : [],
    ),
    startNumberChange: action(startChangeBlockers(facts)),
    acceptNumberChange: action(asked, identityCheckBlockers(facts)),
    declineNumberChange: action(asked),
    cancelNumberChange: action(change ? [] : [blocker('change_not_open', 'nobody')]),
    askLink: action(askLinkBlockers(facts)),
    stopNumberChange: action(stopBlockers(facts)),
    disputeNumberChange: action(disputeBlockers(facts, change ?? facts.lastEndedChange)),
    sendChangeCode: action(
      proof ? sendBlockers(facts, proof.number) : [blocker(change ? 'change_wrong_step' : 'change_not_open', 'nobody')],
      identityCheckBlockers(facts),
    ),
    checkCode: action(verification ? checkBlockers(facts, verification) : noOpenVerification),
    resendCode: resendAction(facts, verification, []),
  }
}

function resendAction(
  facts: AccountFacts,
  verification: VerificationRecord | null,
  before: readonly Blocker[],
  sending = sendBlockers,
): ResendAction {
  const none = verification ? [] : [...closedBlockers(facts), blocker('no_open_verification', 'member')]
  const channel = (by: Channel): Action =>
    action(
      before,
      none,
      verification
        ? [
            ...channelBlockers(facts, verification, by),
            ...countryBlockers(facts, verification.country, by),
            ...sending(facts, verification, by),
          ]
        : [],
    )
  const channels = { sms: channel('sms'), call: channel('call') }
  const allowed = channels.sms.allowed || channels.call.allowed
  return { allowed, blockedBy: allowed ? [] : channels.call.blockedBy, channels }
}

const noCurrentNumber = ({ account }: AccountFacts): readonly Blocker[] =>
  account.currentClaimId ? [] : [blocker('no_current_number', 'member')]
const openChangeBlockers = ({ openChange }: AccountFacts): readonly Blocker[] =>
  openChange ? [blocker('change_open', 'member', openChange.requestedAt, openChange.until)] : []

function requestLimit({ recentRequestsAt, policies }: AccountFacts): readonly Blocker[] {
  const oldest = recentRequestsAt[policies.requestsPerHour - 1]
  return oldest ? [blocker('request_limit', 'time', oldest, new Date(oldest.getTime() + 3_600_000))] : []
}
