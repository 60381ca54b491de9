import { readPage } from '../lists/cursor.ts'
import type { DuplicateCaseFilter, DuplicateCaseRow, DuplicateCases } from '../ports/duplicate-cases.ts'

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
  const { state = 'all', grade = null, cause = null } = input
  const { read, rows, nextCursor } = await readPage(
    input,
    ['integer', 'integer', 'integer', 'instant', 'word'],
    (page) => cases.list({ state, grade, cause, ...page }),
    placeOf,
  )
  return { now: read.now, rows, open: read.open, nextCursor }
}

const placeOf = (row: DuplicateCaseRow) => [
  row.case.state === 'open' ? 1 : 0,
  row.counts.proven,
  row.counts.sent,
  -row.case.openedAt.getTime(),
  row.case.id,
]
