import { readPage } from '../lists/cursor.ts'
import type { SendDecisionFilter, SendDecisionList } from '../ports/send-decision-list.ts'
import type { SendDecisionRecord } from './send-records.types.ts'

/** Why codes were sent or refused, newest first, of one account, country or outcome where one is named (R20). Errors: `cursor_invalid`. */
export async function listSendDecisions(
  list: SendDecisionList,
  input: Partial<SendDecisionFilter> & { readonly limit?: number; readonly cursor?: string },
): Promise<{
  readonly now: Date
  readonly decisions: readonly SendDecisionRecord[]
  readonly nextCursor: string | null
}> {
  const { accountId = null, country = null, outcome = null } = input
  const { read, rows, nextCursor } = await readPage(
    input,
    ['integer'],
    (page) => list.read({ accountId, country, outcome, ...page }),
    ({ seq }) => [seq],
  )
  return { now: read.now, decisions: rows.map(({ decision }) => decision), nextCursor }
}
