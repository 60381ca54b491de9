import type { Channel } from '../../../src-shared/phone/types.ts'
import { refuseIf } from '../accounts/blockers.ts'
import { ownerActions } from '../accounts/actions.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { MemberActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import { recordAttempt } from '../duplicates/record-attempt.ts'
import { parseNumber } from '../parse-number.ts'
import type { Ports } from '../ports/ports.types.ts'
import { judgeSend } from '../sends/judge-send.ts'
import { addressFacts, type FromAddress } from '../sends/from-address.ts'
import { openWithCode, outboxFilled } from './send-code.ts'

/**
 * Sets up the security number: sends a code to it. A taken number is answered like a free one (R14); an open set-up is replaced (R16).
 * Errors: `number_…`, `already_verified`, `channel_not_available`, `country_not_allowed`, `resend_wait`, `send_limit`, `send_paused`, `code_entry_closed`, `account_closed`.
 */
export async function startVerification(
  ports: Ports,
  actor: MemberActor,
  input: { readonly number: string; readonly country: string; readonly channel: Channel } & FromAddress,
): Promise<AccountFacts> {
  const parsed = parseNumber(input.number, input.country)
  const { accountId } = actor
  const number = ports.sealer.seal(parsed, accountId)
  return decideAndCommit(ports, { accountId, sendTo: number, ...addressFacts(ports, input) }, (facts) => {
    refuseIf(ownerActions(facts).startSetup.blockedBy)
    const judged = judgeSend(ports, facts, number, { channel: input.channel, actor })
    if ('refused' in judged) return judged.refused
    const sent = openWithCode(ports, facts, judged.permit, { purpose: 'setup', numberChangeId: null })
    const attempt = recordAttempt(ports, facts, sent.verification, 'typed')
    return {
      writes: [
        ...sent.writes,
        ...attempt.writes,
        auditEvent(ports.random, facts.now, actor, {
          action: 'memberVerifications.start',
          accountId,
          subjectId: sent.verification.id,
          data: { channel: input.channel },
        }),
      ],
      events: [{ type: 'account.changed', accountId }, outboxFilled, ...attempt.events],
    }
  })
}
