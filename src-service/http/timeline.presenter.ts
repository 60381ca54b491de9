import type { TimelineEntry } from '../../src-shared/contract/account-timeline.ts'
import { assertNever } from '../../src-shared/lang/assert-never.ts'
import type { TimelineLine } from '../domain/ports/account-timeline.ts'
import { presentDelivery } from './account-view.presenter.ts'
import { maskedNumber } from './masked-number.presenter.ts'

/** A line of the timeline, its number masked (R21). */
export function presentLine(line: TimelineLine): TimelineEntry {
  const entry = { id: line.id, at: line.at.toISOString() }
  switch (line.kind) {
    case 'delivery':
      return {
        ...entry,
        kind: line.kind,
        delivery: presentDelivery(line.delivery),
        purpose: line.purpose,
        number: maskedNumber(line.number),
      }
    case 'verification': {
      const { kind, state, reason, purpose, number } = line
      return { ...entry, kind, state, reason, purpose, number: maskedNumber(number) }
    }
    case 'number_change': {
      const { kind, state, endReason, startedBy, role, ticket, newNumber, oldNumber } = line
      return {
        ...entry,
        kind,
        state,
        endReason,
        startedBy,
        role,
        ticket,
        newNumber: maskedNumber(newNumber),
        oldNumber,
      }
    }
    case 'wrong_code': {
      const { kind, triesLeft, purpose, number } = line
      return { ...entry, kind, triesLeft, purpose, number: maskedNumber(number) }
    }
    case 'identity_check':
      return { ...entry, kind: line.kind, state: line.state }
    case 'duplicate_attempt':
      return { ...entry, kind: line.kind, grade: line.grade }
    case 'notice':
      return { ...entry, kind: line.kind, notice: line.notice, read: line.read }
    case 'reveal': {
      const { kind, number, reason, ticket, role, staffId } = line
      return { ...entry, kind, number: maskedNumber(number), reason, ticket, role, staffId }
    }
    case 'note': {
      const { kind, text, ticket, role, staffId } = line
      return { ...entry, kind, text, ticket, role, staffId }
    }
    case 'account':
      return { ...entry, kind: line.kind, event: line.event }
    default:
      return assertNever(line)
  }
}
