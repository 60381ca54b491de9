import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { MemberActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'
import { endVerification } from './end-verification.ts'
import { findOpen } from './find-verification.ts'

/** Ends an open verification at its owner's wish; R13's wait goes on. Errors: `verification_not_found`, `verification_ended`. */
export async function cancelVerification(
  ports: Ports,
  actor: MemberActor,
  { verificationId }: { readonly verificationId: string },
): Promise<AccountFacts> {
  const { accountId } = actor
  return decideAndCommit(ports, { accountId, verificationId }, (facts) => ({
    writes: [
      endVerification(findOpen(facts, verificationId), 'cancelled', 'cancelled_by_owner', facts.now),
      auditEvent(ports.random, facts.now, actor, {
        action: 'memberVerifications.cancel',
        accountId,
        subjectId: verificationId,
      }),
    ],
    events: [{ type: 'account.changed', accountId }],
  }))
}
