import type { DuplicateCaseLine } from '../../src-shared/contract/duplicate-cases.ts'
import type { Reply } from '../../src-shared/contract/index.ts'
import { decideBlockers } from '../domain/duplicates/get-duplicate-case.ts'
import type { DuplicateCaseDetails, DuplicateCaseRow } from '../domain/ports/duplicate-cases.ts'
import { maskedNumber } from './masked-number.presenter.ts'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** One case in the list, its number masked (R21). */
export const presentCaseLine = (row: DuplicateCaseRow): DuplicateCaseLine => ({
  id: row.case.id,
  cause: row.case.cause,
  state: row.case.state,
  number: maskedNumber(row.number),
  owner: row.owner && { id: row.owner.id, name: row.owner.name },
  counts: { typed: row.counts.typed, sent: row.counts.sent, proven: row.counts.proven },
  openedAt: row.case.openedAt.toISOString(),
  lastAttemptAt: iso(row.lastAttemptAt),
  disposition: row.case.disposition,
  decidedAt: iso(row.case.decidedAt),
})

/** One case with its attempts, and whether it may still be decided. */
export function presentCase(found: DuplicateCaseDetails): Reply<'duplicateCases.get'> {
  const blockedBy = [...decideBlockers(found)]
  return {
    serverNow: found.now.toISOString(),
    case: presentCaseLine(found),
    attempts: found.attempts.map(({ id, account, grade, at, gradedAt }) => ({
      id,
      account: { id: account.id, name: account.name },
      grade,
      at: at.toISOString(),
      gradedAt: gradedAt.toISOString(),
    })),
    note: found.case.note,
    decidedBy: found.case.decidedBy,
    actions: { decide: { allowed: blockedBy.length === 0, blockedBy } },
  }
}
