/** Whose draft it is, on which account, of which form. */
export interface DraftPlace {
  readonly staffId: string
  readonly accountId: string
  readonly form: 'note' | 'number_change'
}

/** What was typed, by field; 8 KB at most as the contract bounds it. */
export type DraftFields = Readonly<Record<string, string>>

/** Drafts of staff's forms, sealed at rest and readable by their author alone. */
export interface StaffDraftStore {
  /** Null: there is no such account. A draft older than 7 days, or sealed under a key that is no longer held, counts as none. */
  read(place: DraftPlace): Promise<{
    readonly now: Date
    readonly draft: { readonly fields: DraftFields; readonly keptAt: Date } | null
  } | null>
  /** Keeps the draft in the place of the one before; a closed account keeps none with a number. Null: there is no such account. */
  keep(place: DraftPlace, fields: DraftFields): Promise<{ readonly now: Date; readonly kept: boolean } | null>
  /** Forgets one draft, if there is one. */
  forget(place: DraftPlace): Promise<{ readonly now: Date }>
  /** Forgets what is older than 7 days, some at a time; answers how many. */
  forgetOld(): Promise<number>
}
