import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../actor.ts'
import { decodeCursor, encodeCursor, pageOf } from '../lists/cursor.ts'
import type { NumberChangeList, NumberChangeRow, NumberChangesShown } from '../ports/number-change-list.ts'

const DEFAULT_LIMIT = 50

/** The number changes that staff asked for, newest first (R5), or all that wait for a reviewer, which only reviewers see (R7). Errors: `cursor_invalid`, `role_missing`. */
export async function listNumberChanges(
  changes: NumberChangeList,
  { roles }: StaffActor,
  input: { readonly show?: NumberChangesShown; readonly limit?: number; readonly cursor?: string },
): Promise<{
  readonly now: Date
  readonly rows: readonly NumberChangeRow[]
  readonly awaitingOwner: number
  readonly nextCursor: string | null
}> {
  if (input.show === 'awaiting_reviewer' && !roles.includes('reviewer')) throw new AppError('role_missing')
  const limit = input.limit ?? DEFAULT_LIMIT
  const after = decodeCursor(input.cursor, ['instant', 'word'])
  const read = await changes.read({ show: input.show ?? 'all', limit: limit + 1, after })
  const { rows, next } = pageOf(
    read.rows.map((row) => ({ row, cursor: [row.change.requestedAt.getTime(), row.change.id] })),
    limit,
  )
  return {
    now: read.now,
    rows: rows.map(({ row }) => row),
    awaitingOwner: read.awaitingOwner,
    nextCursor: next && encodeCursor(next),
  }
}
