import type { Blocker } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import { noticeTo } from '../members/notices.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { AccountFacts } from './account-facts.types.ts'
import { refuseIf } from './blockers.ts'
import { checkLinkBlockers, setupLinkBlockers } from './staff-blockers.ts'

interface LinkInput {
  readonly accountId: string
}

/** Sends the owner a notice that opens the set-up of a number (R5). Errors: `already_verified`, `staff_link_limit`, `account_closed`. */
export const sendSetupLink = (ports: Ports, actor: StaffActor, { accountId }: LinkInput): Promise<AccountFacts> =>
  sendLink(ports, actor, accountId, {
    kind: 'setup_link',
    action: 'accounts.sendSetupLink',
    blockers: setupLinkBlockers,
  })

/** Sends the member a notice that leads to their pending identity check (R7). Errors: `no_pending_check`, `identity_check_processing`, `staff_link_limit`, `account_closed`. */
export const sendCheckLink = (ports: Ports, actor: StaffActor, { accountId }: LinkInput): Promise<AccountFacts> =>
  sendLink(ports, actor, accountId, {
    kind: 'check_link',
    action: 'accounts.sendCheckLink',
    blockers: checkLinkBlockers,
  })

interface Link {
  readonly kind: 'setup_link' | 'check_link'
  readonly action: string
  readonly blockers: (facts: AccountFacts) => readonly Blocker[]
}

async function sendLink(ports: Ports, actor: StaffActor, accountId: string, link: Link): Promise<AccountFacts> {
  return decideAndCommit(ports, { accountId }, (facts) => {
    refuseIf(link.blockers(facts))
    return {
      writes: [
        ...noticeTo(ports, facts, link.kind),
        auditEvent(ports.random, facts.now, actor, { action: link.action, accountId }),
      ],
      events: [{ type: 'account.changed', accountId }, { type: 'outbox.filled' }],
    }
  })
}
