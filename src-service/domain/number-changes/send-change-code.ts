import type { Channel } from '../../../src-shared/phone/types.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { nextProof } from '../accounts/actions.ts'
import { identityCheckBlockers, refuseIf } from '../accounts/blockers.ts'
import type { MemberActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import { recordAttempt } from '../duplicates/record-attempt.ts'
import type { Ports } from '../ports/ports.types.ts'
import { judgeSend } from '../sends/judge-send.ts'
import { addressFacts, type FromAddress } from '../sends/from-address.ts'
import { openWithCode, outboxFilled } from '../verifications/send-code.ts'
import { findOpenChange } from './open-change.ts'

/** Sends the code of the change's next step: to the current number, then to the new one (R4). Errors: `number_change_not_found`, `change_not_open`, `change_wrong_step`, `identity_check_pending`, `channel_not_available`, `country_not_allowed`, `resend_wait`, `send_limit`, `send_paused`, `code_entry_closed`. */
export async function sendChangeCode(
  ports: Ports,
  actor: MemberActor,
  input: { readonly numberChangeId: string; readonly channel: Channel } & FromAddress,
): Promise<AccountFacts> {
  const { accountId } = actor
  const { numberChangeId, channel } = input
  return decideAndCommit(ports, { accountId, numberChangeId, ...addressFacts(ports, input) }, (facts) => {
    findOpenChange(facts, numberChangeId)
    const proof = nextProof(facts)
    if (!proof) throw new AppError('change_wrong_step')
    refuseIf(identityCheckBlockers(facts))
    const judged = judgeSend(ports, facts, proof.number, { channel, actor })
    if ('refused' in judged) return judged.refused
    const sent = openWithCode(ports, facts, judged.permit, { purpose: proof.purpose, numberChangeId })
    const attempt = recordAttempt(ports, facts, sent.verification, 'typed')
    return {
      writes: [
        ...sent.writes,
        ...attempt.writes,
        auditEvent(ports.random, facts.now, actor, {
          action: 'memberNumberChanges.sendCode',
          accountId,
          subjectId: numberChangeId,
          data: { purpose: proof.purpose, channel, verificationId: sent.verification.id },
        }),
      ],
      events: [{ type: 'account.changed', accountId }, outboxFilled, ...attempt.events],
    }
  })
}
