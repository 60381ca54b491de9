import { decodeCursor, encodeCursor, pageOf } from '../lists/cursor.ts'
import type { DuplicateCaseFilter, DuplicateCaseRow, DuplicateCases } from '../ports/duplicate-cases.ts'

const DEFAULT_LIMIT = 50

interface ListInput {
  readonly state?: DuplicateCaseFilter['state']
  readonly grade?: NonNullable<DuplicateCaseFilter['grade']>
  readonly cause?: NonNullable<DuplicateCaseFilter['cause']>
  readonly limit?: number
  readonly cursor?: string
}

/** Duplicate cases, open first, then by their evidence: proven attempts, then sent ones, then the oldest case (R15). Errors: `cursor_invalid`. */
export async function listDuplicateCases(
  cases: DuplicateCases,
  input: ListInput,
): Promise<{
  readonly now: Date
  readonly rows: readonly DuplicateCaseRow[]
  readonly open: number
  readonly nextCursor: string | null
}> {
  const limit = input.limit ?? DEFAULT_LIMIT
  const after = decodeCursor(input.cursor, ['integer', 'integer', 'integer', 'instant', 'word'])
  const { state = 'all', grade = null, cause = null } = input
  const read = await cases.list({ state, grade, cause, limit: limit + 1, after })
  const { rows, next } = pageOf(
    read.rows.map((row) => ({ row, cursor: placeOf(row) })),
    limit,
  )
  return { now: read.now, rows: rows.map(({ row }) => row), open: read.open, nextCursor: next && encodeCursor(next) }
}

const placeOf = (row: DuplicateCaseRow) => [
  row.case.state === 'open' ? 1 : 0,
  row.counts.proven,
  row.counts.sent,
  -row.case.openedAt.getTime(),
  row.case.id,
]
