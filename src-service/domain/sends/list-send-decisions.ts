import { decodeCursor, encodeCursor, pageOf } from '../lists/cursor.ts'
import type { SendDecisionFilter, SendDecisionList } from '../ports/send-decision-list.ts'
import type { SendDecisionRecord } from './send-records.types.ts'

const DEFAULT_LIMIT = 50

/** Why codes were sent or refused, newest first, of one account, country or outcome where one is named (R20). Errors: `cursor_invalid`. */
export async function listSendDecisions(
  list: SendDecisionList,
  input: Partial<SendDecisionFilter> & { readonly limit?: number; readonly cursor?: string },
): Promise<{
  readonly now: Date
  readonly decisions: readonly SendDecisionRecord[]
  readonly nextCursor: string | null
}> {
  const { accountId = null, country = null, outcome = null, limit = DEFAULT_LIMIT } = input
  const after = decodeCursor(input.cursor, ['integer'])
  const read = await list.read({ accountId, country, outcome, limit: limit + 1, after })
  const { rows, next } = pageOf(
    read.rows.map(({ decision, seq }) => ({ decision, cursor: [seq] })),
    limit,
  )
  return { now: read.now, decisions: rows.map(({ decision }) => decision), nextCursor: next && encodeCursor(next) }
}
