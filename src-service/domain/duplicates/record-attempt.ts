import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { DomainEvent, Write } from '../commit.types.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { DuplicateAttemptRecord, DuplicateGrade, VerificationRecord } from '../records.types.ts'
import { numberFacts } from '../verifications/clocks.ts'

interface Recorded {
  readonly writes: readonly Write[]
  readonly events: readonly DomainEvent[]
}
const NOTHING: Recorded = { writes: [], events: [] }
const RANK: Readonly<Record<DuplicateGrade, number>> = { typed: 0, sent: 1, proven: 2 }

/** The claim of another account on this verification's number, if there is one (R2). */
export function foreignClaim(facts: AccountFacts, fingerprint: string) {
  const claim = numberFacts(facts, fingerprint)?.claim
  return claim && claim.accountId !== facts.account.id ? claim : null
}

/** Records an attempt on a claimed number once, with its grade; a higher grade replaces a lower one, and `sent` or `proven` opens or joins the number's case (R15). */
export function recordAttempt(
  ports: Ports,
  facts: AccountFacts,
  verification: VerificationRecord,
  grade: DuplicateGrade,
): Recorded {
  const claim = foreignClaim(facts, verification.fingerprint)
  if (!claim) return NOTHING
  const { now } = facts
  const known = facts.duplicateAttempts.find((attempt) => attempt.verificationId === verification.id)
  if (known && RANK[known.grade] >= RANK[grade]) return NOTHING
  // A case that was decided meanwhile is closed evidence: what is proven after it opens, or joins, the number's next one.
  const joined = grade === 'typed' ? null : joinCase(ports, facts, verification, claim.id)
  const caseId = joined?.caseId ?? null
  const row: DuplicateAttemptRecord = {
    id: ports.random.id('dat'),
    accountId: facts.account.id,
    claimId: claim.id,
    verificationId: verification.id,
    caseId,
    grade,
    at: now,
    gradedAt: now,
  }
  const attempt: Write = known
    ? { update: 'duplicate_attempt', id: known.id, set: { grade, gradedAt: now, caseId } }
    : { insert: 'duplicate_attempt', row }
  return {
    writes: [...(joined?.writes ?? []), attempt],
    events: caseId ? [{ type: 'duplicate_case.changed', duplicateCaseId: caseId }] : [],
  }
}

function joinCase(ports: Ports, facts: AccountFacts, verification: VerificationRecord, claimId: string) {
  const open = numberFacts(facts, verification.fingerprint)?.openCaseId
  if (open) return { caseId: open, writes: [] }
  const caseId = ports.random.id('dca')
  const row = {
    id: caseId,
    cause: 'duplicate',
    state: 'open',
    fingerprint: verification.fingerprint,
    claimId,
    numberChangeId: null,
    openedAt: facts.now,
    disposition: null,
    note: null,
    decidedBy: null,
    decidedAt: null,
  } as const
  // A case that another account opened a moment ago violates the unique index; the commit is then decided again and joins it.
  return { caseId, writes: [{ insert: 'duplicate_case', row } satisfies Write] }
}
