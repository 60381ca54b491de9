import { AppError, type Blocker } from '../../../src-shared/errors/app-error.ts'
import type { Channel } from '../../../src-shared/phone/types.ts'
import type { AccountFacts } from './account-facts.types.ts'
import { codeState, numberFacts, resendClock } from '../verifications/clocks.ts'
import { memberCanCancel, pendingCheck } from '../identity-checks/pending.ts'
import type { SealedNumber, VerificationRecord } from '../records.types.ts'
import { limitBlockers } from '../sends/send-limits.ts'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null
/** One reason, with the times as ISO 8601 in UTC. */
export const blocker = (
  code: Blocker['code'],
  whoCanLift: Blocker['whoCanLift'],
  since: Date | null = null,
  until: Date | null = null,
): Blocker => ({ code, since: iso(since), until: iso(until), whoCanLift })

/** What stands against anything on a closed account (R3). */
export const closedBlockers = ({ account }: AccountFacts): readonly Blocker[] =>
  account.closedAt ? [blocker('account_closed', 'nobody', account.closedAt)] : []

/** R19: why a bid of this account is kept as a draft: it has no number, and no bid of it was ever let through. */
export const bidBlockers = ({ account }: AccountFacts): readonly Blocker[] =>
  account.currentClaimId || account.bidLetThroughAt ? [] : [blocker('phone_verification_required', 'member')]

/** R6: a provider that has been silent for too long blocks changes too; "since" is when it was last heard of, null: never. */
export function staleProviderBlockers({
  heartbeatAt,
  now,
  policies,
}: Pick<AccountFacts, 'heartbeatAt' | 'now' | 'policies'>): readonly Blocker[] {
  const stale = policies.identityCheckStale
  if (!stale || (heartbeatAt && now.getTime() - heartbeatAt.getTime() <= stale)) return []
  return [blocker('identity_check_stale', 'identity_provider', heartbeatAt)]
}

/** R6: a pending identity check, or a provider that is not heard of, blocks start, acceptance and commit of a number change. R7: says since when and who can lift it. */
export function identityCheckBlockers(facts: AccountFacts): readonly Blocker[] {
  const check = pendingCheck(facts)
  const canLift = check && memberCanCancel(check.state) ? 'member' : 'identity_provider'
  return [
    ...(check ? [blocker('identity_check_pending', canLift, check.startedAt)] : []),
    ...staleProviderBlockers(facts),
  ]
}

/** R11: 100 wrong codes in a row close code entry for 24 h. */
export function codeEntryBlockers({ account, now, policies }: AccountFacts): readonly Blocker[] {
  const until = account.codeEntryClosedUntil
  return until && until > now
    ? [blocker('code_entry_closed', 'time', new Date(until.getTime() - policies.codeEntryClosed), until)]
    : []
}

/** R10: whether this number can be reached this way. */
export function channelBlockers(facts: AccountFacts, number: SealedNumber, channel: Channel): readonly Blocker[] {
  if (channel === 'call') return []
  const smsOffAt = numberFacts(facts, number.fingerprint)?.smsOffAt ?? null
  return number.lineType === 'fixed_line' || smsOffAt ? [blocker('channel_not_available', 'nobody', smsOffAt)] : []
}

/** What stands against any send of this account (R3, R11). */
export const accountBlockers = (facts: AccountFacts): readonly Blocker[] => [
  ...closedBlockers(facts),
  ...codeEntryBlockers(facts),
]

/** R12, R13, R20: what stands against a further send to this number now, by this channel if one is named; without the wait: the caps and limits alone. */
export function sendBlockers(
  facts: AccountFacts,
  number: SealedNumber,
  channel?: Channel,
  clock: { readonly wait: boolean } = { wait: true },
): readonly Blocker[] {
  const { blockedBy } = resendClock(facts, number.fingerprint, clock)
  return [...accountBlockers(facts), ...(blockedBy ? [blockedBy] : []), ...limitBlockers(facts, number, channel)]
}

const DEAD_CODE = { used_up: 'code_used_up', expired: 'code_expired', void: 'code_void' } as const

/** R11, R12: what stands against entering a code. */
export function checkBlockers(facts: AccountFacts, verification: VerificationRecord): readonly Blocker[] {
  const state = codeState(verification, facts.now, facts.policies)
  const { resendAt } = resendClock(facts, verification.fingerprint)
  const dead = state === 'live' ? [] : [blocker(DEAD_CODE[state], 'member', null, resendAt)]
  return [...closedBlockers(facts), ...codeEntryBlockers(facts), ...dead]
}

/** Refuses with the first reason, naming all of them. Errors: the first blocker's code. */
export function refuseIf(blockedBy: readonly Blocker[]): void {
  const refusal = refusalOf(blockedBy)
  if (refusal) throw refusal
}

/** The refusal for the first reason, naming all of them; null: there is none. */
export function refusalOf(blockedBy: readonly Blocker[]): AppError | null {
  const [first] = blockedBy
  if (!first) return null
  const { code, since, until, whoCanLift } = first
  return new AppError(code, { since, until, whoCanLift, blockedBy })
}
