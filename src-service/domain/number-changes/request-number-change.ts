import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { requestBlockers } from '../accounts/actions.ts'
import { refuseIf } from '../accounts/blockers.ts'
import type { StaffActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import { noticeTo } from '../members/notices.ts'
import { parseNumber } from '../parse-number.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { RequestReason } from '../policies/staff-reasons.ts'
import { inState } from './in-state.ts'
import { openChange } from './open-change.ts'

/** What staff enter to ask for a number change. */
export interface RequestInput {
  readonly accountId: string
  readonly number: string
  readonly country: string
  readonly reason: RequestReason
  readonly ticket: string
}

/**
 * Asks the owner to change the number (R5): nothing changes until the owner accepts, within 24 h, and proves both numbers.
 * Errors: `number_…`, `no_current_number`, `identity_check_pending` (R6), `change_open` (R4), `request_limit`, `number_is_current`, `account_closed`.
 */
export async function requestNumberChange(ports: Ports, actor: StaffActor, input: RequestInput): Promise<AccountFacts> {
  const { accountId, reason, ticket } = input
  const number = ports.sealer.seal(parseNumber(input.number, input.country), accountId)
  return decideAndCommit(ports, { accountId, fingerprints: [number.fingerprint] }, (facts) => {
    refuseIf(requestBlockers(facts))
    if (!facts.policies.requestReasons.includes(reason))
      throw new AppError('validation_failed', { fields: [{ field: 'reason', message: 'is not offered' }] })
    const until = new Date(facts.now.getTime() + facts.policies.ownerAnswersWithin)
    const staffRole = actor.roles.find((role) => role === 'agent' || role === 'supervisor') ?? null
    const row = openChange(ports, facts, number, {
      ...inState('awaiting_owner', facts.now, actor),
      until,
      startedBy: 'staff',
      staffId: actor.id,
      staffRole,
      reason,
      ticket,
      acceptedAt: null,
    })
    return {
      writes: [
        { insert: 'number_change', row },
        ...noticeTo(ports, facts, 'change_requested', { lastFour: number.lastFour, numberChangeId: row.id }),
        auditEvent(ports.random, facts.now, actor, {
          action: 'numberChanges.request',
          accountId,
          subjectId: row.id,
          data: { reason, ticketHash: ports.sealer.queryHash(ticket) },
        }),
      ],
      events: [
        { type: 'account.changed', accountId },
        { type: 'outbox.filled' },
        { type: 'number_change.changed', accountId, numberChangeId: row.id, state: row.state },
      ],
    }
  })
}
