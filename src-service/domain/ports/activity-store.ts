import type { StaffRole } from '../actor.ts'
import type { CursorKey } from '../lists/cursor.ts'

/** How often one person did one thing in a period. */
export interface ActionCount {
  readonly staffId: string
  readonly action: string
  readonly role: StaffRole | null
  readonly count: number
  readonly lastAt: Date
}
/** One audit event of a person, without its data and subject: those are for auditors. */
export interface StaffEvent {
  readonly seq: number
  readonly at: Date
  readonly action: string
  readonly accountId: string | null
}
/** Names by staff id, as of the last sign-in that is kept. */
export type StaffNames = ReadonlyMap<string, string>

/** What staff did, by the audit trail. */
export interface ActivityStore {
  now(): Promise<Date>
  count(span: { readonly from: Date; readonly until: Date }): Promise<readonly ActionCount[]>
  names(staffIds: readonly string[]): Promise<StaffNames>
  /** Newest first, `limit` rows at most; `after` is `[seq]`. */
  events(request: {
    readonly staffId: string
    readonly limit: number
    readonly after: CursorKey | null
  }): Promise<{ readonly now: Date; readonly rows: readonly StaffEvent[] }>
}
