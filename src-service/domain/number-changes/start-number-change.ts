import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { startChangeBlockers } from '../accounts/actions.ts'
import { refuseIf } from '../accounts/blockers.ts'
import type { MemberActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import { parseNumber } from '../parse-number.ts'
import type { Ports } from '../ports/ports.types.ts'
import { outboxFilled } from '../verifications/send-code.ts'
import { afterOwner, openChange, startedNotice } from './open-change.ts'

/** R4: starting and accepting want a sign-in at most 5 minutes old, measured on the real clock. Errors: `sign_in_too_old`. */
export function refuseOldSignIn(facts: AccountFacts, actor: MemberActor): void {
  if (actor.signInAgeSeconds * 1000 > facts.policies.freshSignIn)
    throw new AppError('sign_in_too_old', { whoCanLift: 'member' })
}

/** The owner starts a change of the number (R4). Errors: `number_…`, `sign_in_too_old`, `no_current_number`, `identity_check_pending`, `change_open`, `number_is_current`, `account_closed`. */
export async function startNumberChange(
  ports: Ports,
  actor: MemberActor,
  input: { readonly number: string; readonly country: string },
): Promise<AccountFacts> {
  const { accountId } = actor
  const number = ports.sealer.seal(parseNumber(input.number, input.country), accountId)
  return decideAndCommit(ports, { accountId, fingerprints: [number.fingerprint] }, (facts) => {
    refuseIf(startChangeBlockers(facts))
    refuseOldSignIn(facts, actor)
    const row = openChange(ports, facts, number, {
      ...afterOwner(facts),
      startedBy: 'member',
      staffId: null,
      staffRole: null,
      reason: null,
      ticket: null,
      acceptedAt: facts.now,
    })
    return {
      writes: [
        { insert: 'number_change', row },
        ...startedNotice(ports, facts, row),
        auditEvent(ports.random, facts.now, actor, {
          action: 'memberNumberChanges.start',
          accountId,
          subjectId: row.id,
        }),
      ],
      events: [
        { type: 'account.changed', accountId },
        outboxFilled,
        { type: 'number_change.changed', accountId, numberChangeId: row.id, state: row.state },
      ],
    }
  })
}
