import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../actor.ts'
import { readPage } from '../lists/cursor.ts'
import type { NumberChangeList, NumberChangeRow, NumberChangesShown } from '../ports/number-change-list.ts'

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
  const { read, rows, nextCursor } = await readPage(
    input,
    ['instant', 'word'],
    (page) => changes.read({ show: input.show ?? 'all', ...page }),
    ({ change }) => [change.requestedAt.getTime(), change.id],
  )
  return { now: read.now, rows, awaitingOwner: read.awaitingOwner, nextCursor }
}
