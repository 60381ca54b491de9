import type { Channel } from '../../../src-shared/phone/types.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { refuseIf } from '../accounts/blockers.ts'
import { overrideBlockers } from '../accounts/staff-blockers.ts'
import type { MemberActor, StaffActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit } from '../decide.ts'
import { noticeTo } from '../members/notices.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { OverrideReason } from '../policies/staff-reasons.ts'
import { judgeSend } from '../sends/judge-send.ts'
import { addressFacts, type FromAddress } from '../sends/from-address.ts'
import { findOpen } from './find-verification.ts'
import { outboxFilled, resendWithCode } from './send-code.ts'

export interface ResendInput extends FromAddress {
  readonly accountId: string
  readonly verificationId: string
  readonly channel: Channel
  /** R13: a supervisor does not wait, with a reason. */
  readonly override?: { readonly reason: OverrideReason }
}

/**
 * Sends an open verification a new code, to its own number; staff obey the member's own clock (R12, R13) and the member is told (R18).
 * Errors: `verification_not_found`, `verification_ended`, `channel_not_available`, `country_not_allowed`, `resend_wait`, `send_limit`, `send_paused`,
 * `code_entry_closed`, `account_closed`; with an override, which lifts the wait and no cap: `role_missing`, `override_off`, `validation_failed` for a
 * reason not offered.
 */
export async function resendVerification(
  ports: Ports,
  actor: MemberActor | StaffActor,
  input: ResendInput,
): Promise<AccountFacts> {
  const { accountId, verificationId, channel, override } = input
  return decideAndCommit(ports, { accountId, verificationId, ...addressFacts(ports, input) }, (facts) => {
    const verification = findOpen(facts, verificationId)
    if (override) refuseOverride(facts, actor, override)
    const judged = judgeSend(ports, facts, verification, { channel, actor, withoutWait: override !== undefined })
    if ('refused' in judged) return judged.refused
    const sent = resendWithCode(ports, facts, judged.permit, verification)
    const action = actor.kind === 'staff' ? 'verifications.resend' : 'memberVerifications.resend'
    return {
      writes: [
        ...sent.writes,
        ...(actor.kind === 'staff'
          ? noticeTo(ports, facts, 'code_resent_by_staff', { channel, lastFour: verification.lastFour })
          : []),
        auditEvent(ports.random, facts.now, actor, {
          action,
          accountId,
          subjectId: verificationId,
          data: { channel, ...(override ? { override: true, reason: override.reason } : {}) },
        }),
      ],
      events: [{ type: 'account.changed', accountId }, outboxFilled],
    }
  })
}

/** R13: refuses an override that this person may not make, or for a reason that is not offered. */
function refuseOverride(
  facts: AccountFacts,
  actor: MemberActor | StaffActor,
  { reason }: { readonly reason: OverrideReason },
): void {
  const roles = actor.kind === 'staff' ? actor.roles : []
  refuseIf(overrideBlockers(facts, roles))
  if (!facts.policies.overrideReasons.includes(reason))
    throw new AppError('validation_failed', { fields: [{ field: 'reason', message: 'is not offered' }] })
}
