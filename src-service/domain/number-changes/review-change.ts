import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { refuseIf } from '../accounts/blockers.ts'
import { approveBlockers, refuseBlockers } from '../accounts/change-blockers.ts'
import type { StaffActor } from '../actor.ts'
import { asReviewer } from '../as-reviewer.ts'
import { auditEvent } from '../audit/audit-event.ts'
import type { Write } from '../commit.types.ts'
import { decideAndCommit } from '../decide.ts'
import { noticeTo } from '../members/notices.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { RefusalReason } from './number-change-record.types.ts'
import { outboxFilled } from '../verifications/send-code.ts'
import { endChange } from './end-change.ts'
import { inState } from './in-state.ts'
import { findOpenChange } from './open-change.ts'

interface Reviewed {
  readonly accountId: string
  readonly numberChangeId: string
}
const SHORTEST_NOTE = 3

/** A reviewer lets a change go on (R7): `awaiting_authority` with its 24 h. Errors: `number_change_not_found`, `change_not_open`, `change_wrong_step`, `identity_check_pending`, `account_closed`. */
export async function approveNumberChange(
  ports: Ports,
  actor: StaffActor,
  { accountId, numberChangeId }: Reviewed,
): Promise<AccountFacts> {
  return decideAndCommit(ports, { accountId, numberChangeId }, (facts) => {
    const change = findOpenChange(facts, numberChangeId)
    refuseIf(approveBlockers(facts))
    const until = new Date(facts.now.getTime() + facts.policies.authorityWithin)
    const set = { ...inState('awaiting_authority', facts.now, actor), until }
    return {
      writes: [
        { update: 'number_change', id: numberChangeId, set },
        ...noticeTo(ports, facts, 'change_let_through', { lastFour: change.lastFour, numberChangeId }),
        auditEvent(ports.random, facts.now, asReviewer(actor), {
          action: 'numberChanges.approve',
          accountId,
          subjectId: numberChangeId,
        }),
      ],
      events: [
        { type: 'account.changed', accountId },
        outboxFilled,
        { type: 'number_change.changed', accountId, numberChangeId, state: set.state },
      ],
    }
  })
}

/** A reviewer ends a change with a reason and a note for colleagues (R7); the owner is told that it was refused, the audit trail holds the reason's word. Errors: as for approving but no block; `validation_failed` for a note of blanks. */
export async function refuseNumberChange(
  ports: Ports,
  actor: StaffActor,
  { accountId, numberChangeId, ...input }: Reviewed & { readonly reason: RefusalReason; readonly note: string },
): Promise<AccountFacts> {
  const refusalReason = input.reason
  const refusalNote = input.note.trim()
  if (refusalNote.length < SHORTEST_NOTE)
    throw new AppError('validation_failed', {
      fields: [{ field: 'note', message: `must have at least ${SHORTEST_NOTE} characters` }],
    })
  return decideAndCommit(ports, { accountId, numberChangeId }, (facts) => {
    const change = findOpenChange(facts, numberChangeId)
    refuseIf(refuseBlockers(facts))
    const reason = 'refused_by_reviewer'
    const ended = endChange(ports, facts, change, { actor: asReviewer(actor), state: 'declined', reason })
    const why: Write = { update: 'number_change', id: numberChangeId, set: { refusalReason, refusalNote } }
    return {
      writes: [
        ...ended.writes,
        why,
        ...noticeTo(ports, facts, 'change_refused', { lastFour: change.lastFour, numberChangeId }),
        auditEvent(ports.random, facts.now, asReviewer(actor), {
          action: 'numberChanges.refuse',
          accountId,
          subjectId: numberChangeId,
          data: { reason: refusalReason },
        }),
      ],
      events: [...ended.events, outboxFilled],
    }
  })
}
