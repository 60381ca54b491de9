import type { NumberChangeLine } from '../../src-shared/contract/number-changes.ts'
import type { NumberChangeRow } from '../domain/ports/number-change-list.ts'
import { maskedNumber } from './masked-number.presenter.ts'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** One line under Requests, both numbers masked (R5, R21). */
export const presentNumberChangeLine = ({
  change,
  account,
  currentNumber,
  newNumber,
}: NumberChangeRow): NumberChangeLine => ({
  account: { id: account.id, name: account.name },
  refusal: change.refusalReason ? { reason: change.refusalReason, note: change.refusalNote ?? '' } : null,
  change: {
    id: change.id,
    state: change.state,
    endReason: change.endReason,
    startedBy: change.startedBy,
    requestedByRole: change.staffRole,
    reason: change.reason,
    ticket: change.ticket,
    currentNumber: currentNumber.callingCode === null ? null : maskedNumber(currentNumber),
    newNumber: maskedNumber(newNumber),
    requestedAt: change.requestedAt.toISOString(),
    acceptedAt: iso(change.acceptedAt),
    authorityAt: iso(change.authorityAt),
    until: iso(change.until),
    endedAt: iso(change.endedAt),
  },
})
