import { assertNever } from '../../../src-shared/lang/assert-never.ts'
import type { NumberChangeEnd, NumberChangeRecord } from '../number-changes/number-change-record.types.ts'

/** What a requester is told of a change: the step that it has reached, or how it ended. */
export type NewsKind =
  | 'accepted'
  | 'awaiting_reviewer'
  | 'let_through'
  | 'delay_started'
  | 'delay_over'
  | 'proved'
  | 'committed'
  | 'declined'
  | 'not_me'
  | 'refused'
  | 'expired'
  | Exclude<NumberChangeEnd, 'declined_by_owner' | 'not_me' | 'refused_by_reviewer'>

/** What the news of a change is read from; `delayed`: its owner has lost the current number, and the delay of R4 has begun. */
export interface NewsStep extends Pick<NumberChangeRecord, 'state' | 'endReason' | 'stateAt' | 'acceptedAt'> {
  readonly delayed: boolean
}

/** The news in the state of a change that staff asked for; null while its owner has not answered (R5). */
export const newsKind = ({ state, endReason, stateAt, acceptedAt, delayed }: NewsStep): NewsKind | null => {
  switch (state) {
    case 'awaiting_owner':
      return null
    case 'awaiting_reviewer':
      return 'awaiting_reviewer'
    case 'awaiting_authority':
      // A reviewer stood between (R7) where the state is younger than the acceptance.
      return acceptedAt && stateAt > acceptedAt ? 'let_through' : 'accepted'
    case 'awaiting_delay':
      return 'delay_started'
    case 'awaiting_possession':
      return delayed ? 'delay_over' : 'proved'
    case 'approved':
      return 'committed'
    case 'expired':
      return 'expired'
    case 'declined':
    case 'cancelled':
      return endReason ? ended(endReason) : 'declined'
    default:
      return assertNever(state)
  }
}

const ended = (reason: NumberChangeEnd): NewsKind => {
  if (reason === 'declined_by_owner') return 'declined'
  return reason === 'refused_by_reviewer' ? 'refused' : reason
}
