import { readPage } from '../lists/cursor.ts'
import type { RewardLine, RewardsLedger } from '../ports/rewards-ledger.ts'

/** The ledger of rewards, newest first, 50 to a page unless told (R17). Errors: `cursor_invalid`. */
export async function listRewards(
  ledger: RewardsLedger,
  input: { readonly limit?: number; readonly cursor?: string },
): Promise<{ readonly now: Date; readonly rows: readonly RewardLine[]; readonly nextCursor: string | null }> {
  const { read, rows, nextCursor } = await readPage(
    input,
    ['instant', 'word'],
    (page) => ledger.list(page),
    ({ grantedAt, accountId }) => [grantedAt.getTime(), accountId],
  )
  return { now: read.now, rows, nextCursor }
}
