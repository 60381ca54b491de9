import { readPage } from '../lists/cursor.ts'
import type { PoisonRow, PoisonRows } from '../ports/poison-rows.ts'
import type { OutboxRecord } from '../records.types.ts'

/** Rows of the outbox that could not leave, newest first. Errors: `cursor_invalid`. */
export async function listFailedRows(
  poison: PoisonRows,
  input: { readonly kind?: OutboxRecord['kind']; readonly limit?: number; readonly cursor?: string },
): Promise<{ readonly now: Date; readonly rows: readonly PoisonRow[]; readonly nextCursor: string | null }> {
  const { read, rows, nextCursor } = await readPage(
    input,
    ['instant', 'word'],
    (page) => poison.list({ kind: input.kind ?? null, ...page }),
    (row) => [row.endedAt.getTime(), row.id],
  )
  return { now: read.now, rows, nextCursor }
}
