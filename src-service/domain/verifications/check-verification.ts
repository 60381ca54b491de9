import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { checkBlockers, refuseIf } from '../accounts/blockers.ts'
import type { MemberActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import { decideAndCommit, type Decision } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { VerificationRecord } from '../records.types.ts'
import { resendClock } from './clocks.ts'
import { approve } from './approve-verification.ts'
import { findOpen } from './find-verification.ts'

/**
 * Judges a code in constant time (R11). The correct one commits what the verification is for: the claim, a step of a change, or the change.
 * A wrong one is counted before it is refused. Errors: `verification_…`, `code_wrong`, `code_used_up`, `code_expired`, `code_void`,
 * `code_entry_closed`, `number_taken` (R14), `identity_check_pending` (R6), `change_not_open`, `change_wrong_step`, `account_closed`.
 */
export async function checkVerification(
  ports: Ports,
  actor: MemberActor,
  { verificationId, code }: { readonly verificationId: string; readonly code: string },
): Promise<AccountFacts> {
  const { accountId } = actor
  return decideAndCommit(ports, { accountId, verificationId, payloads: true }, (facts, { numberTaken }) => {
    const verification = findOpen(facts, verificationId)
    refuseIf(checkBlockers(facts, verification))
    return isRight(ports, verification, code)
      ? approve(ports, facts, actor, verification, numberTaken)
      : countWrong(ports, facts, actor, verification)
  })
}

function isRight({ sealer }: Ports, verification: VerificationRecord, code: string): boolean {
  const { id: verificationId, accountId, purpose, codeMac } = verification
  if (codeMac === null || verification.ciphertext === null) return false
  return sealer.equal(codeMac, sealer.codeMac({ verificationId, accountId, purpose, sealed: verification }, code))
}

/** R11: the fifth wrong code voids the code, the hundredth in a row closes code entry for 24 h; a re-send resets the first count only. */
function countWrong(ports: Ports, facts: AccountFacts, actor: MemberActor, verification: VerificationRecord): Decision {
  const { account, now, policies } = facts
  const wrongTries = verification.wrongTries + 1
  const inRow = account.wrongCodesInRow + 1
  const closes = inRow >= policies.wrongCodesInRow
  const usedUp = wrongTries >= policies.triesPerCode
  const closedUntil = new Date(now.getTime() + policies.codeEntryClosed)
  return {
    account: closes ? { wrongCodesInRow: 0, codeEntryClosedUntil: closedUntil } : { wrongCodesInRow: inRow },
    writes: [
      { update: 'verification', id: verification.id, set: usedUp ? { wrongTries, codeMac: null } : { wrongTries } },
      auditEvent(ports.random, now, actor, {
        action: 'memberVerifications.check',
        accountId: account.id,
        subjectId: verification.id,
        data: { correct: false, triesLeft: policies.triesPerCode - wrongTries },
      }),
    ],
    events: [{ type: 'account.changed', accountId: account.id }],
    refusal: refusal(),
  }

  function refusal(): AppError {
    if (closes) return new AppError('code_entry_closed', { until: closedUntil.toISOString(), whoCanLift: 'time' })
    if (usedUp)
      return new AppError('code_used_up', {
        triesLeft: 0,
        until: resendClock(facts, verification.fingerprint).resendAt.toISOString(),
      })
    return new AppError('code_wrong', { triesLeft: policies.triesPerCode - wrongTries })
  }
}
