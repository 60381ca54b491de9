import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { refuseIf } from '../accounts/blockers.ts'
import { disputeBlockers } from '../accounts/change-blockers.ts'
import type { MemberActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import type { DomainEvent, Write } from '../commit.types.ts'
import { decideAndCommit, type Decision } from '../decide.ts'
import { noticeTo } from '../members/notices.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { NumberChangeRecord } from './number-change-record.types.ts'
import { outboxFilled } from '../verifications/send-code.ts'
import { endChange } from './end-change.ts'

/**
 * *This wasn't me* (R5, R18) at any time: an open change ends, one that took the number stays as it is, and either way a case `disputed_change` is opened.
 * Errors: `number_change_not_found`, `change_not_open` (it ended without taking the number), `change_disputed`.
 */
export async function disputeNumberChange(
  ports: Ports,
  actor: MemberActor,
  { numberChangeId }: { readonly numberChangeId: string },
): Promise<AccountFacts> {
  return decideAndCommit(ports, { accountId: actor.accountId, numberChangeId }, (facts) => {
    const open = facts.openChange?.id === numberChangeId ? facts.openChange : null
    const change = open ?? facts.namedChange
    if (!change) throw new AppError('number_change_not_found')
    refuseIf(disputeBlockers(facts, change))
    return open ? endAsNotMe(ports, facts, actor, open) : disputeTaken(ports, facts, actor, change)
  })
}

/** Ends an open change that its owner did not want: a staff request `declined` (`not_me`), one that the owner's session started `cancelled` (`stopped_by_owner`); with a case (R5, R18). */
export function endAsNotMe(
  ports: Ports,
  facts: AccountFacts,
  actor: MemberActor,
  change: NumberChangeRecord,
): Decision {
  const byStaff = change.startedBy === 'staff'
  const ended = endChange(ports, facts, change, {
    actor,
    ...(byStaff ? { state: 'declined', reason: 'not_me' } : { state: 'cancelled', reason: 'stopped_by_owner' }),
  })
  const opened = disputedCase(ports, facts, actor, change)
  const { lastFour } = change
  return {
    writes: [
      ...ended.writes,
      ...opened.writes,
      ...(byStaff
        ? noticeTo(ports, facts, 'change_declined', { lastFour })
        : noticeTo(ports, facts, 'change_cancelled', { lastFour, reason: 'stopped_by_owner' })),
    ],
    events: [...ended.events, ...opened.events, outboxFilled],
  }
}

/** After the commit nothing is rolled back (R18): reviewers look into it, and the owner's way back is a change of their own by the lost-phone path. */
function disputeTaken(ports: Ports, facts: AccountFacts, actor: MemberActor, change: NumberChangeRecord): Decision {
  const opened = disputedCase(ports, facts, actor, change)
  const { id: numberChangeId, lastFour } = change
  return {
    writes: [...opened.writes, ...noticeTo(ports, facts, 'change_disputed', { lastFour, numberChangeId })],
    events: [{ type: 'account.changed', accountId: facts.account.id }, ...opened.events, outboxFilled],
  }
}

function disputedCase(
  ports: Ports,
  facts: AccountFacts,
  actor: MemberActor,
  change: NumberChangeRecord,
): { readonly writes: readonly Write[]; readonly events: readonly DomainEvent[] } {
  const id = ports.random.id('dca')
  return {
    writes: [
      {
        insert: 'duplicate_case',
        row: {
          id,
          cause: 'disputed_change',
          state: 'open',
          fingerprint: change.fingerprint,
          claimId: change.currentClaimId,
          numberChangeId: change.id,
          openedAt: facts.now,
          disposition: null,
          note: null,
          decidedBy: null,
          decidedAt: null,
        },
      },
      auditEvent(ports.random, facts.now, actor, {
        action: 'memberNumberChanges.dispute',
        accountId: facts.account.id,
        subjectId: change.id,
        data: { caseId: id, from: change.state },
      }),
    ],
    events: [{ type: 'duplicate_case.changed', duplicateCaseId: id }],
  }
}
