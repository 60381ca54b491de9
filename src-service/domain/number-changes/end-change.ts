import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { Actor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import type { DomainEvent, Write } from '../commit.types.ts'
import type { Ports } from '../ports/ports.types.ts'
import { inState } from './in-state.ts'
import type { NumberChangeEnd, NumberChangeRecord } from './number-change-record.types.ts'
import { endVerification } from '../verifications/end-verification.ts'

/** How a number change ends without taking the number. */
export interface ChangeEnd {
  readonly actor: Actor
  readonly state: 'cancelled' | 'declined'
  readonly reason: NumberChangeEnd
}

/** Ends an open change: its verifications end with it, their codes are void, the sealed new number is forgotten (R4, R6). */
export function endChange(
  ports: Ports,
  facts: AccountFacts,
  change: NumberChangeRecord,
  { actor, state, reason }: ChangeEnd,
): { readonly writes: readonly Write[]; readonly events: readonly DomainEvent[] } {
  const { now, account } = facts
  const belonging = facts.openVerifications.filter((verification) => verification.numberChangeId === change.id)
  return {
    writes: [
      {
        update: 'number_change',
        id: change.id,
        set: { ...inState(state, now, actor), endReason: reason, until: null, endedAt: now, ciphertext: null },
      },
      ...belonging.map((verification) => endVerification(verification, 'cancelled', reason, now)),
      auditEvent(ports.random, now, actor, {
        action: `numberChanges.${state}`,
        accountId: account.id,
        subjectId: change.id,
        data: { reason, from: change.state },
      }),
    ],
    events: [
      { type: 'account.changed', accountId: account.id },
      { type: 'number_change.changed', accountId: account.id, numberChangeId: change.id, state },
    ],
  }
}
