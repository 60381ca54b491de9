import { decodeCursor, encodeCursor, pageOf } from '../lists/cursor.ts'
import type { PoisonRow, PoisonRows } from '../ports/poison-rows.ts'
import type { OutboxRecord } from '../records.types.ts'

const DEFAULT_LIMIT = 50

/** Rows of the outbox that could not leave, newest first. Errors: `cursor_invalid`. */
export async function listFailedRows(
  poison: PoisonRows,
  input: { readonly kind?: OutboxRecord['kind']; readonly limit?: number; readonly cursor?: string },
): Promise<{ readonly now: Date; readonly rows: readonly PoisonRow[]; readonly nextCursor: string | null }> {
  const limit = input.limit ?? DEFAULT_LIMIT
  const after = decodeCursor(input.cursor, ['instant', 'word'])
  const read = await poison.list({ kind: input.kind ?? null, limit: limit + 1, after })
  const { rows, next } = pageOf(
    read.rows.map((row) => ({ row, cursor: [row.endedAt.getTime(), row.id] })),
    limit,
  )
  return { now: read.now, rows: rows.map(({ row }) => row), nextCursor: next && encodeCursor(next) }
}
