import type { StaffActor } from '../actor.ts'
import { readPage } from '../lists/cursor.ts'
import type { StaffNewsRow, StaffNewsStore } from '../ports/staff-news-store.ts'

/** The latest news of each request of the person who asks (R5), newest first; nobody sees another person's. Errors: `cursor_invalid`. */
export async function listStaffNews(
  news: StaffNewsStore,
  { id: staffId }: StaffActor,
  input: { readonly limit?: number; readonly cursor?: string },
): Promise<{
  readonly now: Date
  readonly rows: readonly StaffNewsRow[]
  readonly unread: number
  readonly nextCursor: string | null
}> {
  const { read, rows, nextCursor } = await readPage(
    input,
    ['instant', 'word'],
    (page) => news.list({ staffId, ...page }),
    ({ change }) => [change.stateAt.getTime(), change.id],
  )
  return { now: read.now, rows, unread: read.unread, nextCursor }
}
