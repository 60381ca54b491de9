import { AppError, type Blocker } from '../../../src-shared/errors/app-error.ts'
import type { ErrorCode } from '../../../src-shared/errors/error-codes.ts'
import type { Channel } from '../../../src-shared/phone/types.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { accountBlockers, channelBlockers, refusalOf, refuseIf, sendBlockers } from '../accounts/blockers.ts'
import type { Actor } from '../actor.ts'
import type { Write } from '../commit.types.ts'
import type { Decision } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { SealedNumber } from '../records.types.ts'
import type { LimitRecord, SendDecisionRecord } from './send-records.types.ts'
import { numberFacts, sendCaps } from '../verifications/clocks.ts'
import { priceOf } from './prices.ts'
import { countryBlockers, isListed, sendLimits } from './send-limits.ts'
import { tallyBounds, tallyWrites } from './send-tally.ts'

/** One send: how, and who asked for it. */
export interface Send {
  readonly channel: Channel
  readonly actor: Actor
  /** R13: a supervisor's override lifts the wait, and nothing else. */
  readonly withoutWait?: boolean
}

/** That a code may be sent, and why: no code is minted without one (R20). */
export interface SendPermit extends Send {
  readonly number: SealedNumber
  readonly decision: Judged
  readonly tallies: ReturnType<typeof tallyBounds>
}
type Judged = Omit<SendDecisionRecord, 'id' | 'verificationId' | 'deliveryId' | 'outcome'>

/**
 * Judges one send by every limit (R10 to R13, R20), on counts that the commit holds to. A refusal is recorded with its reason, at most once for each
 * account, reason and minute, and changes nothing else (R16). Errors: `account_closed`, `code_entry_closed`, `channel_not_available`; in the refusal
 * `country_not_allowed`, `resend_wait`, `send_limit`, `send_paused`.
 */
export function judgeSend(
  ports: Ports,
  facts: AccountFacts,
  number: SealedNumber,
  send: Send,
): { readonly permit: SendPermit } | { readonly refused: Decision } {
  refuseIf(accountBlockers(facts))
  if (channelBlockers(facts, number, send.channel).length > 0)
    throw new AppError('channel_not_available', { lineType: number.lineType })
  const blockedBy = [
    ...countryBlockers(facts, number.country, send.channel),
    ...sendBlockers(facts, number, send.channel, { wait: !send.withoutWait }),
  ]
  const decision = judged(facts, number, send, blockedBy)
  const refusal = refusalOf(blockedBy)
  if (!refusal) return { permit: { ...send, number, decision, tallies: tallyBounds(facts, number) } }
  const row: Write = {
    insert: 'send_decision',
    row: {
      ...decision,
      id: ports.random.id('sdn'),
      verificationId: null,
      deliveryId: null,
      outcome: 'refused',
      prefixNth: null,
      addressNth: null,
    },
  }
  return {
    refused: { writes: facts.sends.refusedLately.includes(refusal.code) ? [] : [row], refusal, recordsOnly: true },
  }
}

function judged(facts: AccountFacts, number: SealedNumber, send: Send, blockedBy: readonly Blocker[]): Judged {
  const { now, account, policies, sends } = facts
  const { prefixSends = null } = numberFacts(facts, number.fingerprint) ?? {}
  const limits = sendLimits(facts, number, send.channel)
  const list = send.channel === 'sms' ? policies.smsCountries : policies.callCountries
  const listed = isListed(list, number.country)
  const passed: ErrorCode | null = listed
    ? (limits.find(({ reached }) => reached)?.code ?? null)
    : 'country_not_allowed'
  return {
    accountId: account.id,
    reason: blockedBy[0]?.code ?? passed,
    mode: policies.abuseMode,
    channel: send.channel,
    startedBy: send.actor.kind === 'staff' ? 'staff' : 'member',
    callingCode: number.callingCode,
    country: number.country,
    prefix: prefixSends?.prefix ?? null,
    prefixNth: prefixSends && prefixSends.lastNth + 1,
    address: sends.address?.address ?? null,
    addressNth: sends.address && sends.address.lastNth + 1,
    micros: priceOf(number.country, send.channel),
    limits: [
      { name: `${send.channel}Countries`, count: listed ? 1 : 0, bound: 1, reached: !listed },
      ...[...sendCaps(facts, number.fingerprint), ...limits].map(recordOf),
    ],
    at: now,
  }
}

const recordOf = ({ name, count, bound, reached }: LimitRecord): LimitRecord => ({ name, count, bound, reached })

/** The record of a send that was allowed, with what it adds to the counts (R20). */
export const permitWrites = (
  ports: Ports,
  { decision, tallies }: SendPermit,
  send: { readonly verificationId: string; readonly deliveryId: string },
): readonly Write[] => [
  { insert: 'send_decision', row: { ...decision, ...send, id: ports.random.id('sdn'), outcome: 'sent' } },
  ...tallyWrites(decision.at, { ...decision, deliveryId: send.deliveryId }, tallies),
]
