import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { closedBlockers, identityCheckBlockers, refuseIf } from '../accounts/blockers.ts'
import type { MemberActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import { noticeTo } from '../members/notices.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { NumberChangeRecord } from './number-change-record.types.ts'
import { outboxFilled } from '../verifications/send-code.ts'
import { endAsNotMe } from './dispute-change.ts'
import { endChange } from './end-change.ts'
import { afterOwner, findOpenChange, startedNotice } from './open-change.ts'
import { refuseOldSignIn } from './start-number-change.ts'

/** The owner accepts what staff asked for (R4, R5); acceptance stops the 24 h clock. Errors: `number_change_not_found`, `change_not_open`, `change_wrong_step`, `identity_check_pending`, `sign_in_too_old`. */
export async function acceptNumberChange(
  ports: Ports,
  actor: MemberActor,
  { numberChangeId }: { readonly numberChangeId: string },
): Promise<AccountFacts> {
  const { accountId } = actor
  return decideAndCommit(ports, { accountId, numberChangeId }, (facts) => {
    const change = awaitingOwner(facts, numberChangeId)
    refuseIf([...closedBlockers(facts), ...identityCheckBlockers(facts)])
    refuseOldSignIn(facts, actor)
    const next = afterOwner(facts)
    return {
      writes: [
        { update: 'number_change', id: change.id, set: { ...next, acceptedAt: facts.now } },
        ...startedNotice(ports, facts, change),
        auditEvent(ports.random, facts.now, actor, {
          action: 'memberNumberChanges.accept',
          accountId,
          subjectId: change.id,
          data: { to: next.state },
        }),
      ],
      events: [
        { type: 'account.changed', accountId },
        outboxFilled,
        { type: 'number_change.changed', accountId, numberChangeId, state: next.state },
      ],
    }
  })
}

/** The owner declines (R5); "this wasn't me" also opens a case `disputed_change`. Errors: as for accepting, but no block and no age of sign-in. */
export async function declineNumberChange(
  ports: Ports,
  actor: MemberActor,
  { numberChangeId, wasNotMe }: { readonly numberChangeId: string; readonly wasNotMe: boolean },
): Promise<AccountFacts> {
  const { accountId } = actor
  return decideAndCommit(ports, { accountId, numberChangeId }, (facts) => {
    const change = awaitingOwner(facts, numberChangeId)
    if (wasNotMe) return endAsNotMe(ports, facts, actor, change)
    const ended = endChange(ports, facts, change, { actor, state: 'declined', reason: 'declined_by_owner' })
    return {
      writes: [...ended.writes, ...noticeTo(ports, facts, 'change_declined', { lastFour: change.lastFour })],
      events: [...ended.events, outboxFilled],
    }
  })
}

/** The owner cancels an open change at any time (R4). Errors: `number_change_not_found`, `change_not_open`. */
export async function cancelOwnNumberChange(
  ports: Ports,
  actor: MemberActor,
  { numberChangeId }: { readonly numberChangeId: string },
): Promise<AccountFacts> {
  return decideAndCommit(ports, { accountId: actor.accountId, numberChangeId }, (facts) =>
    endChange(ports, facts, findOpenChange(facts, numberChangeId), {
      actor,
      state: 'cancelled',
      reason: 'cancelled_by_owner',
    }),
  )
}

function awaitingOwner(facts: AccountFacts, numberChangeId: string): NumberChangeRecord {
  const change = findOpenChange(facts, numberChangeId)
  if (change.state !== 'awaiting_owner') throw new AppError('change_wrong_step')
  return change
}
