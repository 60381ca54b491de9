import { AppError } from '../../../src-shared/errors/app-error.ts'
import { readPage } from '../lists/cursor.ts'
import type { AccountTimeline, TimelineLine, TimelineShown } from '../ports/account-timeline.ts'

/** What happened on one account, newest first. Errors: `account_not_found`, `cursor_invalid`. */
export async function readTimeline(
  timeline: AccountTimeline,
  input: {
    readonly accountId: string
    readonly show?: TimelineShown
    readonly limit?: number
    readonly cursor?: string
  },
): Promise<{ readonly now: Date; readonly lines: readonly TimelineLine[]; readonly nextCursor: string | null }> {
  const { read, rows, nextCursor } = await readPage(
    input,
    ['instant', 'word'],
    async (page) => {
      const found = await timeline.read({ accountId: input.accountId, show: input.show ?? 'all', ...page })
      if (!found) throw new AppError('account_not_found')
      return { now: found.now, rows: found.lines }
    },
    ({ at, id }) => [at.getTime(), id],
  )
  return { now: read.now, lines: rows, nextCursor }
}
