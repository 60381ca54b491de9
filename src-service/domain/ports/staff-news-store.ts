import type { CursorKey } from '../lists/cursor.ts'
import type { NewsStep } from '../staff-news/news-kind.ts'

/** A change that the person asked for and others brought on, with whether they have read of its present state. */
export interface StaffNewsRow {
  readonly change: NewsStep & { readonly id: string }
  readonly account: { readonly id: string; readonly name: string }
  readonly read: boolean
}

/** Each person's own news, read from the changes they asked for; another person's is not there. It is no view of an account, so it leaves no audit event. */
export interface StaffNewsStore {
  /** Of the last 30 days, newest first, `limit` rows at most; `after` is `[stateAt, id]`. `unread` counts all of it. */
  list(request: {
    readonly staffId: string
    readonly limit: number
    readonly after: CursorKey | null
  }): Promise<{ readonly now: Date; readonly rows: readonly StaffNewsRow[]; readonly unread: number }>
  /** Counts as read what was so at `until`, of one account where one is named; later news stays unread. */
  markRead(request: {
    readonly staffId: string
    readonly until: Date
    readonly accountId: string | null
  }): Promise<{ readonly now: Date; readonly unread: number }>
}
