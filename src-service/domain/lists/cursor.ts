import { AppError } from '../../../src-shared/errors/app-error.ts'

/** The last row's place in a list's order: what a keyset continues after. */
export type CursorKey = readonly (string | number)[]
/** What each part of a key must be; `instant` is milliseconds since 1970. */
export type CursorShape = readonly ('word' | 'integer' | 'instant')[]

const WORD = /^[\w.:-]{1,80}$/
const LATEST_INSTANT = 8.64e15
const DEFAULT_LIMIT = 50

const fits = {
  word: (part: unknown) => typeof part === 'string' && WORD.test(part),
  integer: (part: unknown) => Number.isSafeInteger(part),
  instant: (part: unknown) => Number.isSafeInteger(part) && Math.abs(part as number) <= LATEST_INSTANT,
}

/** A place as opaque text. */
export const encodeCursor = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The place that a cursor names; null: from the first row. Errors: `cursor_invalid` for anything that this list has not given out. */
export function decodeCursor(cursor: string | undefined, shape: CursorShape): CursorKey | null {
  if (cursor === undefined) return null
  const key = parse(Buffer.from(cursor, 'base64url').toString())
  if (!Array.isArray(key) || key.length !== shape.length || !shape.every((kind, at) => fits[kind](key[at])))
    throw new AppError('cursor_invalid')
  return key as CursorKey
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** One page of rows that were read one too many; the last row kept says where the next page goes on. */
export function pageOf<Row extends { readonly cursor: CursorKey }>(
  rows: readonly Row[],
  limit: number,
): { readonly rows: readonly Row[]; readonly next: CursorKey | null } {
  const kept = rows.slice(0, limit)
  return { rows: kept, next: rows.length > limit ? (kept.at(-1)?.cursor ?? null) : null }
}

/** What a list asks its store for: one row more than the page has, after this place. */
export interface PageRequest {
  readonly limit: number
  readonly after: CursorKey | null
}

/** One page of a list whose place is in its rows: what was read, the page's rows (50 unless told), and the cursor to the next one. Errors: `cursor_invalid`. */
export async function readPage<Row, Read extends object>(
  { limit = DEFAULT_LIMIT, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
  shape: CursorShape,
  readRows: (page: PageRequest) => Promise<Read & { readonly rows: readonly Row[] }>,
  keyOf: (row: Row) => CursorKey,
): Promise<{ readonly read: Read; readonly rows: readonly Row[]; readonly nextCursor: string | null }> {
  const read = await readRows({ limit: limit + 1, after: decodeCursor(cursor, shape) })
  const { rows, next } = pageOf(
    read.rows.map((row) => ({ row, cursor: keyOf(row) })),
    limit,
  )
  return { read, rows: rows.map(({ row }) => row), nextCursor: next && encodeCursor(next) }
}
