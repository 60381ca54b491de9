import type { NumberRelease } from '../../src-shared/contract/number-releases.ts'
import type { AccountFacts } from '../domain/accounts/account-facts.types.ts'
import { findRelease } from '../domain/number-releases/release-blockers.ts'
import type { NumberReleaseRecord } from '../domain/number-releases/number-release.types.ts'
import { maskedNumber, type NumberDigits } from './masked-number.presenter.ts'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

interface ReleaseRow {
  readonly release: NumberReleaseRecord
  readonly account: { readonly id: string; readonly name: string }
  readonly number: NumberDigits
}

/** A release of the account that was just acted on, as a row of the list. */
export function releaseRowOf(facts: AccountFacts, numberReleaseId: string): ReleaseRow {
  const release = findRelease(facts, numberReleaseId)
  const claim = facts.claims.find(({ id }) => id === release.claimId)
  if (!claim) throw new Error(`release ${release.id} has no claim`)
  return { release, account: facts.account, number: { ...claim, smsOff: false } }
}

/** A release as reviewers see it, its number masked (R3, R21). */
export const presentNumberRelease = ({ release, account, number }: ReleaseRow): NumberRelease => ({
  id: release.id,
  account: { id: account.id, name: account.name },
  claimId: release.claimId,
  number: maskedNumber(number),
  state: release.state,
  endReason: release.endReason,
  reason: release.reason,
  ticket: release.ticket,
  requestedBy: release.requestedBy,
  requestedAt: release.requestedAt.toISOString(),
  approvedBy: release.approvedBy,
  approvedAt: iso(release.approvedAt),
  until: iso(release.until),
  endedAt: iso(release.endedAt),
})
