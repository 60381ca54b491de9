import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { refuseIf } from '../accounts/blockers.ts'
import { askLinkBlockers, openLinkBlockers } from '../accounts/change-blockers.ts'
import type { MemberActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'
import { endVerification } from '../verifications/end-verification.ts'
import { outboxFilled } from '../verifications/send-code.ts'
import { inState } from './in-state.ts'
import { linkBy, linkIdIn, mailLink } from './mail-link.ts'
import { findOpenChange } from './open-change.ts'

/**
 * R4, the current number is lost: mails a link that works once and for 30 min, 3 times within `awaiting_authority`; a newer one voids the older.
 * Errors: `number_change_not_found`, `change_not_open`, `change_wrong_step`, `link_limit`, `identity_check_pending`, `account_closed`.
 */
export async function askLink(
  ports: Ports,
  actor: MemberActor,
  { numberChangeId }: { readonly numberChangeId: string },
): Promise<AccountFacts> {
  const { accountId } = actor
  return decideAndCommit(ports, { accountId, numberChangeId }, (facts) => {
    const change = findOpenChange(facts, numberChangeId)
    refuseIf(askLinkBlockers(facts))
    const expiresAt = new Date(facts.now.getTime() + facts.policies.mailedLinkLife)
    const { lastFour } = change
    return {
      writes: [
        ...mailLink(ports, facts, change, {
          kind: 'lost_phone',
          expiresAt,
          notice: 'change_link_sent',
          params: { lastFour, numberChangeId },
        }),
        auditEvent(ports.random, facts.now, actor, {
          action: 'memberNumberChanges.askLink',
          accountId,
          subjectId: numberChangeId,
        }),
      ],
      events: [{ type: 'account.changed', accountId }, outboxFilled],
    }
  })
}

/**
 * Opens the mailed link with the owner's session (R4): the 24 h delay starts, a code on its way to the lost number is void, and a link that stops it all is mailed at once.
 * Errors: `link_invalid`, `change_wrong_step`, `identity_check_pending`, `account_closed`.
 */
export async function openLink(
  ports: Ports,
  actor: MemberActor,
  { secret }: { readonly secret: string },
): Promise<AccountFacts> {
  const { accountId } = actor
  return decideAndCommit(ports, { accountId }, (facts) => {
    const link = linkBy(ports, facts, 'lost_phone', secret)
    const change = findOpenChange(facts, link.numberChangeId)
    refuseIf(openLinkBlockers(facts))
    const { now, policies } = facts
    const until = new Date(now.getTime() + policies.lostPhoneDelay)
    const { id: numberChangeId, lastFour } = change
    return {
      writes: [
        { update: 'mailed_link', id: link.id, set: { endedAt: now } },
        { update: 'number_change', id: numberChangeId, set: { ...inState('awaiting_delay', now), until } },
        ...facts.openVerifications
          .filter((verification) => verification.numberChangeId === numberChangeId)
          .map((verification) => endVerification(verification, 'cancelled', 'link_opened', now)),
        // It stops the change as long as that is open: also in the 72 h after the delay.
        ...mailLink(ports, facts, change, {
          kind: 'stop',
          expiresAt: new Date(until.getTime() + policies.possessionWithin),
          notice: 'change_delay_started',
          params: { lastFour, numberChangeId },
        }),
        auditEvent(ports.random, now, actor, {
          action: 'memberNumberChanges.openLink',
          accountId,
          subjectId: numberChangeId,
          data: { linkId: linkIdIn(secret) },
        }),
      ],
      events: [
        { type: 'account.changed', accountId },
        outboxFilled,
        { type: 'number_change.changed', accountId, numberChangeId, state: 'awaiting_delay' },
      ],
    }
  })
}
