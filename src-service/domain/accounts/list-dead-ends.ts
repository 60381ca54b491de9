import type { Blocker } from '../../../src-shared/errors/app-error.ts'
import { decodeCursor, encodeCursor, type CursorKey } from '../lists/cursor.ts'
import type { DeadEndCandidate, DeadEndList } from '../ports/dead-end-list.ts'
import { staleProviderBlockers } from './blockers.ts'
import { DEAD_END_KINDS, type DeadEndKind } from './dead-end-facts.types.ts'
import { deadEndOf, type DeadEnd } from './dead-end.ts'

/** So many candidates one request judges: where few of them are dead ends the page is short and goes on. */
const MOST_JUDGED = 500
const DEFAULT_LIMIT = 50

/** A dead end with the account that is in it. */
export interface DeadEndRow extends Pick<DeadEndCandidate, 'account' | 'number'> {
  readonly deadEnd: DeadEnd
}

/** R7: the accounts whose members cannot get on alone, who waits longest first; each once, by the judgement that its own page shows. Errors: `cursor_invalid`. */
export async function listDeadEnds(
  list: DeadEndList,
  { kind, limit = DEFAULT_LIMIT, cursor }: ListInput,
): Promise<{
  readonly now: Date
  readonly rows: readonly DeadEndRow[]
  /** What blocks number changes of every account alike, and so is listed for none (R6). */
  readonly blockedForAll: readonly Blocker[]
  readonly nextCursor: string | null
}> {
  const after = decodeCursor(cursor, ['instant', 'word', 'word'])
  const kinds = kind ? [kind] : DEAD_END_KINDS
  const { now, policies, heartbeatAt, candidates } = await list.read({ kinds, limit: MOST_JUDGED, after })
  const judged = candidates.flatMap((candidate) => {
    const deadEnd = deadEndOf(candidate.facts, now, policies)
    return deadEnd && isOf(candidate, deadEnd) ? [{ candidate, deadEnd }] : []
  })
  const page = judged.slice(0, limit)
  const last = judged.length > limit ? page.at(-1)?.candidate : candidates[MOST_JUDGED - 1]
  return {
    now,
    rows: page.map(({ candidate: { account, number }, deadEnd }) => ({ account, number, deadEnd })),
    blockedForAll: staleProviderBlockers({ now, policies, heartbeatAt }),
    nextCursor: last ? encodeCursor(placeOf(last)) : null,
  }
}

interface ListInput {
  readonly kind?: DeadEndKind
  readonly limit?: number
  readonly cursor?: string
}

/** An account may be met at several places and stands at that of its judgement. */
const isOf = ({ kind, subjectId }: DeadEndCandidate, deadEnd: DeadEnd): boolean =>
  kind === deadEnd.kind && subjectId === deadEnd.subjectId

const placeOf = ({ sinceAt, subjectId, kind }: DeadEndCandidate): CursorKey => [sinceAt.getTime(), subjectId, kind]
