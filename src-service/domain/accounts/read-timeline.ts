import { AppError } from '../../../src-shared/errors/app-error.ts'
import { decodeCursor, encodeCursor, pageOf } from '../lists/cursor.ts'
import type { AccountTimeline, TimelineLine } from '../ports/account-timeline.ts'

const DEFAULT_LIMIT = 50

/** What happened on one account, newest first. Errors: `account_not_found`, `cursor_invalid`. */
export async function readTimeline(
  timeline: AccountTimeline,
  input: { readonly accountId: string; readonly limit?: number; readonly cursor?: string },
): Promise<{ readonly now: Date; readonly lines: readonly TimelineLine[]; readonly nextCursor: string | null }> {
  const limit = input.limit ?? DEFAULT_LIMIT
  const after = decodeCursor(input.cursor, ['instant', 'word'])
  const read = await timeline.read({ accountId: input.accountId, limit: limit + 1, after })
  if (!read) throw new AppError('account_not_found')
  const { rows, next } = pageOf(
    read.lines.map((line) => ({ line, cursor: [line.at.getTime(), line.id] })),
    limit,
  )
  return { now: read.now, lines: rows.map(({ line }) => line), nextCursor: next && encodeCursor(next) }
}
