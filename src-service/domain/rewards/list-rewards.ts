import { decodeCursor, encodeCursor, pageOf } from '../lists/cursor.ts'
import type { RewardLine, RewardsLedger } from '../ports/rewards-ledger.ts'

const DEFAULT_LIMIT = 50

/** The ledger of rewards, newest first, 50 to a page unless told (R17). Errors: `cursor_invalid`. */
export async function listRewards(
  ledger: RewardsLedger,
  { limit = DEFAULT_LIMIT, cursor }: { readonly limit?: number; readonly cursor?: string },
): Promise<{ readonly now: Date; readonly rows: readonly RewardLine[]; readonly nextCursor: string | null }> {
  const read = await ledger.list({ limit: limit + 1, after: decodeCursor(cursor, ['instant', 'word']) })
  const { rows, next } = pageOf(
    read.rows.map((row) => ({ row, cursor: [row.grantedAt.getTime(), row.accountId] })),
    limit,
  )
  return { now: read.now, rows: rows.map(({ row }) => row), nextCursor: next && encodeCursor(next) }
}
