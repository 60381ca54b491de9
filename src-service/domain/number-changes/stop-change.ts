import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { refuseIf } from '../accounts/blockers.ts'
import { stopBlockers } from '../accounts/change-blockers.ts'
import type { MemberActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit, type Decision } from '../decide.ts'
import { noticeTo } from '../members/notices.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { NumberChangeRecord } from './number-change-record.types.ts'
import { outboxFilled } from '../verifications/send-code.ts'
import { endChange } from './end-change.ts'
import { linkBy, linkIdIn } from './mail-link.ts'
import { findOpenChange } from './open-change.ts'

/** *Stop* on the page (R4): ends the change while its delay runs. Errors: `number_change_not_found`, `change_not_open`, `change_wrong_step`. */
export async function stopNumberChange(
  ports: Ports,
  actor: MemberActor,
  { numberChangeId }: { readonly numberChangeId: string },
): Promise<AccountFacts> {
  return decideAndCommit(ports, { accountId: actor.accountId, numberChangeId }, (facts) => {
    const change = findOpenChange(facts, numberChangeId)
    refuseIf(stopBlockers(facts))
    return stopped(ports, facts, actor, change)
  })
}

/**
 * One click from the mail (R4), without a sign-in: the secret is the authority, and it can do nothing but stop. It works as long as the change is open, and a
 * second click finds it stopped. Errors: `link_invalid`.
 */
export async function stopByLink(
  ports: Ports,
  { secret }: { readonly secret: string },
): Promise<{ readonly now: Date }> {
  const owner = await ports.store.ownerOfLink(linkIdIn(secret))
  if (!owner) throw new AppError('link_invalid')
  const { accountId, numberChangeId } = owner
  const actor = ownerByLink(accountId, linkIdIn(secret))
  return decideAndCommit(ports, { accountId, numberChangeId }, (facts) => {
    linkBy(ports, facts, 'stop', secret)
    if (facts.openChange?.id !== numberChangeId) {
      if (facts.namedChange?.endReason === 'stopped_by_owner') return { writes: [] }
      throw new AppError('link_invalid')
    }
    const ended = stopped(ports, facts, actor, facts.openChange)
    const event = auditEvent(ports.random, facts.now, actor, {
      action: 'memberNumberChanges.stopByLink',
      accountId,
      subjectId: numberChangeId,
      data: { linkId: linkIdIn(secret) },
    })
    return { ...ended, writes: [...ended.writes, event] }
  })
}

function stopped(ports: Ports, facts: AccountFacts, actor: MemberActor, change: NumberChangeRecord): Decision {
  const reason = 'stopped_by_owner'
  const ended = endChange(ports, facts, change, { actor, state: 'cancelled', reason })
  return {
    writes: [...ended.writes, ...noticeTo(ports, facts, 'change_cancelled', { lastFour: change.lastFour, reason })],
    events: [...ended.events, outboxFilled],
  }
}

/** The owner, known by what was mailed to them: no session, and never a fresh sign-in. */
const ownerByLink = (accountId: string, linkId: string): MemberActor => ({
  kind: 'member',
  accountId,
  sessionId: linkId,
  signInAgeSeconds: Number.POSITIVE_INFINITY,
  signInAt: new Date(0),
})
