import { AppError } from '../../../src-shared/errors/app-error.ts'
import { cancelByStaffBlockers } from '../accounts/actions.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { refuseIf } from '../accounts/blockers.ts'
import type { StaffActor } from '../actor.ts'
import { decideAndCommit } from '../decide.ts'
import { noticeTo } from '../members/notices.ts'
import type { Ports } from '../ports/ports.types.ts'
import { endChange } from './end-change.ts'
import { findOpenChange } from './open-change.ts'

/** Staff withdraw a request that its owner has not answered (R4). Errors: `number_change_not_found`, `change_not_open`, `change_not_awaiting_owner`, `change_not_by_staff`. */
export async function cancelNumberChange(
  ports: Ports,
  actor: StaffActor,
  { accountId, numberChangeId }: { readonly accountId: string; readonly numberChangeId: string },
): Promise<AccountFacts> {
  return decideAndCommit(ports, { accountId, numberChangeId }, (facts) => {
    const change = findOpenChange(facts, numberChangeId)
    refuseIf(cancelByStaffBlockers(change))
    const ended = endChange(ports, facts, change, { actor, state: 'cancelled', reason: 'cancelled_by_staff' })
    return {
      writes: [
        ...ended.writes,
        ...noticeTo(ports, facts, 'change_cancelled', { lastFour: change.lastFour, reason: 'cancelled_by_staff' }),
      ],
      events: ended.events,
    }
  })
}

/** The change that an operation was about, as it stands now. Errors: `number_change_not_found`. */
export function changeOf(facts: AccountFacts, numberChangeId?: string) {
  const change = [facts.openChange, facts.lastEndedChange, facts.namedChange].find(
    (one) => one && (!numberChangeId || one.id === numberChangeId),
  )
  if (!change) throw new AppError('number_change_not_found')
  return change
}
