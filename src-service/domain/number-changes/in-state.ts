import type { Actor } from '../actor.ts'
import type { NumberChangeRecord } from './number-change-record.types.ts'

/** A number change's next state, with when it was reached and by whom of the staff: its requester's news is read from that. */
export const inState = <const State extends NumberChangeRecord['state']>(
  state: State,
  at: Date,
  actor?: Actor,
): { readonly state: State } & Pick<NumberChangeRecord, 'stateAt' | 'stateBy'> => ({
  state,
  stateAt: at,
  stateBy: actor?.kind === 'staff' ? actor.id : null,
})
