import type { AccountFilters, AccountSort } from './account-search.ts'

/** How a person wants a table's columns. */
export interface TableLayoutRecord {
  readonly hidden: readonly string[]
  readonly pinned: readonly string[]
  readonly widths: readonly { readonly column: string; readonly width: number }[]
}

/** What a saved view holds beside its name. */
export interface SavedViewContent {
  readonly filters: AccountFilters
  readonly sort: AccountSort | null
  readonly layout: TableLayoutRecord | null
}

export interface SavedViewRecord {
  readonly id: string
  readonly name: string
  readonly value: SavedViewContent
  readonly changedAt: Date
}

/** A view to be saved; `foldedName` is what two of one person may not share. */
export interface SavedViewWrite {
  readonly id: string
  readonly staffId: string
  readonly name: string
  readonly foldedName: string
  readonly value: SavedViewContent
}

/** What a person has set for themselves; it says nothing about any account, so it has no audit events. */
export interface StaffPreferenceStore {
  tables(staffId: string): Promise<{ readonly now: Date; readonly accounts: TableLayoutRecord | null }>
  /** The last one counts; null forgets it. */
  setTable(staffId: string, table: 'accounts', layout: TableLayoutRecord | null): Promise<Date>
}

/** Saved views, each person's own: another person's is not there. */
export interface SavedViewStore {
  list(staffId: string): Promise<{ readonly now: Date; readonly views: readonly SavedViewRecord[] }>
  /** Errors: `too_busy`. */
  create(
    view: SavedViewWrite,
  ): Promise<{ readonly now: Date; readonly view: SavedViewRecord } | 'saved_view_limit' | 'saved_view_name_taken'>
  update(
    view: SavedViewWrite,
  ): Promise<{ readonly now: Date; readonly view: SavedViewRecord } | 'saved_view_not_found' | 'saved_view_name_taken'>
  /** Null: there is no such view of this person. */
  remove(staffId: string, id: string): Promise<Date | null>
}
