import type { SendDecision } from '../../src-shared/contract/send-decisions.ts'
import type { Hex } from '../domain/records.types.ts'
import type { SendDecisionRecord } from '../domain/sends/send-records.types.ts'

/** Enough of a keyed hash to tell groups apart. */
const group = (hash: Hex | null): string | null => hash && hash.slice(0, 12)

/** A decision as supervisors see it: no digit of the number, nothing of the address (R21). */
export const presentSendDecision = (decision: SendDecisionRecord): SendDecision => ({
  id: decision.id,
  at: decision.at.toISOString(),
  accountId: decision.accountId,
  verificationId: decision.verificationId,
  deliveryId: decision.deliveryId,
  outcome: decision.outcome,
  reason: decision.reason,
  mode: decision.mode,
  channel: decision.channel,
  startedBy: decision.startedBy,
  callingCode: decision.callingCode,
  country: decision.country,
  prefixGroup: group(decision.prefix),
  addressGroup: group(decision.address),
  micros: decision.micros,
  limits: decision.limits.map(({ name, count, bound, reached }) => ({ name, count, bound, reached })),
})
